"""Grams: texts as weighted rows, and the products between them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from .letters import Ints

Floats = NDArray[np.float64]

_CELLS = 4_000_000  # of one dense block: 32 MB


class Weights:
    """The tf-idf weighting of one comparison: idf over the tasks of both documents together.

    A gram weighs (1 + ln tf)·(1 + ln((1 + n)/(1 + df))), a matter `matter` times as much; rows
    have length one. What no task has weighs nothing.
    """

    def __init__(self, tasks: Sequence[Ints], matter: float) -> None:
        rows, values = _flat(tasks)
        self._known, columns = np.unique(values, return_inverse=True)
        width = max(len(self._known), 1)
        df = np.bincount(np.unique(rows * width + columns) % width, minlength=width)
        idf = 1 + np.log((1 + len(tasks)) / (1 + df))
        self._weight: Floats = (
            idf if not len(values) else np.where(self._known < 0, matter, 1) * idf
        )

    def rows(self, texts: Sequence[Ints]) -> sparse.csr_array:
        """One row of length one for each text (of zeros when nothing in it is known)."""
        rows, values = _flat(texts)
        width = max(len(self._known), 1)
        columns = np.searchsorted(self._known, values)
        known = columns < len(self._known)
        known[known] = self._known[columns[known]] == values[known]
        place = (rows[known], columns[known])
        matrix = sparse.csr_array((np.ones(len(place[0])), place), shape=(len(texts), width))
        matrix.data = (1 + np.log(matrix.data)) * self._weight[matrix.indices]
        return normalized(matrix)


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


def _flat(texts: Sequence[Ints]) -> tuple[Ints, Ints]:
    """Row number and value of every gram of every text."""
    values = np.concatenate([np.zeros(0, dtype=np.int64), *texts])
    sizes = [len(text) for text in texts]
    return np.repeat(np.arange(len(texts), dtype=np.int64), sizes), values
