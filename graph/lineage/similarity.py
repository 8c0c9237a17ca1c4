"""Similarity: how much two tasks say the same, by themselves."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from .grams import Floats, Ints, Weights, products
from .parameters import Parameters
from .side import Segments, Side


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs, sorted by (i, j): positions in the two lists and a number for each."""

    i: Ints
    j: Ints
    value: Floats

    def table(self, shape: tuple[int, int]) -> sparse.csr_array:
        """The values as a sparse table; a pair that is no candidate is 0."""
        return sparse.csr_array((self.value, (self.i, self.j)), shape=shape)


def similarity(a: Side, b: Side, p: Parameters) -> Pairs:
    """(1-w)·S + w·K for the candidate pairs.

    S is the cosine of the two whole texts; K that of their most alike segments, damped on both
    sides, so that a duty hidden in a longer task is found and a short phrase alone is not.
    """
    weights = Weights([*a.grams, *b.grams])
    left, right = weights.rows(a.grams), weights.rows(b.grams)
    i, j = candidates(left, right, p.candidates)
    whole = products(left, right, i, j)
    part = best_segments(a.segments(weights, p.damping), b.segments(weights, p.damping), i, j)
    return Pairs(i, j, (1 - p.clause_weight) * whole + p.clause_weight * part)


def candidates(left: sparse.csr_array, right: sparse.csr_array, most: int) -> tuple[Ints, Ints]:
    """The pairs among the `most` alike of their row or of their column, sorted."""
    rows = _nearest(left, right, most)
    columns = _nearest(right, left, most)
    width = right.shape[0]
    cells = np.union1d(rows[0] * width + rows[1], columns[1] * width + columns[0])
    return cells // width, cells % width


def _nearest(left: sparse.csr_array, right: sparse.csr_array, most: int) -> tuple[Ints, Ints]:
    """For each row of `left` its most alike rows of `right`; those with nothing in common not."""
    found: list[Ints] = []
    step = max(4_000_000 // max(right.shape[0], 1), 1)
    for first in range(0, left.shape[0], step):
        block = (left[first : first + step] @ right.T).toarray()
        # Stable: of two that are equally alike the earlier one is kept.
        order = np.argsort(-block, axis=1, kind="stable")[:, :most]
        row = np.repeat(np.arange(len(block)), order.shape[1])
        column = order.ravel()
        keep = block[row, column] > 0
        found.append(np.stack([row[keep] + first, column[keep]]))
    together = np.concatenate(found, axis=1) if found else np.zeros((2, 0), dtype=np.int64)
    return together[0], together[1]


def best_segments(a: Segments, b: Segments, i: Ints, j: Ints) -> Floats:
    """The highest product of a segment of task i with one of task j, for each pair."""
    result = np.zeros(len(i))
    step = max(4_000_000 // max(b.rows.shape[0], 1) // 8, 1)
    for first in range(0, len(a.starts) - 1, step):
        last = min(first + step, len(a.starts) - 1)
        lo, hi = np.searchsorted(i, [first, last])
        if lo == hi:
            continue
        block = (a.rows[a.starts[first] : a.starts[last]] @ b.rows.T).toarray()
        block = np.maximum.reduceat(block, b.starts[:-1], axis=1)
        block = np.maximum.reduceat(block, a.starts[first:last] - a.starts[first], axis=0)
        result[lo:hi] = block[i[lo:hi] - first, j[lo:hi]]
    return result
