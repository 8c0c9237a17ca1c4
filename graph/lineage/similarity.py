"""Similarity: how much two tasks say the same, by themselves."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from .grams import Floats, Weights, blocks, height, products
from .letters import Ints
from .parameters import Parameters
from .side import Segments, Side

_TOGETHER = 16


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs, sorted by (i, j), positions in the two lists.

    `value`: a number for each. `a` and `b`: the letters (half-open) of the two texts' most
    alike segments, one row for each pair.
    """

    i: Ints
    j: Ints
    value: Floats
    a: Ints
    b: Ints

    def __len__(self) -> int:
        return len(self.i)


def similarity(a: Side, b: Side, weights: Weights, p: Parameters) -> Pairs:
    """(1-w)·S + w·K for the candidate pairs, less where only one of the two tells.

    S is the cosine of the two whole texts; K that of their most alike segments, each damped by
    √(l/(l+d)), l its letters, so that a duty hidden in a longer task is found and a short
    phrase by itself is not. To make a matter known is another duty
    than to do it.
    """
    left, right = weights.rows(a.grams), weights.rows(b.grams)
    i, j = candidates(left, right, p.candidates)
    whole = products(left, right, i, j)
    part, x, y = _best(a.segments, b.segments, weights, i, j, p.damping)
    value = (1 - p.clause_weight) * whole + p.clause_weight * part
    value[a.telling[i] != b.telling[j]] *= 1 - p.tell_weight
    return Pairs(i, j, value, a.segments.bounds[x], b.segments.bounds[y])


def candidates(left: sparse.csr_array, right: sparse.csr_array, most: int) -> tuple[Ints, Ints]:
    """The pairs that are among the `most` alike of their row or of their column, sorted."""
    rows = _nearest(left, right, most)
    columns = _nearest(right, left, most)
    width = height(right)
    cells: Ints = np.union1d(rows[0] * width + rows[1], columns[1] * width + columns[0])
    first, second = np.divmod(cells, width)
    return first, second


def _nearest(left: sparse.csr_array, right: sparse.csr_array, most: int) -> tuple[Ints, Ints]:
    """For each row of `left` its most alike rows of `right`; what has nothing in common not."""
    found: list[Ints] = [np.zeros((2, 0), dtype=np.int64)]
    for first, last in blocks(height(left), height(right)):
        block = (left[first:last] @ right.T).toarray()
        # Stable: of two that are equally alike the earlier one is kept.
        order = np.argsort(-block, axis=1, kind="stable")[:, :most]
        row, column = np.repeat(np.arange(len(block)), order.shape[1]), order.ravel()
        keep = block[row, column] > 0
        found.append(np.stack([row[keep] + first, column[keep]]))
    row, column = np.concatenate(found, axis=1)
    return row, column


def _best(
    a: Segments, b: Segments, weights: Weights, i: Ints, j: Ints, damping: float
) -> tuple[Floats, Ints, Ints]:
    """For each pair of tasks the highest damped cosine of two segments, and which two."""
    left, right = _damped(a, weights, damping), _damped(b, weights, damping)
    best, x, y = np.zeros(len(i)), np.zeros_like(i), np.zeros_like(i)
    # Few tasks at a time: of a long list B only their candidates are looked at.
    for first in range(0, len(a.starts) - 1, _TOGETHER):
        rows = a.starts[first : first + _TOGETHER + 1]
        lo, hi = np.searchsorted(i, [first, first + _TOGETHER])
        tasks, q = np.unique(j[lo:hi], return_inverse=True)
        if not len(tasks):
            continue
        columns, starts = b.of(tasks)
        table = (left[rows[0] : rows[-1]] @ right[columns].T).toarray()
        value, column = _peaks(table, starts)
        value, row = _peaks(value.T, rows - rows[0])
        p = i[lo:hi] - first
        best[lo:hi], x[lo:hi] = value[q, p], row[q, p] + rows[0]
        y[lo:hi] = columns[column[row[q, p], q]]
    return best, x, y


def _damped(segments: Segments, weights: Weights, damping: float) -> sparse.csr_array:
    lengths = segments.lengths.astype(np.float64)
    scale = sparse.diags_array(np.sqrt(lengths / (lengths + damping)))
    return sparse.csr_array(scale @ weights.rows(segments.grams))


def _peaks(table: Floats, starts: Ints) -> tuple[Floats, Ints]:
    """For each row and each group of columns the highest value, and its column."""
    groups = list(zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True))
    where = np.stack([table[:, lo:hi].argmax(axis=1) + lo for lo, hi in groups], axis=1)
    return np.take_along_axis(table, where, axis=1), where
