"""Table title: a title in the first row of a table, over its whole width, or a sheet's name."""

import re
from collections.abc import Iterator

from ..source import Source, Table
from .line import Line
from .title import Title, read_title

_ROWS = 2
_SHEET = re.compile(r"(?i)sheet\s*\d*|工作表\s*\d*|表\s*\d*|\d+")


def table_titles(source: Source) -> Iterator[Title]:
    """The titles that tables begin with."""
    for block in source.blocks:
        if isinstance(block, Table):
            yield from _first_rows(block)


def _first_rows(table: Table) -> Iterator[Title]:
    for row in table.rows[:_ROWS]:
        filled = list({(cell.row, cell.column): cell for cell in row if cell.text.strip()}.values())
        if not filled:
            continue
        if len(filled) > 1:
            return
        at = filled[0].passage.start or 0
        lines = [Line(part, at, at) for part in filled[0].text.split("\n") if part.strip()]
        if (read := read_title(lines)) and len(read[0].text) > 5:
            yield Title(read[0].text, at)
            return


def sheet_title(source: Source) -> str | None:
    """The first sheet's name where it is one that people gave (not Sheet1)."""
    name = next((place.sheet for _, place in source.places if place.sheet), None)
    return None if name is None or _SHEET.fullmatch(name.strip()) else name.strip()
