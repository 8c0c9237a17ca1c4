"""Tables: a Word table's own rows and cells with their merges."""

from collections.abc import Iterator

from lxml import etree

from ..tablecell import TableCell
from .names import W, children, find, is_on, number, value
from .runs import is_deleted


def cells(table: etree._Element) -> list[TableCell]:
    """The table's cells by rows, a merged one once.

    A cell that says it goes on from above where nothing above is merged begins a merge itself.
    """
    found: list[TableCell] = []
    above: dict[int, int] = {}
    for r, row in enumerate(_rows(table)):
        merged: dict[int, int] = {}
        for column, columns, element in _row_cells(row):
            merge = _merge(element, "vMerge")
            at = above.get(column) if merge == "continue" else None
            if at is None:
                at = len(found)
                found.append(TableCell(r, column, 1, columns, element))
            else:
                found[at] = found[at]._replace(rows=r - found[at].row + 1)
            if merge:
                merged[column] = at
        above = merged
    return found


def widths(table: etree._Element) -> list[float]:
    """The widths of the table's columns in points, as the file has them; 0 for one without."""
    columns = children(table, "tblGrid")
    named = [one.get(W + "w", "0") for grid in columns for one in children(grid, "gridCol")]
    return [int(width) / 20 if width.isdecimal() else 0.0 for width in named]


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for row in children(table, "tr"):
        if not is_deleted(row, "trPr") and not is_on(row, "trPr", "hidden"):
            yield row


def _row_cells(row: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Each cell with its first column and its columns; those merged the old way are joined."""
    column = number(row, "trPr", "gridBefore") or 0
    pending: tuple[int, int, etree._Element] | None = None
    for cell in children(row, "tc"):
        columns = max(number(cell, "tcPr", "gridSpan") or 1, 1)
        if pending and _merge(cell, "hMerge") == "continue":
            pending = (pending[0], pending[1] + columns, pending[2])
        else:
            if pending:
                yield pending
            pending = (column, columns, cell)
        column += columns
    if pending:
        yield pending


def _merge(cell: etree._Element, direction: str) -> str | None:
    if find(cell, "tcPr", direction) is None:
        return None
    return value(cell, "tcPr", direction) or "continue"


def nested(element: etree._Element) -> Iterator[etree._Element]:
    """The tables directly inside a cell."""
    return children(element, "tbl")


def is_layout(table: etree._Element, found: list[TableCell]) -> bool:
    """Whether a table only arranges the page: one column, or most of its text in inner tables."""
    if len({cell.column for cell in found}) <= 1:
        return True
    inner = sum(_length(one) for cell in found for one in nested(cell.element))
    return inner * 2 > _length(table)


def _length(element: etree._Element) -> int:
    return sum(len((t.text or "").strip()) for t in element.iter("{*}t"))
