"""Sheet: the cells of a spreadsheet as text above a table, and the table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..source import Place
from ..writer import RawCell, Writer


def write_sheet(writer: Writer, cells: Sequence[RawCell], sheet: str | None) -> None:
    """Write a sheet's cells, given at their own rows and columns; also those of a page like one.

    The rows of one filled cell above the first row of several (title, notice) are paragraphs, one
    a line; the rest is one table whose places keep the sheet's rows.
    """
    first = opening(cells)
    for cell in cells:
        if cell.row < first:
            place = Place(sheet=sheet, row=cell.row + 1, column=cell.column + 1)
            for line in cell.text.split("\n"):
                writer.paragraph(line, place=place)
    rest = [replace(cell, row=cell.row - first) for cell in cells if cell.row >= first]
    writer.table(rest, sheet=sheet, above=first)


def opening(cells: Sequence[RawCell]) -> int:
    """How many rows stand above the first row of several filled cells; 0 where there is none."""
    filled = Counter(cell.row for cell in cells if cell.text)
    return min((row for row, count in filled.items() if count > 1), default=0)
