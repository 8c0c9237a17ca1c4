"""Similarity: how much two tasks say the same, by themselves."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from .grams import Floats, Weights, blocks, height, products, spread
from .letters import Ints
from .meaning import Meaning, between
from .parameters import Parameters
from .side import Segments, Side

_TOGETHER = 16
_SMALL = 1_000_000  # cells of segments that are looked at in one go


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
    than to do it. A model of meaning, where there is one, adds to what the letters say.
    """
    left, right = weights.rows(a.counts), weights.rows(b.counts)
    i, j = candidates(left, right, p.candidates)
    if meaning := between(a, b):
        i, j = _joined((i, j), meaning.nearest(p.candidates), len(b))
    whole = products(left, right, i, j)
    part, x, y = _best(a.segments, b.segments, weights, i, j, p.damping)
    value = (1 - p.clause_weight) * whole + p.clause_weight * part
    value[a.telling[i] != b.telling[j]] *= 1 - p.tell_weight
    pairs = Pairs(i, j, value, a.segments.bounds[x], b.segments.bounds[y])
    return _meant(pairs, meaning, a, b, p) if meaning else pairs


def candidates(left: sparse.csr_array, right: sparse.csr_array, most: int) -> tuple[Ints, Ints]:
    """The pairs that are among the `most` alike of their row or of their column, sorted."""
    rows = _nearest(left, right, most)
    columns = _nearest(right, left, most)
    return _joined(rows, (columns[1], columns[0]), height(right))


def _joined(one: tuple[Ints, Ints], other: tuple[Ints, Ints], width: int) -> tuple[Ints, Ints]:
    """The pairs of either, sorted, each once."""
    cells: Ints = np.union1d(one[0] * width + one[1], other[0] * width + other[1])
    first, second = np.divmod(cells, width)
    return first, second


def _meant(pairs: Pairs, meaning: Meaning, a: Side, b: Side, p: Parameters) -> Pairs:
    """What the tasks mean fills a part of what their letters leave open.

    Where that says more than the letters do, a whole task answers a whole task.
    """
    adds = p.meaning_weight * meaning.of(pairs.i, pairs.j)
    whole = adds > pairs.value
    parts_a, parts_b = pairs.a.copy(), pairs.b.copy()
    for parts, side, own in ((parts_a, a, pairs.i), (parts_b, b, pairs.j)):
        lengths = np.array([len(letters) for letters in side.letters], dtype=np.int64)
        parts[whole] = np.stack([np.zeros_like(own), lengths[own]], axis=1)[whole]
    return Pairs(pairs.i, pairs.j, pairs.value + adds * (1 - pairs.value), parts_a, parts_b)


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
    tasks = len(a.starts) - 1
    # Few tasks at a time: of a long list B only their candidates are looked at.
    step = tasks if height(left) * height(right) <= _SMALL else _TOGETHER
    for first in range(0, tasks, step):
        rows = a.starts[first : first + step + 1]
        lo, hi = np.searchsorted(i, [first, first + step])
        some, q = np.unique(j[lo:hi], return_inverse=True)
        if not len(some):
            continue
        owner, columns = spread(b.starts[some], b.starts[some + 1])
        table = (left[rows[0] : rows[-1]] @ right[columns].T).toarray()
        starts = np.searchsorted(owner, np.arange(len(some)))
        best[lo:hi], row, column = _peaks(table, rows[:-1] - rows[0], starts, i[lo:hi] - first, q)
        x[lo:hi], y[lo:hi] = row + rows[0], columns[column]
    return best, x, y


def _damped(segments: Segments, weights: Weights, damping: float) -> sparse.csr_array:
    lengths = segments.lengths.astype(np.float64)
    scale = sparse.diags_array(np.sqrt(lengths / (lengths + damping)))
    return sparse.csr_array(scale @ weights.rows(segments.counts))


def _peaks(table: Floats, rows: Ints, columns: Ints, i: Ints, j: Ints) -> tuple[Floats, Ints, Ints]:
    """The highest cell of each asked rectangle, and its row and column, the first of equals.

    Rectangle (i, j): from `rows[i]` and `columns[j]` to before the next of each.
    """
    across = np.maximum.reduceat(table, columns, axis=1)
    value = np.maximum.reduceat(across, rows, axis=0)[i, j]
    row = _first(across.T[j], value, rows, i)
    return value, row, _first(table[row], value, columns, j)


def _first(lines: Floats, value: Floats, starts: Ints, group: Ints) -> Ints:
    """For each line the first place from `starts[group]` on that holds the value."""
    places = np.arange(lines.shape[1])
    holds = (lines == value[:, None]) & (places >= starts[group][:, None])
    return np.asarray(holds.argmax(axis=1))
