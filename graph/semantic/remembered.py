"""Remembered: a scorer that is asked once for each text."""

from collections.abc import Sequence

import numpy as np

from .scorer import Scorer, Vectors


class Remembered:
    """Vectors of length one, kept for the texts that were asked for: some 2 KB a text.

    A document is compared with several others, and its texts return in other documents.
    """

    def __init__(self, scorer: Scorer) -> None:
        self.name = scorer.name
        self._scorer = scorer
        self._known: dict[str, Vectors] = {}

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """A row of length one for each text; a text that says nothing to the model has zeros."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, _normalized(self._scorer.vectors(new)), strict=True))
        return np.stack([self._known[text] for text in texts])


def _normalized(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), dtype=np.float32)
