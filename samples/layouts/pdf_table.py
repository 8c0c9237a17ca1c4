"""A table in a PDF: rows cut where the page ends, merged cells that go on, repeated headers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..blocks import Cell, Grid
from .pdf_sheet import Sheet, wrap

SIZE = 10.0
LEADING = 14.0
PADDING = 4.0
_LEAST = 2
"""Lines: less than this of a row does not stand alone at the foot of a page."""


class Piece(NamedTuple):
    """So many lines' height of a row on one page."""

    row: int
    lines: int


@dataclass
class _Text:
    """A cell, where it stands, and the lines of it that are not yet printed."""

    row: int
    column: int
    cell: Cell
    lines: list[str] = field(default_factory=list)


class Printer:
    """Prints one table; `vertical`: with lines between the columns."""

    def __init__(self, sheet: Sheet, grid: Grid, shares: Sequence[float], vertical: bool) -> None:
        self._sheet, self._grid, self._vertical = sheet, grid, vertical
        unit = (sheet.right - sheet.left) / sum(shares)
        self._xs = [sheet.left + unit * sum(shares[:n]) for n in range(len(shares) + 1)]
        self._texts = [
            _Text(r, c, cell)
            for r, row in enumerate(grid.rows)
            for c, cell in enumerate(row)
            if cell
        ]
        for text in self._texts:
            width = self._xs[text.column + text.cell.colspan] - self._xs[text.column]
            text.lines = wrap(text.cell.text, width - 2 * PADDING, SIZE)

    def print(self) -> None:
        """The whole table, over as many pages as it takes."""
        heights = self._heights()
        header = [Piece(row, heights[row]) for row in range(self._grid.header)]
        wanted = [Piece(row, lines) for row, lines in enumerate(heights)]
        room = self._sheet.rest
        page: list[Piece] = []
        while wanted:
            piece = wanted.pop(0)
            fits = int((room - 2 * PADDING) // LEADING)
            if piece.lines > fits:
                if fits >= _LEAST and piece.lines - fits >= 1 and piece.row >= len(header):
                    page.append(Piece(piece.row, fits))
                    piece = Piece(piece.row, piece.lines - fits)
                self._page(page)
                self._sheet.turn()
                room = self._sheet.rest
                page = list(header) if piece.row >= len(header) else []
                room -= sum(_height(p) for p in page)
            page.append(piece)
            room -= _height(piece)
        self._page(page)

    def _heights(self) -> list[int]:
        """Lines of each row: what its own cells need, and the last row what merged ones lack."""
        heights = [1] * len(self._grid.rows)
        for text in sorted(self._texts, key=lambda text: text.cell.rowspan):
            last = text.row + text.cell.rowspan
            lacking = len(text.lines) - sum(heights[text.row : last])
            heights[last - 1] += max(lacking, 0)
        return heights

    def _page(self, page: Sequence[Piece]) -> None:
        tops = {}
        y = self._sheet.y
        for piece in page:
            tops[piece.row] = y
            y -= _height(piece)
        bottoms = {p.row: tops[p.row] - _height(p) for p in page}
        for text in self._texts:
            rows = [p for p in page if text.row <= p.row < text.row + text.cell.rowspan]
            if rows:
                self._cell(text, rows, tops[rows[0].row], bottoms[rows[-1].row])
        self._sheet.y = y - LEADING

    def _cell(self, text: _Text, rows: Sequence[Piece], top: float, bottom: float) -> None:
        left, right = self._xs[text.column], self._xs[text.column + text.cell.colspan]
        self._sheet.line(left, top, right, top)
        self._sheet.line(left, bottom, right, bottom)
        if self._vertical:
            self._sheet.line(left, top, left, bottom)
            self._sheet.line(right, top, right, bottom)
        count = sum(piece.lines for piece in rows)
        for n, line in enumerate(text.lines[:count]):
            self._sheet.text(left + PADDING, top - PADDING - SIZE - n * LEADING, line, SIZE)
        if text.row >= self._grid.header:
            text.lines = text.lines[count:]


def _height(piece: Piece) -> float:
    return piece.lines * LEADING + 2 * PADDING
