"""Tables: a web page's own rows and cells, and whether a table holds data."""

import re
from collections.abc import Iterator

from lxml import etree

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)

_FRAME_SHARE = 0.8
_FRAME_PARAGRAPHS = 6
"""A cell with so much of a table's text, in so many paragraphs, is a column of the page."""

_TO_THE_END = 1_000_000

Rows = list[list[etree._Element]]


def is_hidden(element: etree._Element) -> bool:
    """Whether the element itself says that it is not to be shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def rows_of(table: etree._Element) -> Rows:
    """The table's own cells by rows, as shown: a foot comes last wherever it stands.

    Rows of no height, by which Word's pages fix the widths of columns, are left out.
    """
    rows = [row for row in _own(table, "tr") if row.get("height") != "0"]
    rows.sort(key=lambda row: getattr(row.getparent(), "tag", "") == "tfoot")
    return [list(_own(row, "td", "th")) for row in rows]


def is_layout(table: etree._Element, rows: Rows) -> bool:
    """Whether a table only arranges the page.

    So it is when it has one column; when more than half of its text stands in tables inside
    it; and when one cell holds nearly all of it as a run of paragraphs, beside at most one other.
    """
    width = max((sum(bool(length(cell)) for cell in row) for row in rows), default=0)
    if width <= 1:
        return True
    whole = length(table)
    if 2 * sum(length(nested) for nested in _own(table, "table")) > whole:
        return True
    if width > 2 and len(rows) > 1:
        return False
    largest = max((cell for row in rows for cell in row), key=length)
    paragraphs = sum(1 for _ in largest.iter("p", "br", "div"))
    return length(largest) > _FRAME_SHARE * whole and paragraphs >= _FRAME_PARAGRAPHS


def spans(cell: etree._Element) -> tuple[int, int]:
    """How many rows and columns a cell takes; a rowspan of 0 takes all that follow."""
    rows, columns = _number(cell.get("rowspan")), _number(cell.get("colspan"))
    return rows or _TO_THE_END, columns or 1


def length(element: etree._Element) -> int:
    """Number of characters in an element, blanks apart."""
    return sum(len("".join(str(text).split())) for text in element.itertext())


def _own(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The shown descendants of these tags, not looking into tables inside the element."""
    for child in element:
        if child.tag in tags:
            if not is_hidden(child):
                yield child
        elif child.tag != "table" and isinstance(child.tag, str):
            yield from _own(child, *tags)


def _number(value: str | None) -> int:
    match = re.match(r"\s*(\d{1,6})", value or "1")
    return int(match[1]) if match else 1
