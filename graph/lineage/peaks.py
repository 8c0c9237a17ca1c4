"""Peaks: which two segments of two tasks are most alike."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .grams import Weights
from .letters import Ints
from .rows import NEXT_TO_NOTHING, Floats, Rows, spread, table
from .side import Segments

_TOGETHER = 16  # tasks whose segments are compared in one go where the lists are long
_SMALL = 1_000_000  # cells of segments that are looked at in one go


@dataclass(frozen=True, slots=True)
class Peaks:
    """For each pair of tasks the likeness of their most alike segments, and which two these are.

    `x` and `y` are places among all segments of either side; of equally alike ones the first.
    """

    value: Floats
    x: Ints
    y: Ints


def peaks(a: Segments, b: Segments, weights: Weights, i: Ints, j: Ints, damping: float) -> Peaks:
    """The most alike segments of each pair (i, j) of tasks; i sorted.

    The cosine of two segments is damped for either by √(l/(l + damping)), l its letters.
    """
    # All cells of short lists take less time than finding those that are asked for.
    left, right = (_damped(side, weights, damping) for side in (a, b))
    if len(left) * len(right) <= _SMALL:
        return _highest(table(left, right), a.starts, b.starts, i, j)
    found = Peaks(np.zeros(len(i)), np.zeros_like(i), np.zeros_like(i))
    # Few tasks at a time: of a long list B only their candidates are looked at.
    for first in range(0, len(a.starts) - 1, _TOGETHER):
        rows = a.starts[first : first + _TOGETHER + 1]
        own = slice(*np.searchsorted(i, [first, first + _TOGETHER]))
        some, q = np.unique(j[own], return_inverse=True)
        if len(some):
            _, columns = spread(b.starts[some], b.starts[some + 1])
            cells = table(left.between(rows[0], rows[-1]), right.chosen(columns))
            ends = np.cumsum(b.starts[some + 1] - b.starts[some])
            high = _highest(cells, rows - rows[0], np.append(0, ends), i[own] - first, q)
            found.value[own] = high.value
            found.x[own], found.y[own] = high.x + rows[0], columns[high.y]
    return found


def _damped(segments: Segments, weights: Weights, damping: float) -> Rows:
    """The weighted segments, the shorter the less."""
    lengths = segments.lengths.astype(np.float64)
    return weights.rows(segments.counts).scaled(np.sqrt(lengths / (lengths + damping)))


def _highest(cells: Floats, rows: Ints, columns: Ints, i: Ints, j: Ints) -> Peaks:
    """The highest cell of each asked rectangle, and its row and column, the first of equals.

    Rectangle (i, j): from `rows[i]` and `columns[j]` to before the next of each.
    """
    flat, width = cells.ravel(), cells.shape[1]
    # Each rectangle as its lines, each line as its cells.
    pair, row = spread(rows[i], rows[i + 1])
    start, stop = columns[j][pair], columns[j + 1][pair]
    _, at = spread(row * width + start, row * width + stop)
    best = np.maximum.reduceat(flat[at], np.cumsum(stop - start) - (stop - start))
    height = rows[i + 1] - rows[i]
    value = np.maximum.reduceat(best, np.cumsum(height) - height)
    least = value - NEXT_TO_NOTHING
    x = row[_first(pair, best >= least[pair], len(i))]
    owner, at = spread(x * width + columns[j], x * width + columns[j + 1])
    y = at[_first(owner, flat[at] >= least[owner], len(i))] - x * width
    return Peaks(value, x, y)


def _first(owner: Ints, holds: NDArray[np.bool_], size: int) -> Ints:
    """The first place of each owner that holds."""
    places = np.flatnonzero(holds)[::-1]
    first = np.zeros(size, dtype=np.int64)
    first[owner[places]] = places  # of several the last one written stays: the first
    return first
