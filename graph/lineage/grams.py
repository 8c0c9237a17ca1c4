"""Grams: texts as weighted rows, and the products between them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from .letters import Ints, Letters

Floats = NDArray[np.float64]

_CELLS = 4_000_000  # of one dense block: 32 MB


@dataclass(frozen=True, slots=True)
class Counts:
    """How often stretches of texts have each gram.

    `known`: the grams, sorted: 1- and 2-grams of letters as positive numbers, matters as
    negative ones. `rows`: stretches × known, 1 + ln of the count; a matter counts once.
    """

    known: Ints
    rows: sparse.csr_array

    @property
    def frequency(self) -> Ints:
        """In how many stretches each gram stands."""
        return np.bincount(self.rows.indices, minlength=len(self.known))


def count(texts: Sequence[Letters], owner: Ints, bounds: Ints, known: Ints | None = None) -> Counts:
    """The grams of stretches: `bounds`, half-open letters, of the texts numbered by `owner`.

    `known`: the grams to count by; all that stand there when None.
    """
    offset = np.concatenate([[0], np.cumsum([len(text) for text in texts])]).astype(np.int64)
    start, stop = offset[owner] + bounds[:, 0], offset[owner] + bounds[:, 1]
    singles, pairs = (_joined([getattr(t, name) for t in texts]) for name in ("codes", "pairs"))
    row, at = spread(start, stop)
    row2, at2 = spread(start, np.maximum(stop - 1, start))
    row3, matter = _matters(texts, owner, bounds)
    rows = np.concatenate([row, row2, row3])
    values = np.concatenate([singles[at], pairs[at2], matter])
    known = np.unique(values) if known is None else known
    columns = np.searchsorted(known, values)
    shape = (len(owner), max(len(known), 1))
    matrix = sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=shape)
    matrix.data = 1 + np.log(matrix.data)
    return Counts(known, matrix)


class Weights:
    """The tf-idf weighting of one comparison: idf over the tasks of both documents together.

    A gram weighs (1 + ln tf)·(1 + ln((1 + n)/(1 + df))), a matter `matter` times as much; rows
    have length one.
    """

    def __init__(self, a: Counts, b: Counts, matter: float) -> None:
        self._known = np.union1d(a.known, b.known)
        df = np.zeros(len(self._known))
        for side in (a, b):
            df[np.searchsorted(self._known, side.known)] += side.frequency[: len(side.known)]
        idf = 1 + np.log((1 + height(a.rows) + height(b.rows)) / (1 + df))
        self._weight: Floats = np.where(self._known < 0, matter, 1) * idf

    def rows(self, counts: Counts, some: Ints | None = None) -> sparse.csr_array:
        """One row of length one for each stretch, or for some; their grams are known here."""
        counted = counts.rows if some is None else counts.rows[some]
        columns = np.searchsorted(self._known, counts.known)[counted.indices]
        data = counted.data * self._weight[columns]
        shape = (height(counted), max(len(self._known), 1))
        return normalized(sparse.csr_array((data, columns, counted.indptr), shape=shape))


def spread(start: Ints, stop: Ints) -> tuple[Ints, Ints]:
    """All numbers of several half-open ranges, and which range each is of."""
    sizes = stop - start
    before = np.cumsum(sizes) - sizes
    row = np.repeat(np.arange(len(sizes)), sizes)
    return row, np.arange(len(row)) + (start - before)[row]


def normalized(matrix: sparse.csr_array) -> sparse.csr_array:
    """The rows of a matrix scaled to length one; rows of nothing stay so."""
    row = np.repeat(np.arange(height(matrix)), np.diff(matrix.indptr))
    lengths = np.sqrt(np.bincount(row, weights=matrix.data**2, minlength=height(matrix)))
    scaled = matrix.data / lengths[row]
    return sparse.csr_array((scaled, matrix.indices, matrix.indptr), shape=matrix.shape)


def height(rows: sparse.csr_array) -> int:
    """The number of rows."""
    return len(rows.indptr) - 1


def blocks(size: int, width: int) -> list[tuple[int, int]]:
    """First and last row of blocks that stay small however long the two lists are."""
    step = max(_CELLS // max(width, 1), 1)
    return [(first, min(first + step, size)) for first in range(0, size, step)]


def products(left: sparse.csr_array, right: sparse.csr_array, i: Ints, j: Ints) -> Floats:
    """The inner product of row i of `left` with row j of `right`, for each (i, j); i sorted."""
    result = np.zeros(len(i))
    for first, last in blocks(height(left), height(right)):
        lo, hi = np.searchsorted(i, [first, last])
        if lo < hi:
            block = (left[first:last] @ right.T).toarray()
            result[lo:hi] = block[i[lo:hi] - first, j[lo:hi]]
    return result


def _joined(parts: Sequence[Ints]) -> Ints:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


def _matters(texts: Sequence[Letters], owner: Ints, bounds: Ints) -> tuple[Ints, Ints]:
    """The stretches that hold a word of a matter wholly, and its negative number; each once."""
    spoken = [(k, *own) for k, text in enumerate(texts) for own in text.matters]
    words = np.array(spoken, dtype=np.int64).reshape(-1, 4)
    # The words of each stretch's text: both are in the order of the texts.
    first, last = (np.searchsorted(words[:, 0], owner, side) for side in ("left", "right"))
    row, word = spread(first, last)
    _, start, stop, matter = words[word].T
    inside = (start >= bounds[row, 0]) & (stop <= bounds[row, 1])
    once = np.unique(np.stack([row[inside], -matter[inside]]), axis=1)
    return once[0], once[1]
