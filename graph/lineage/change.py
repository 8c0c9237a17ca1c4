"""Change: which clauses were taken over, how much of each text, and what that amounts to."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .clause import Part, clauses
from .grams import Floats, Weights, products
from .letters import Ints, Letters
from .link import Change, Clause
from .side import Side

_ALIKE = 0.45  # cosine from which one clause is the other, reworded
_COPY = 0.85  # share of the letters that makes a copy
_MISSED = 0.25  # share of a text whose loss, or addition, is worth a word


@dataclass(frozen=True, slots=True)
class Overlap:
    """The clauses that two tasks share, and which letters of each stand again in the other.

    `up` and `down` have one truth value for each letter of A's and of B's text.
    """

    clauses: list[Clause]
    up: Ints
    down: Ints


def overlaps(a: Side, b: Side, weights: Weights, pairs: Sequence[tuple[int, int]]) -> list[Overlap]:
    """What the tasks of each pair (positions in the two lists, sorted) share.

    A clause goes with the clause most like it, seen from either side; where none is alike
    enough the most alike two stand for the pair.
    """
    first, second = _Split(a, {i for i, _ in pairs}), _Split(b, {j for _, j in pairs})
    shapes = [(len(first.parts[i]), len(second.parts[j])) for i, j in pairs]
    cells = [
        np.indices(shape).reshape(2, -1) + np.array([[first.starts[i]], [second.starts[j]]])
        for (i, j), shape in zip(pairs, shapes, strict=True)
    ]
    alike = _products(first, second, weights, cells)
    at = 0
    found: list[Overlap] = []
    for (i, j), (m, n) in zip(pairs, shapes, strict=True):
        table = alike[at : at + m * n].reshape(m, n)
        at += m * n
        shared = [
            Clause(*first.parts[i][x], *second.parts[j][y]) for x, y in _answering(table).tolist()
        ]
        found.append(_overlap(a.letters[i], b.letters[j], shared))
    return found


class _Split:
    """The clauses of some tasks of one side as rows."""

    def __init__(self, side: Side, tasks: set[int]) -> None:
        self.parts: dict[int, list[Part]] = {k: clauses(side.tasks[k].text) for k in sorted(tasks)}
        sizes = [len(parts) for parts in self.parts.values()]
        self.starts = dict(zip(self.parts, np.cumsum([0, *sizes]).tolist(), strict=False))
        self.grams = [
            side.letters[k].grams(side.letters[k].within(part))
            for k, own in self.parts.items()
            for part in own
        ]


def _products(first: _Split, second: _Split, weights: Weights, cells: list[Ints]) -> Floats:
    """The cosines of the clause pairs, in the order of `cells`."""
    i, j = np.concatenate(cells, axis=1) if cells else np.zeros((2, 0), dtype=np.int64)
    order = np.argsort(i, kind="stable")
    result = np.zeros(len(i))
    result[order] = products(
        weights.rows(first.grams), weights.rows(second.grams), i[order], j[order]
    )
    return result


def _answering(table: Floats) -> Ints:
    """Rows and columns that are each other's best from one side at least and alike enough."""
    if not table.size:
        return np.zeros((0, 2), dtype=np.int64)
    best = (table == table.max(axis=1, keepdims=True)) | (table == table.max(axis=0))
    cells = np.argwhere(best & (table >= _ALIKE))
    return cells if len(cells) else np.argwhere(table == table.max())[:1]


def _overlap(a: Letters, b: Letters, shared: list[Clause]) -> Overlap:
    up, down = np.zeros(len(a), dtype=np.int64), np.zeros(len(b), dtype=np.int64)
    for clause in shared:
        x = a.within(Part(clause.a_start, clause.a_end))
        y = b.within(Part(clause.b_start, clause.b_end))
        up[x] |= _again(a.plain[x], b.plain[y])
        down[y] |= _again(b.plain[y], a.plain[x])
    return Overlap(shared, up, down)


def _again(letters: str, other: str) -> Ints:
    """1 for each letter that belongs to two adjacent letters that stand in `other` too."""
    again = np.zeros(len(letters), dtype=np.int64)
    for at in range(len(letters) - 1):
        if letters[at : at + 2] in other:
            again[at : at + 2] = 1
    return again


def share(letters: Ints) -> float:
    """The share of a text's letters that are marked; 0 for a text without letters."""
    return round(float(letters.mean()), 4) if len(letters) else 0.0


def kinds(
    up: float, down: float, all_up: float, all_down: float, children: int, parents: int
) -> list[Change]:
    """What a link is, from the shares of the link and of all links of its two tasks.

    verbatim: both texts stand in each other; else narrowed (some of A stands in no child),
    extended (some of B comes from no parent) or, with neither or both, adapted. split: A has
    several children; merged: B has several parents.
    """
    change: list[Change] = []
    lost, new = 1 - all_up >= _MISSED, 1 - all_down >= _MISSED
    if up >= _COPY and (down >= _COPY or parents > 1):
        change.append("verbatim")
    elif lost and not new:
        change.append("narrowed")
    elif new and not lost:
        change.append("extended")
    else:
        change.append("adapted")
    if children > 1:
        change.append("split")
    if parents > 1:
        change.append("merged")
    return change
