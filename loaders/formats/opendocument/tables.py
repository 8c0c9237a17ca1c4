"""Tables: the rows and cells of a text's table or a sheet, with their merges."""

from collections.abc import Iterator

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ..grid import MOST_POSITIONS
from ..tablecell import TableCell
from .names import get, number, q, tag

_FILLING = 256
"""So many empty cells or rows in one go are the rest of a sheet, not a part of a table."""

_GROUPS = {"table:table-header-rows", "table:table-rows", "table:table-row-group"}
_CELLS = {"table:table-cell", "table:covered-table-cell"}


def rows(table: etree._Element) -> Iterator[etree._Element]:
    """The table's rows and, between them, the marks where a page begins."""
    for child in table:
        name = tag(child)
        if name in _GROUPS:
            yield from rows(child)
        elif name in {"table:table-row", "text:soft-page-break"}:
            yield child


def cells(table: etree._Element) -> list[TableCell]:
    """The table's cells by rows, a merged one once, what is repeated as often as it stands.

    Raises TiaokuaiError for a table that repetitions or merges make too large.
    """
    found: list[TableCell] = []
    taken: set[tuple[int, int]] = set()
    r = 0
    for row in rows(table):
        if tag(row) != "table:table-row":
            continue
        times = number(row, "table:number-rows-repeated")
        if times > _FILLING and not any(map(_is_filled, row)):
            r += times
            continue
        for left in range(times, 0, -1):
            in_row = _row(row, r, taken)
            _check_size(len(found) + len(taken) + len(in_row) * left)
            found += in_row
            r += 1
    return found


def _row(row: etree._Element, r: int, taken: set[tuple[int, int]]) -> list[TableCell]:
    """A cell takes the next place that no merged one holds: some writers leave out the covered."""
    found: list[TableCell] = []
    c = 0
    for element in row:
        name = tag(element)
        if name not in _CELLS:
            continue
        times = number(element, "table:number-columns-repeated")
        if name == "table:covered-table-cell" or (times > _FILLING and not _is_filled(element)):
            c += times
            continue
        down = max(number(element, "table:number-rows-spanned"), 1)
        across = max(number(element, "table:number-columns-spanned"), 1)
        _check_size(times * down * across)
        for _ in range(times):
            while (r, c) in taken:
                c += 1
            if down * across > 1:
                taken.update((r + i, c + j) for i in range(down) for j in range(across))
            found.append(TableCell(r, c, down, across, element))
            c += 1
    return found


def _check_size(positions: int) -> None:
    if positions > MOST_POSITIONS:
        raise TiaokuaiError("a table too large to read", todo="split the file")


def _is_filled(cell: etree._Element) -> bool:
    """Whether a cell, or a member of a row, holds anything."""
    if get(cell, "office:value-type"):
        return True
    return any(one.text or len(one) for one in cell.iter(q("text:p"), q("text:h")))


def is_layout(table: etree._Element, found: list[TableCell]) -> bool:
    """Whether a table only arranges the page: one column, or most of its text in inner tables."""
    if len({cell.column for cell in found}) <= 1:
        return True
    inner = sum(_length(one) for cell in found for one in cell.element.findall(q("table:table")))
    return inner * 2 > _length(table)


def _length(element: etree._Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())
