"""Cells: a table's pieces cut into cells, row by row, so that the sum of scores is greatest."""

from collections.abc import Sequence
from itertools import accumulate

from .piece import Piece
from .row import SPAN, Cut, Row, outside_score, span_score
from .score import Scorer
from .steps import OUT, Run, Step, keep, trace

_NO_WAY = float("-inf")
_HOPELESS = -8.0
_MID_LINE = -4.0
_LATIN = -2.0
"""A blank before a Latin letter or a digit is more often the layout's than a column's."""


def cut_cells(pieces: Sequence[Piece], scorer: Scorer, *, more: bool, again: bool) -> Cut:
    """The best way to read the pieces as the rows of a table, cells in column order.

    A dynamic programme over (pieces read, column of the last cell); SPAN stands for "at the
    begin of a row". `more`: the table goes on after these pieces; `again`: it began before
    them, so the first and the last row may be parts of one cut by the page's end.
    """
    size = len(pieces)
    table: list[dict[int, Step]] = [{} for _ in range(size + 1)]
    table[0][SPAN] = Step(0.0, None, True)
    missing = [column.missing for column in scorer.columns]
    sums = [0.0, *accumulate(missing)]
    for at in range(size):
        for column, step in list(table[at].items()):
            if column == OUT:
                continue
            rest = 0.0 if column == SPAN else sums[-1] - sums[column + 1]
            _spans(table, pieces, at, column, step.total - rest)
            _outside(table, pieces, at, column, step.total - rest, more)
        _columns(table, pieces, at, scorer, sums, again)
    return _rows(pieces, trace(table, missing, more))


def _rows(pieces: Sequence[Piece], runs: Sequence[Run]) -> Cut:
    rows: list[dict[int, Sequence[Piece]]] = []
    for run in runs:
        if run.column == OUT:
            return Cut([Row(cells) for cells in rows], pieces[run.first].line)
        if run.opens or not rows:
            rows.append({})
        rows[-1][run.column] = pieces[run.first : run.last]
    return Cut([Row(cells) for cells in rows])


def _columns(
    table: list[dict[int, Step]],
    pieces: Sequence[Piece],
    at: int,
    scorer: Scorer,
    sums: Sequence[float],
    again: bool,
) -> None:
    entries = [
        _entry(table[at], c, sums, pieces[at].opens or (again and at == 0))
        for c in range(len(sums) - 1)
    ]
    mid_line = pieces[at].gap == 0 and at > 0
    for column, (total, back, opens) in enumerate(entries):
        if total == _NO_WAY:
            continue
        if opens and mid_line:
            total += _MID_LINE
        if mid_line and scorer.columns[column].kind == "text" and pieces[at].text[0].isascii():
            total += _LATIN
        most = min(at + scorer.columns[column].most_pieces, len(pieces))
        for last in range(at + 1, most + 1):
            score = scorer.cell(pieces[at:last], column)
            if score < _HOPELESS and last > at + 1:
                break
            keep(table[last], column, Step(total + score, (at, back), opens))


def _entry(
    states: dict[int, Step], column: int, sums: Sequence[float], cut_row: bool
) -> tuple[float, int, bool]:
    """The best way to begin a cell of the column here: total, column before, is it a new row.

    `sums`: what it costs to leave the first n columns of a row blank.
    """
    best = (_NO_WAY, SPAN, True)
    skipped = sums[column] * (0.4 if cut_row else 1.0)
    for before, step in states.items():
        if before == OUT:
            continue
        rest = 0.0 if before == SPAN else sums[-1] - sums[before + 1]
        if step.total - skipped - rest > best[0]:
            best = (step.total - skipped - rest, before, True)
        if SPAN != before < column:
            total = step.total - (sums[column] - sums[before + 1])
            if total > best[0]:
                best = (total, before, False)
    return best


def _spans(
    table: list[dict[int, Step]], pieces: Sequence[Piece], at: int, column: int, total: float
) -> None:
    """A group heading over the whole width: whole lines, mostly one."""
    if pieces[at].gap == 0 and at > 0:
        return
    for last in range(at + 1, min(at + 6, len(pieces)) + 1):
        if not pieces[last - 1].last or pieces[last - 1].line > pieces[at].line + 1:
            continue
        score = span_score(pieces[at:last])
        keep(table[last], SPAN, Step(total + score, (at, column), True))


def _outside(
    table: list[dict[int, Step]],
    pieces: Sequence[Piece],
    at: int,
    column: int,
    total: float,
    more: bool,
) -> None:
    """All pieces from here on follow the table."""
    if at == 0 or pieces[at].gap == 0:
        return
    line = "".join(p.text for p in pieces[at:] if p.line == pieces[at].line)
    keep(table[-1], OUT, Step(total + outside_score(line, more), (at, column), True))
