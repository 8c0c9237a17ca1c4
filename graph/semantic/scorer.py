"""Scorer: what gives texts as vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Texts × size of the model; texts that mean much the same point much the same way."""


class Scorer(Protocol):
    """A sentence-embedding model, wherever it runs."""

    @property
    def name(self) -> str:
        """What it is called in the manifest of a graph: other models have other names."""
        ...

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """A row for each text, of any length; the same texts give the same rows.

        Raises TiaokuaiError where the model cannot be had or gives no usable numbers.
        """
        ...
