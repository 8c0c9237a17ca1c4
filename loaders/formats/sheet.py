"""Sheet: the cells of a spreadsheet as text above a table, and the table."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..source import Place
from ..writer import RawCell, Writer

_END = 1 << 30
"""More rows than a sheet has."""


def write_sheet(writer: Writer, cells: Sequence[RawCell], sheet: str | None) -> None:
    """Write a sheet's cells, given at their own rows and columns; also those of a page like one.

    The rows of one filled cell above the first row of several (title, notice) are paragraphs, one
    a line; the rest is one table whose places keep the sheet's rows. A sheet that has no row of
    several cells (a letter beside the sheets of tasks) is all paragraphs.
    """
    several = max(Counter(cell.row for cell in cells if cell.text).values(), default=0) > 1
    first = opening(cells) if several else _END
    for cell in cells:
        if cell.row < first:
            place = Place(sheet=sheet, row=cell.row + 1, column=cell.column + 1)
            for line in cell.text.split("\n"):
                writer.paragraph(line, place=place)
    rest = [replace(cell, row=cell.row - first) for cell in cells if cell.row >= first]
    if rest:
        writer.table(rest, sheet=sheet, above=first)


def opening(cells: Sequence[RawCell]) -> int:
    """How many rows stand above the first row of several filled cells; 0 where there is none."""
    filled = Counter(cell.row for cell in cells if cell.text)
    return min((row for row, count in filled.items() if count > 1), default=0)


def hidden(
    sheet: str, cells: Sequence[RawCell], rows: Iterable[int], columns: Iterable[int]
) -> Iterator[str]:
    """Warnings that name the rows and columns, from 0, in which filled cells are hidden."""
    if filled := sorted({cell.row for cell in cells}.intersection(rows)):
        shown = ", ".join(_runs(filled, str))
        yield f"sheet {sheet}: hidden rows were read all the same: {shown}"
    if filled := sorted({cell.column for cell in cells}.intersection(columns)):
        shown = ", ".join(_runs(filled, _letters))
        yield f"sheet {sheet}: hidden columns were read all the same: {shown}"


def _runs(numbers: Sequence[int], named: Callable[[int], str]) -> Iterator[str]:
    """Numbers from 0 as people count, those that follow each other as one: 3, 5-7."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        together = [number + 1 for _, number in run]
        edges = [named(together[0]), named(together[-1])]
        yield "-".join(dict.fromkeys(edges))


def _letters(number: int) -> str:
    """The letters of a column, counted from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
