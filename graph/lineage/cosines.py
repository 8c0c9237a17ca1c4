"""Cosines: how alike whole texts are, and which are most alike."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from .letters import Ints
from .rows import NEXT_TO_NOTHING, Floats, Rows, blocks, table


class Cosines:
    """The cosine of each text of A with each of B, both given as rows of length one.

    Of short lists all are kept; of long ones they are made block by block when they are asked.
    """

    def __init__(self, a: Rows, b: Rows) -> None:
        self._a, self._b = a, b
        self._all = table(a, b) if len(blocks(len(a), len(b))) <= 1 else None

    def nearest(self, most: int) -> tuple[Ints, Ints]:
        """The pairs that are among the `most` alike of their row or of their column, sorted.

        Of equally alike ones the earlier are taken; what has nothing in common is none.
        """
        width = max(len(self._b), 1)
        cells = [np.zeros(0, dtype=np.int64)]
        for first, block in self._by_rows():
            row, column = np.nonzero(_foremost(block, most))
            cells.append((row + first) * width + column)
        for first, block in self._by_columns():
            column, row = np.nonzero(_foremost(block, most))
            cells.append(row * width + column + first)
        i, j = np.divmod(np.unique(np.concatenate(cells)), width)
        return i, j

    def of(self, i: Ints, j: Ints) -> Floats:
        """The cosine of each pair (i, j); i sorted."""
        found = np.zeros(len(i))
        for first, block in self._by_rows():
            own = slice(*np.searchsorted(i, [first, first + len(block)]))
            found[own] = block[i[own] - first, j[own]]
        return found

    def _by_rows(self) -> Iterator[tuple[int, Floats]]:
        return _blocks(self._a, self._b) if self._all is None else iter([(0, self._all)])

    def _by_columns(self) -> Iterator[tuple[int, Floats]]:
        return _blocks(self._b, self._a) if self._all is None else iter([(0, self._all.T)])


def _blocks(left: Rows, right: Rows) -> Iterator[tuple[int, Floats]]:
    for first, last in blocks(len(left), len(right)):
        yield first, table(left.between(first, last), right)


def _foremost(cells: Floats, most: int) -> NDArray[np.bool_]:
    """Which cells are among the `most` highest of their row, above 0, the earlier of equals."""
    found = cells > 0
    if cells.shape[1] > most:
        least = np.partition(cells, -most, axis=1)[:, -most, None] - NEXT_TO_NOTHING
        found &= cells >= least
        tied = np.flatnonzero(found.sum(axis=1) > most)
        equal = found[tied] & (cells[tied] <= least[tied] + 2 * NEXT_TO_NOTHING)
        room = most - (found[tied] & ~equal).sum(axis=1, keepdims=True)
        found[tied] &= ~equal | (np.cumsum(equal, axis=1) <= room)
    return found
