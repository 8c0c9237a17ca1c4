"""Fit: reads a table's pages, then again with the widths and the blanks that reading found."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from .broken import mended
from .cells import cut_cells
from .chain import find_chain
from .column import Column
from .header import Header
from .learn import extents_of, first_columns, learnt_columns, pitch_of
from .levels import Align, cut_levels
from .lines import Line
from .piece import Piece, pieces_of
from .row import SPAN, Cut
from .score import Scorer

Cutter = Callable[[Sequence[Piece], Scorer, int, bool], tuple[float, Cut]]
"""Cuts a part of a table, given its number and whether more parts follow; gives the worth too."""

_ALIGNS: tuple[Align, ...] = ("centre", "top")
_ROUNDS = 3
_DOUBT = 0.02
_MARGIN = 1.02
"""By how much reading by height must be better than reading cell after cell."""


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
    columns = first_columns(kinds, bool(chain))
    pieces = _regroup(whole, rough)
    ways = [_rounds(_by_cells, pieces, columns, pitch_of(whole), chain)]
    if ways[0].doubtful > _DOUBT and _shares_lines(whole):
        columns = [
            replace(c, extent=e) for c, e in zip(columns, extents_of(headers[0]), strict=True)
        ]
        for align in _ALIGNS:
            ways.append(_rounds(partial(_by_levels, align), pieces, columns, None, chain))
    best = max(ways, key=lambda way: way.worth)
    cuts = (best if best.worth > _MARGIN * ways[0].worth else ways[0]).cuts
    return mended(cuts, kinds.index("number") if chain else None)


def _rounds(
    cutter: Cutter,
    pieces: Sequence[Sequence[Piece]],
    columns: Sequence[Column],
    pitch: int | None,
    chain: frozenset[int],
) -> _Fitted:
    """The cuts of the last round; each round knows the columns better than the one before."""
    scorer = Scorer(columns, pitch, chain)
    found: list[tuple[float, Cut]] = []
    cuts: list[Cut] = []
    for _ in range(_ROUNDS):
        found = [cutter(part, scorer, n, n < len(pieces) - 1) for n, part in enumerate(pieces)]
        before, cuts = cuts, [cut for _, cut in found]
        if cuts == before:
            break
        learnt = learnt_columns(scorer.columns, cuts)
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


def _regroup(whole: Sequence[Piece], rough: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    parts: list[list[Piece]] = []
    for part in rough:
        lines = {piece.line for piece in part}
        parts.append([piece for piece in whole if piece.line in lines])
    return parts
