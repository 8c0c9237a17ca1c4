"""Levels: cells of a dump printed by height, where the lines of a row's cells stand mixed."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from .piece import Piece
from .row import SPAN, Cut, Row, outside_score, span_score
from .score import Scorer

Align = Literal["centre", "top"]
"""How the cells stand in their row: all centred in its height, or all beginning at its top."""

_BEAM = 16
_WAYS = 6
_ASKEW = 0.3
_MOST_ASKEW = 3.0

Line = Sequence[Piece]
_Cells = tuple[tuple[Piece, ...], ...]


class _Way(NamedTuple):
    """A reading of all lines so far: the worth of its closed rows and of the open one's cells."""

    closed: float
    open: float
    rows: "_Rows | None"
    cells: _Cells
    first: int

    @property
    def total(self) -> float:
        return self.closed + self.open


class _Rows(NamedTuple):
    """The closed rows, last first."""

    row: Row
    before: "_Rows | None"


def cut_levels(
    pieces: Sequence[Piece], scorer: Scorer, align: Align, *, more: bool
) -> tuple[float, Cut]:
    """The best way to read lines, each holding pieces of several cells, as rows; and its worth.

    A beam search over the lines: each goes on with the open row or begins one. Cells that do
    not stand in their row as `align` says cost.
    """
    lines: list[Line] = [list(line) for _, line in groupby(pieces, key=lambda piece: piece.line)]
    levels = _Levels(lines, scorer, align)
    nothing: _Cells = ((),) * len(scorer.columns)
    ways = [_Way(0.0, 0.0, None, nothing, 0)]
    ended: tuple[float, Cut] | None = None
    for at, line in enumerate(lines):
        best = max((levels.closed(way, at) for way in ways), key=_total)
        leaves = best.closed + outside_score("".join(piece.text for piece in line), more)
        if at and (ended is None or leaves > ended[0]):
            ended = leaves, Cut(_listed(best.rows), line[0].line)
        spanned = best._replace(
            closed=best.closed + span_score(line),
            rows=_Rows(Row({SPAN: line}), best.rows),
            first=at + 1,
        )
        placings = list(levels.placings(line))
        longer = [levels.placed(way, p) for way in [*ways, best] for p in placings]
        ways = _pruned([*longer, spanned])
    last = max((levels.closed(way, len(lines)) for way in ways), key=_total)
    if ended is not None and ended[0] > last.closed:
        return ended
    return last.closed, Cut(_listed(last.rows))


class _Levels:
    """Places lines in rows and closes rows, for one table."""

    def __init__(self, lines: Sequence[Line], scorer: Scorer, align: Align) -> None:
        self._scorer = scorer
        self._align = align
        self._index = {line[0].line: n for n, line in enumerate(lines)}

    def placings(self, line: Line) -> Iterator[_Cells]:
        """The likeliest ways to give a line's pieces to columns, from left to right."""
        size = len(self._scorer.columns)
        found: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
        for n, piece in enumerate(line):
            longer = []
            for score, columns in found:
                for column in range(columns[-1] if columns else 0, size):
                    fits = max(-4.0, self._scorer.cell((piece,), column))
                    if columns and column == columns[-1]:
                        fits = min(0.0, self._scorer.cell(line[n - 1 : n + 1], column))
                    longer.append((score + fits, (*columns, column)))
            found = sorted(longer, key=lambda way: (-way[0], way[1]))[: 3 * _WAYS]
        for _, columns in found[:_WAYS]:
            pairs = list(zip(line, columns, strict=True))
            yield tuple(tuple(p for p, c in pairs if c == column) for column in range(size))

    def placed(self, way: _Way, placing: _Cells) -> _Way:
        """The way with one more line in its open row."""
        cells, worth = list(way.cells), way.open
        for column, pieces in enumerate(placing):
            if pieces:
                before = way.cells[column]
                cells[column] = before + pieces
                worth += self._scorer.cell(cells[column], column)
                worth -= self._scorer.cell(before, column) if before else 0.0
        return way._replace(open=worth, cells=tuple(cells))

    def closed(self, way: _Way, at: int) -> _Way:
        """The way with its open row closed before line `at`."""
        if not any(way.cells):
            return way._replace(first=at)
        row = Row({n: pieces for n, pieces in enumerate(way.cells) if pieces})
        worth = row.worth(self._scorer) - self._askew(way.cells, way.first, at - 1)
        nothing: _Cells = ((),) * len(way.cells)
        return _Way(way.closed + worth, 0.0, _Rows(row, way.rows), nothing, at)

    def _askew(self, cells: _Cells, first: int, last: int) -> float:
        """How far the cells of the row on lines `first` to `last` are from where they should be."""
        cost = 0.0
        for pieces, column in zip(cells, self._scorer.columns, strict=True):
            if pieces and column.kind != "group":
                top, bottom = self._index[pieces[0].line], self._index[pieces[-1].line]
                off = top - first if self._align == "top" else abs(top + bottom - first - last) / 2
                cost += min(_MOST_ASKEW, _ASKEW * off)
        return cost


def _total(way: _Way) -> float:
    return way.total


def _pruned(ways: Sequence[_Way]) -> list[_Way]:
    """The best ways, one of each that leave the same row open."""
    kept: dict[tuple[int, _Cells], _Way] = {}
    for way in sorted(ways, key=_total, reverse=True):
        kept.setdefault((way.first, way.cells), way)
        if len(kept) == _BEAM:
            break
    return list(kept.values())


def _listed(rows: _Rows | None) -> list[Row]:
    found = []
    while rows is not None:
        found.append(rows.row)
        rows = rows.before
    return found[::-1]
