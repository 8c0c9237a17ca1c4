"""Rows: sparse rows of numbers, and their inner products.

A document has some fifty tasks, and at that size most of what a general sparse matrix takes is
the making of matrices: here only the product is left to one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from .letters import Ints

Floats = NDArray[np.float64]

NEXT_TO_NOTHING = 1e-12
"""Two likenesses that differ by less are equal: sums of the same differ by their order."""

_CELLS = 4_000_000
"""Of one dense block: 32 MB."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Row k has `values` at `columns` from place `starts[k]` to before `starts[k + 1]`.

    `owner`: the row of each value. Columns are below `width`, each at most once in a row.
    """

    owner: Ints
    columns: Ints
    values: Floats
    starts: Ints
    width: int

    def __len__(self) -> int:
        return len(self.starts) - 1

    def normalized(self) -> Rows:
        """The rows scaled to length one; rows of nothing stay so."""
        lengths = np.sqrt(np.bincount(self.owner, weights=self.values**2, minlength=len(self)))
        return replace(self, values=self.values / lengths[self.owner])

    def scaled(self, factors: Floats) -> Rows:
        """Each row times its factor."""
        return replace(self, values=self.values * factors[self.owner])

    def chosen(self, some: Ints) -> Rows:
        """The rows of these numbers, in their order."""
        owner, at = spread(self.starts[some], self.starts[some + 1])
        sizes = self.starts[some + 1] - self.starts[some]
        return Rows(owner, self.columns[at], self.values[at], _ends(sizes), self.width)

    def between(self, first: int, last: int) -> Rows:
        """The rows from `first` to before `last`."""
        starts = self.starts[first : last + 1]
        own = slice(starts[0], starts[-1])
        owner, columns, values = self.owner[own] - first, self.columns[own], self.values[own]
        return Rows(owner, columns, values, starts - starts[0], self.width)

    def summed(self, members: sparse.csr_array) -> Rows:
        """The sums of some rows: `members` has a line for each sum and a column for each row."""
        sums = sparse.csr_array(members @ self._matrix())
        starts = sums.indptr.astype(np.int64)
        owner = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        values = np.asarray(sums.data, dtype=np.float64)
        return Rows(owner, sums.indices.astype(np.int64), values, starts, self.width)

    def _matrix(self) -> sparse.csr_array:
        shape = (len(self), self.width)
        return sparse.csr_array((self.values, self.columns, self.starts), shape=shape)


def table(left: Rows, right: Rows) -> Floats:
    """The inner product of each row of `left` with each row of `right`.

    Summed in the order of `left`'s columns, whatever the machine: what is equal stays so.
    """
    place, shared = _shared(left, right)
    columns = place[left.columns]
    some = columns >= 0
    shape = (len(left), shared)
    starts = _ends(some)[left.starts]
    own = sparse.csr_array((left.values[some], columns[some], starts), shape=shape)
    parts = [
        own @ _dense(right.between(*ends), place, shared) for ends in blocks(len(right), shared)
    ]
    return np.asarray(parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1))


def _dense(rows: Rows, place: Ints, height: int) -> Floats:
    """The rows as the columns of a table that has a line for each shared column of theirs."""
    lines = place[rows.columns]
    some = lines >= 0
    found = np.zeros((height, len(rows)))
    found[lines[some], rows.owner[some]] = rows.values[some]
    return found


def _shared(left: Rows, right: Rows) -> tuple[Ints, int]:
    """The columns that both have: their new numbers, -1 for the others, and how many they are."""
    seen = np.zeros((2, max(left.width, 1)), dtype=np.bool_)
    seen[0, left.columns] = True
    seen[1, right.columns] = True
    both = np.flatnonzero(seen[0] & seen[1])
    place = np.full(seen.shape[1], -1, dtype=np.int64)
    place[both] = np.arange(len(both))
    # A matrix of no columns is none.
    return place, max(len(both), 1)


def spread(start: Ints, stop: Ints) -> tuple[Ints, Ints]:
    """All numbers of several half-open ranges, and which range each is of."""
    sizes = stop - start
    before = np.cumsum(sizes) - sizes
    row = np.repeat(np.arange(len(sizes)), sizes)
    return row, np.arange(len(row)) + (start - before)[row]


def blocks(size: int, width: int) -> list[tuple[int, int]]:
    """First and last row of blocks that stay small however long the two lists are."""
    step = max(_CELLS // max(width, 1), 1)
    return [(first, min(first + step, size)) for first in range(0, size, step)]


def _ends(sizes: NDArray[np.int64] | NDArray[np.bool_]) -> Ints:
    """Where each of several stretches begins, and where the last ends."""
    ends = np.zeros(len(sizes) + 1, dtype=np.int64)
    np.cumsum(sizes, out=ends[1:])
    return ends
