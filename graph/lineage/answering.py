"""Answering: which clause of one task is which clause of another."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .grams import Weights
from .letters import Ints
from .rows import NEXT_TO_NOTHING, Floats, spread, table
from .side import Segments

Both = tuple[int, int]
"""A segment of a task of A and one of a task of B."""

_TOGETHER = 256  # pairs of tasks whose clauses are compared in one go
_ALIKE = 0.45  # cosine from which one clause is the other, reworded


@dataclass(frozen=True, slots=True)
class _Cells:
    """The likeness of every two clauses of each pair of tasks.

    `pair`: to which pair each belongs; `line` and `column`: numbers that are equal for the same
    clause of A, or of B, of one pair; `x` and `y`: the clauses as places among all segments.
    """

    value: Floats
    pair: Ints
    line: Ints
    column: Ints
    x: Ints
    y: Ints


def answering(
    a: Segments, b: Segments, weights: Weights, pairs: Sequence[tuple[int, int]]
) -> list[list[Both]]:
    """The clauses that answer each other in each pair (positions in the two lists, sorted).

    A clause goes with the clause most like it, seen from either side; where none is alike
    enough the most alike two stand for the pair, and the whole texts where nothing is alike.
    """
    found: list[list[Both]] = []
    for first in range(0, len(pairs), _TOGETHER):
        some = pairs[first : first + _TOGETHER]
        cells = _cells(a, b, weights, some)
        answers: list[list[Both]] = [[] for _ in some]
        for n in _best(cells, len(some)).tolist():
            answers[cells.pair[n]].append((int(cells.x[n]), int(cells.y[n])))
        found += [own or _wholes(a, b, *pair) for own, pair in zip(answers, some, strict=True)]
    return found


def _cells(a: Segments, b: Segments, weights: Weights, pairs: Sequence[tuple[int, int]]) -> _Cells:
    ends = np.array(pairs, dtype=np.int64)
    (first, i), (second, j) = (np.unique(own, return_inverse=True) for own in ends.T)
    (x, rows), (y, columns) = a.clauses_of(first), b.clauses_of(second)
    alike = table(weights.rows(a.counts).chosen(x), weights.rows(b.counts).chosen(y))
    # Each pair as its lines, each line as its cells.
    owner, own = spread(rows[i], rows[i + 1])
    line, column = spread(columns[j][owner], columns[j + 1][owner])
    pair, row = owner[line], own[line]
    sizes = columns[j + 1] - columns[j]
    apart = np.cumsum(sizes) - sizes - columns[j]
    return _Cells(alike[row, column], pair, line, column + apart[pair], x[row], y[column])


def _best(cells: _Cells, pairs: int) -> Ints:
    """Cells that are the best of their line or column and alike enough, or the best of a pair."""
    value = cells.value + NEXT_TO_NOTHING
    of_line, of_column, of_pair = (
        _highest(cells.value, group) for group in (cells.line, cells.column, cells.pair)
    )
    best = (value >= of_line) | (value >= of_column)
    chosen = np.flatnonzero(best & (cells.value >= _ALIKE))
    lone = np.ones(pairs, dtype=np.bool_)
    lone[cells.pair[chosen]] = False
    single = np.flatnonzero(lone[cells.pair] & (cells.value > 0) & (value >= of_pair))
    _, first = np.unique(cells.pair[single], return_index=True)
    return np.concatenate([chosen, single[first]])


def _highest(value: Floats, group: Ints) -> Floats:
    """For each value the highest of its group."""
    highest = np.zeros(int(group.max(initial=-1)) + 1)
    np.maximum.at(highest, group, value)
    return highest[group]


def _wholes(a: Segments, b: Segments, i: int, j: int) -> list[Both]:
    """The two texts by their clauses; none where one has no clause."""
    x, y = a.whole(i), b.whole(j)
    return [(x, y)] if x is not None and y is not None else []
