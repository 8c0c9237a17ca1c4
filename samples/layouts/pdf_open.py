"""A table in a PDF with few lines or none: its columns and rows are told by how its text stands."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Literal

from ..blocks import Cell, Grid
from .pdf_sheet import Sheet, wrap

SIZE = 10.0
LEADING = 14.0
_GUTTER = 5.0
"""Half of the room between two columns."""

Lines = Literal["three", "none"]
"""三线表: a line above, below and under the header; or no line at all."""


class OpenPrinter:
    """Prints one table, rows kept whole, its header again on each page.

    `middle`: cells are set to the middle of their rows, else to the top. `gap`: the room between
    two rows.
    """

    def __init__(
        self,
        sheet: Sheet,
        grid: Grid,
        shares: Sequence[float],
        lines: Lines,
        *,
        middle: bool,
        gap: float,
    ) -> None:
        self._sheet, self._grid, self._lines = sheet, grid, lines
        self._middle, self._gap = middle, gap
        unit = (sheet.right - sheet.left) / sum(shares)
        self._xs = [sheet.left + unit * x for x in accumulate(shares, initial=0.0)]

    def print(self) -> None:
        """The whole table, over as many pages as it takes."""
        heights = self._heights()
        header, groups = self._grid.header, self._together()
        pages: list[list[int]] = [[]]
        room = self._sheet.rest
        top = sum(heights[:header])
        for group in groups:
            height = sum(heights[row] for row in group)
            if height > room and pages[-1]:
                pages.append([])
                room = self._sheet.rest_of_page - top
            room -= height
            pages[-1] += group
        for n, rows in enumerate(pages):
            if n:
                self._sheet.turn()
            self._page([*(range(header) if n else ()), *rows], heights)
        if self._lines == "three":
            self._rule(self._sheet.y)
        self._sheet.y -= LEADING

    def _together(self) -> list[list[int]]:
        """The rows that no page end may part: the header, and those that share a merged cell."""
        last = 0
        groups: list[list[int]] = []
        for r, row in enumerate(self._grid.rows):
            if r > last or not groups:
                groups.append([])
            groups[-1].append(r)
            spans = [cell.rowspan for cell in row if cell]
            last = max([last, self._grid.header - 1, *(r + span - 1 for span in spans)])
        return groups

    def _words(self, column: int, cell: Cell) -> list[str]:
        width = self._xs[column + cell.colspan] - self._xs[column]
        return wrap(cell.text, width - 2 * _GUTTER, SIZE)

    def _heights(self) -> list[float]:
        heights = [LEADING + self._gap] * len(self._grid.rows)
        cells = [
            (cell.rowspan, r, len(self._words(c, cell)) * LEADING + self._gap)
            for r, row in enumerate(self._grid.rows)
            for c, cell in enumerate(row)
            if cell
        ]
        for span, r, height in sorted(cells):
            heights[r + span - 1] += max(height - sum(heights[r : r + span]), 0)
        return heights

    def _page(self, rows: Sequence[int], heights: Sequence[float]) -> None:
        ends = list(accumulate((-heights[row] for row in rows), initial=self._sheet.y))
        if self._lines == "three" and rows[0] == 0:
            self._rule(ends[0])
            self._rule(ends[self._grid.header])
        for row, (top, _) in zip(rows, pairwise(ends), strict=True):
            for column, cell in enumerate(self._grid.rows[row]):
                if cell:
                    height = sum(heights[row : row + cell.rowspan])
                    self._cell(column, cell, top, height)
        self._sheet.y = ends[-1]

    def _cell(self, column: int, cell: Cell, top: float, height: float) -> None:
        words = self._words(column, cell)
        free = height - len(words) * LEADING
        y = top - SIZE - (free / 2 if self._middle else self._gap / 2)
        for line in words:
            self._sheet.text(self._xs[column] + _GUTTER, y, line, SIZE)
            y -= LEADING

    def _rule(self, y: float) -> None:
        self._sheet.line(self._sheet.left, y, self._sheet.right, y)
