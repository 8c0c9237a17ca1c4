"""Grams: texts as weighted rows of the letters, pairs of letters and matters in them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .letters import Ints, Letters
from .rows import Floats, Rows, spread

_FURTHER = 50  # tasks without a matter: a short list by itself cannot tell what is rare


@dataclass(frozen=True, slots=True)
class Counts:
    """How often stretches of texts have each gram.

    `known`: the grams, sorted: 1- and 2-grams of letters as positive numbers, matters as
    negative ones. `rows`: stretches × known, 1 + ln of the count; a matter counts once.
    """

    known: Ints
    rows: Rows

    @property
    def frequency(self) -> Ints:
        """In how many stretches each gram stands."""
        return np.bincount(self.rows.columns, minlength=len(self.known))


class Grams:
    """The grams of several texts, each at its place: stretches of the texts are counted by them."""

    def __init__(self, texts: Sequence[Letters]) -> None:
        sizes = np.array([len(text) for text in texts], dtype=np.int64)
        self._offset = np.cumsum(sizes) - sizes
        spoken = [(k, *own) for k, text in enumerate(texts) for own in text.matters]
        self._words = np.array(spoken, dtype=np.int64).reshape(-1, 4)
        parts = [*(text.codes for text in texts), *(text.pairs for text in texts)]
        values = np.concatenate([*parts, -self._words[:, 3]])
        self.known, numbers = np.unique(values, return_inverse=True)
        total = int(sizes.sum())
        self._singles, self._pairs = numbers[:total], numbers[total : 2 * total]
        self._matters = numbers[2 * total :]

    def count(self, owner: Ints, bounds: Ints) -> Counts:
        """The grams of stretches: `bounds`, half-open letters, of the texts of these numbers."""
        start, stop = self._offset[owner] + bounds[:, 0], self._offset[owner] + bounds[:, 1]
        row, at = spread(start, stop)
        row2, at2 = spread(start, np.maximum(stop - 1, start))
        width = max(len(self.known), 1)
        single, pair = row * width + self._singles[at], row2 * width + self._pairs[at2]
        cells = np.concatenate([single, pair, self._spoken(owner, bounds, width)])
        cells, counts = np.unique(cells, return_counts=True)
        stretch, columns = np.divmod(cells, width)
        starts = np.searchsorted(stretch, np.arange(len(owner) + 1))
        return Counts(self.known, Rows(stretch, columns, 1 + np.log(counts), starts, width))

    def _spoken(self, owner: Ints, bounds: Ints, width: int) -> Ints:
        """The matters of words that stand wholly in a stretch, each once for a stretch."""
        # The words of each stretch's text: both are in the order of the texts.
        text, start, stop, _ = self._words.T
        first, last = (np.searchsorted(text, owner, side) for side in ("left", "right"))
        row, word = spread(first, last)
        inside = (start[word] >= bounds[row, 0]) & (stop[word] <= bounds[row, 1])
        return np.unique(row[inside] * width + self._matters[word[inside]])


class Weights:
    """The tf-idf weighting of one comparison: idf over the tasks of both documents together.

    A gram weighs (1 + ln tf)·idf, idf = 1 + ln((1 + n)/(1 + df)); a matter `matter`·r·idf, r its
    idf among further tasks that do not speak of it: what everything speaks of tells little
    however plainly it is named. Rows have length one.
    """

    def __init__(self, a: Counts, b: Counts, matter: float) -> None:
        self._known = np.union1d(a.known, b.known)
        df = np.zeros(len(self._known))
        for side in (a, b):
            df[np.searchsorted(self._known, side.known)] += side.frequency[: len(side.known)]
        tasks = 1 + len(a.rows) + len(b.rows)
        idf = 1 + np.log(tasks / (1 + df))
        rarity = 1 + np.log((tasks + _FURTHER) / (1 + df))
        self._weight: Floats = np.where(self._known < 0, matter * rarity, 1) * idf
        self._made: dict[int, tuple[Counts, Rows]] = {}

    def rows(self, counts: Counts) -> Rows:
        """One row of length one for each stretch; their grams are known here."""
        # By identity, and held so that no other can take its place: the same ones are asked for
        # again and again, and comparing them would take longer than making the rows.
        if id(counts) not in self._made:
            self._made[id(counts)] = counts, self._weighted(counts)
        return self._made[id(counts)][1]

    def _weighted(self, counts: Counts) -> Rows:
        place = np.searchsorted(self._known, counts.known)
        own = counts.rows
        values = own.values * self._weight[place][own.columns]
        width = max(len(self._known), 1)
        return Rows(own.owner, place[own.columns], values, own.starts, width).normalized()
