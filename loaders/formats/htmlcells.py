"""HtmlCells: a table in HTML inside a marked-up text, its cells as stretches of that text."""

import re
from collections.abc import Iterator

from ..passage import Passage
from ..source import Cell, Table
from .grid import SpanCell, lay_out

TABLE = re.compile(r"<table\b[^>]*>.*?</table\s*>", re.IGNORECASE | re.DOTALL)
_ROW = re.compile(r"<tr\b[^>]*>(.*?)(?=<tr\b|</tr\s*>|</table)", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(r"<t[dh]\b([^>]*)>(.*?)(?=<t[dh]\b|</t[dh]\s*>|$)", re.IGNORECASE | re.DOTALL)
_LINES = re.compile(r"(?:\s*(?:<br\s*/?>|</?(?:p|div|li|ul|ol)\b[^>]*>|\n)\s*)+", re.IGNORECASE)
_MARKS = re.compile(r"<[^>]*>|\*\*|`|&(?:nbsp|emsp|ensp|#160);|(?<=&)amp;|\\(?=[|*_`])")


def read_html_table(text: str, table: re.Match[str], number: int) -> Table:
    """The table that `TABLE` found, merged cells at each position they cover.

    Raises TiaokuaiError for a table that spans make too large.
    """
    passages: list[Passage] = []
    rows = [list(_row(text, row, passages)) for row in _ROW.finditer(text, *table.span())]
    grid: dict[tuple[int, int], Cell] = {}
    for raw in lay_out(rows):
        cell = Cell(passages[int(raw.text)], raw.row, raw.column, raw.rows, raw.columns)
        for r in range(raw.row, raw.row + raw.rows):
            grid |= {(r, c): cell for c in range(raw.column, raw.column + raw.columns)}
    height = max((r for r, _ in grid), default=-1) + 1
    width = max((c for _, c in grid), default=-1) + 1

    def at(r: int, c: int) -> Cell:
        return grid.get((r, c)) or Cell(Passage(), r, c)

    return Table(number, tuple(tuple(at(r, c) for c in range(width)) for r in range(height)))


def _row(text: str, row: re.Match[str], passages: list[Passage]) -> Iterator[SpanCell]:
    """The row's cells, their passages apart: a cell's text is the number of its passage."""
    end = text.find("\n", row.end())
    line_end = Passage.of(text, end, end + 1) if end >= 0 else Passage()
    for cell in _CELL.finditer(text, *row.span(1)):
        yield SpanCell(str(len(passages)), _span(cell[1], "row"), _span(cell[1], "col"))
        parts = Passage.of(text, *cell.span(2)).split(_LINES)
        lines = [line for part in parts if (line := part.without(_MARKS).strip())]
        # The only line break at hand is the one that ends the row.
        pieces = (piece for i, line in enumerate(lines) for piece in ((line_end, line)[not i :]))
        passages.append(Passage.join(pieces))


def _span(attributes: str, way: str) -> int:
    found = re.search(rf"{way}span\s*=\s*[\"']?(\d{{1,5}})", attributes, re.IGNORECASE)
    return max(int(found[1]), 1) if found else 1
