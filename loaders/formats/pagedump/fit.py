"""Fit: reads a table's pages, then again with the widths and the blanks that reading found."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from .cells import cut_cells
from .chain import find_chain
from .header import Header
from .levels import Align, cut_levels
from .lines import Line
from .piece import Piece, pieces_of
from .row import SPAN, Cut
from .score import Column, Scorer, line_widths
from .words import begins_as

Cutter = Callable[[Sequence[Piece], Scorer, int, bool], tuple[float, Cut]]
"""Cuts a part of a table, given its number and whether more parts follow; gives the worth too."""

_ALIGNS: tuple[Align, ...] = ("centre", "top")
_ROUNDS = 3
_DOUBT = 0.02
_MISSING = {
    "number": 1.5,
    "group": 0.3,
    "task": 1.0,
    "text": 5.0,
    "first unit": 1.5,
    "unit": 1.2,
    "deadline": 1.2,
    "person": 0.7,
}
_LEARNT = {"first unit", "unit", "deadline", "person", "task"}
_COUNTED = 5.0
"""The cost of a row without a number where the rows are counted."""


class _Fitted(NamedTuple):
    """A table's cuts, their worth, and which share of their cells look wrong."""

    worth: float
    doubtful: float
    cuts: list[Cut]


def fit(
    headers: Sequence[Header], parts: Sequence[Sequence[Line]], lines: Sequence[Line]
) -> list[Cut]:
    """Cuts the parts of one table, the lines below each of its headers, into rows of cells.

    `lines` are those of the whole document: a piece knows its line by the number there. A dump
    that prints cell after cell and one that prints by height are told apart by what reads
    better.
    """
    numbers = {line.start: n for n, line in enumerate(lines)}
    rough = [
        [p for line in part for p in pieces_of(lines, numbers[line.start], numbers[line.start] + 1)]
        for part in parts
    ]
    whole, chain = [p for part in rough for p in part], frozenset[int]()
    kinds = headers[0].kinds
    if "number" in kinds:
        whole, chain = find_chain(whole)
    missing = {**_MISSING, "number": _COUNTED} if chain else _MISSING
    columns = [Column(kind, None, missing.get(kind, 0.0)) for kind in kinds]
    pieces = _regroup(whole, rough)
    ways = [_rounds(_by_cells, pieces, columns, _pitch(whole), chain)]
    if ways[0].doubtful > _DOUBT and _shares_lines(whole):
        columns = [replace(c, extent=e) for c, e in zip(columns, _extents(headers[0]), strict=True)]
        for align in _ALIGNS:
            ways.append(_rounds(partial(_by_levels, align), pieces, columns, None, chain))
    return max(ways, key=lambda way: way.worth).cuts


def _rounds(
    cutter: Cutter,
    pieces: Sequence[Sequence[Piece]],
    columns: Sequence[Column],
    pitch: int | None,
    chain: frozenset[int],
) -> _Fitted:
    """The cuts of the last round; each round knows the columns better than the one before."""
    scorer = Scorer(columns, pitch, chain)
    for _ in range(_ROUNDS):
        found = [cutter(part, scorer, n, n < len(pieces) - 1) for n, part in enumerate(pieces)]
        cuts = [cut for _, cut in found]
        learnt = _learn(scorer.columns, cuts)
        if learnt == scorer.columns:
            break
        scorer = Scorer(learnt, pitch, chain)
    scores = [
        scorer.cell(held, column)
        for cut in cuts
        for row in cut.rows
        for column, held in row.cells.items()
        if column != SPAN
    ]
    doubtful = sum(score < 0 for score in scores) / max(1, len(scores))
    return _Fitted(sum(worth for worth, _ in found), doubtful, cuts)


def _by_cells(part: Sequence[Piece], scorer: Scorer, number: int, more: bool) -> tuple[float, Cut]:
    cut = cut_cells(part, scorer, more=more, again=number > 0)
    return cut.worth(scorer), cut


def _by_levels(
    align: Align, part: Sequence[Piece], scorer: Scorer, number: int, more: bool
) -> tuple[float, Cut]:
    return cut_levels(part, scorer, align, more=more)


def _shares_lines(pieces: Sequence[Piece]) -> bool:
    """Do lines hold pieces of several cells? Without that, nothing was printed by height."""
    return sum(piece.gap == 0 for piece in pieces) > 0.1 * len(pieces)


def _extents(header: Header) -> list[tuple[float, float] | None]:
    """The edges of the header's words, where all stand at least two blanks apart."""
    edges = [(word[0].left, word[-1].left + word[-1].width) for word in header.words]
    apart = [after[0] - before[1] for before, after in pairwise(edges)]
    kept = min(apart) >= 1.0 and header.words[0][0].line == header.words[-1][0].line
    return list(edges) if kept else [None] * len(edges)


def _regroup(whole: Sequence[Piece], rough: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    parts: list[list[Piece]] = []
    for part in rough:
        lines = {piece.line for piece in part}
        parts.append([piece for piece in whole if piece.line in lines])
    return parts


def _pitch(pieces: Sequence[Piece]) -> int | None:
    """The gap between the lines of one cell, seen between long lines; None: all gaps are alike."""
    long = 0.6 * max((piece.width for piece in pieces), default=0.0)
    pairs = list(pairwise(pieces))
    inside = Counter(
        b.gap for a, b in pairs if a.width >= long and b.width >= long and b.gap and not b.opens
    )
    gaps = {b.gap for _, b in pairs if b.gap and not b.opens}
    if len(gaps) < 2 or not inside:
        return None
    gap, count = min(inside.items(), key=lambda item: (-item[1], item[0]))
    return gap if count >= 0.7 * inside.total() else None


def _learn(columns: Sequence[Column], cuts: Sequence[Cut]) -> list[Column]:
    """The columns with the width of their full lines and what a blank in them costs."""
    rows = [row for cut in cuts for row in cut.rows if SPAN not in row.cells]
    learnt = []
    for at, column in enumerate(columns):
        cells = [row.cells[at] for row in rows if at in row.cells]
        if column.kind in _LEARNT:
            share = len(cells) / max(1, len(rows))
            column = replace(column, missing=round(0.3 + 3.0 * share * share, 2))
        if column.extent is not None and cells:
            lefts = sorted(piece.left for cell in cells for piece in cell)
            rights = sorted(piece.left + piece.width for cell in cells for piece in cell)
            tenth = len(lefts) // 10
            column = replace(column, extent=(lefts[tenth], rights[-1 - tenth]))
        if column.kind in {"group", "task"} and cells:
            numbered = sum(begins_as("heading", cell[0].text) for cell in cells) / len(cells)
            column = replace(column, numbered=round(numbered, 2))
        learnt.append(replace(column, width=_full([line_widths(cell) for cell in cells])))
    return learnt


def _full(cells: Sequence[Sequence[float]]) -> float | None:
    """The width of full lines: those that another follows tell it; None where too few do."""
    inner = sorted(width for widths in cells for width in widths[:-1])
    lines = sorted(width for widths in cells for width in widths)
    if len(inner) < 3:
        return None
    return max(inner[int(0.9 * (len(inner) - 1))], lines[int(0.9 * (len(lines) - 1))])
