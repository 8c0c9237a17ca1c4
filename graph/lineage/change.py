"""Change: which clauses were taken over, how much of each text, and what that amounts to."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from .clause import Part
from .grams import Floats, Weights
from .letters import Letters
from .link import Change, Clause
from .side import Side

_TOGETHER = 64  # tasks whose clauses are compared in one go
_ALIKE = 0.45  # cosine from which one clause is the other, reworded
_COPY = 0.85  # share of the letters that makes a copy
_MISSED = 0.25  # share of a text whose loss, or addition, is worth a word


@dataclass(frozen=True, slots=True)
class Overlap:
    """The clauses that two tasks share, and which letters of each stand again in the other.

    `up` and `down` are bit sets over the letters of A's and of B's text.
    """

    clauses: list[Clause]
    up: int
    down: int


def overlaps(a: Side, b: Side, weights: Weights, pairs: Sequence[tuple[int, int]]) -> list[Overlap]:
    """What the tasks of each pair (positions in the two lists, sorted) share.

    A clause goes with the clause most like it, seen from either side; where none is alike
    enough the most alike two stand for the pair, and the whole texts where nothing is alike.
    """
    first, second = a.segments, b.segments
    left, right = weights.rows(first.counts), weights.rows(second.counts)
    found: list[Overlap] = []
    for _, own in groupby(pairs, key=lambda pair: pair[0] // _TOGETHER):
        some = list(own)
        x, rows = first.clauses_of(sorted({i for i, _ in some}))
        y, columns = second.clauses_of(sorted({j for _, j in some}))
        alike = (left[x] @ right[y].T).toarray()
        for i, j in some:
            up, down = x[rows[i]], y[columns[j]]
            shared = [
                Clause(*first.parts[up[m]], *second.parts[down[n]])
                for m, n in _answering(alike[rows[i], columns[j]])
            ] or _wholes([first.parts[k] for k in up], [second.parts[k] for k in down])
            found.append(_overlap(a.letters[i], b.letters[j], shared))
    return found


def _answering(table: Floats) -> list[tuple[int, int]]:
    """Rows and columns that are each other's best from one side at least and alike enough."""
    if not table.size:
        return []
    best = (table == table.max(axis=1, keepdims=True)) | (table == table.max(axis=0))
    cells = np.argwhere(best & (table >= _ALIKE))
    if not len(cells) and table.max() > 0:
        cells = np.argwhere(table == table.max())[:1]
    return [(int(x), int(y)) for x, y in cells]


def _wholes(a: Sequence[Part], b: Sequence[Part]) -> list[Clause]:
    """The two texts by their clauses; none where one has no clause."""
    return [Clause(a[0].start, a[-1].end, b[0].start, b[-1].end)] if a and b else []


def _overlap(a: Letters, b: Letters, shared: list[Clause]) -> Overlap:
    up = down = 0
    for clause in shared:
        x = a.within(Part(clause.a_start, clause.a_end))
        y = b.within(Part(clause.b_start, clause.b_end))
        up |= _again(a.plain[x], b.plain[y]) << x.start
        down |= _again(b.plain[y], a.plain[x]) << y.start
    return Overlap(shared, up, down)


def _again(letters: str, other: str) -> int:
    """A bit for each letter that belongs to two adjacent letters that stand in `other` too."""
    known = {other[at : at + 2] for at in range(len(other) - 1)}
    marked = 0
    for at in range(len(letters) - 1):
        if letters[at : at + 2] in known:
            marked |= 3 << at
    return marked


def share(marked: int, letters: Letters) -> float:
    """The share of a text's letters that are marked; 0 for a text without letters."""
    return round(marked.bit_count() / len(letters), 4) if len(letters) else 0.0


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
