"""Sheets: an OpenDocument spreadsheet, one table a sheet."""

from collections.abc import Iterable, Iterator

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ...writer import RawCell, Writer
from ..grid import MOST_POSITIONS
from ..lines import tidy
from ..numberformat import plain
from ..sheet import hidden, write_sheet
from .names import get, number, q, tag
from .runs import text_of
from .styles import Styles
from .tables import cells, rows

_GROUPS = {"table:table-columns", "table:table-header-columns", "table:table-column-group"}
_HIDDEN = {"collapse", "filter"}
_LINKED = "'file:"
"""Begins the name of a copy of another file's sheet, kept for formulas."""


def write_sheets(body: etree._Element, styles: Styles, writer: Writer) -> list[str]:
    """Write each sheet that holds anything, hidden ones too; gives the warnings.

    Numbers and dates stand as they are shown. Rows of one cell above the first row of several
    (title, notice) are paragraphs.
    """
    warnings: list[str] = []
    for table in body.findall(q("table:table")):
        name = get(table, "table:name") or ""
        filled = [] if name.startswith(_LINKED) else _cells(table, styles)
        if not filled:
            continue
        write_sheet(writer, filled, name)
        across = _hidden(_columns(table), "table:number-columns-repeated")
        down = _hidden(rows(table), "table:number-rows-repeated")
        warnings += hidden(name, filled, down, across)
        if styles.is_hidden_sheet(table):
            warnings.append(f"sheet {name} is hidden; it was read all the same")
    return warnings


def _columns(table: etree._Element) -> Iterator[etree._Element]:
    """The table's descriptions of columns, also those in groups."""
    for child in table:
        if tag(child) in _GROUPS:
            yield from _columns(child)
        elif tag(child) == "table:table-column":
            yield child


def _hidden(elements: Iterable[etree._Element], repeated: str) -> Iterator[int]:
    """Which rows or columns are hidden, from 0."""
    at = 0
    for one in elements:
        if tag(one) == "text:soft-page-break":
            continue
        if at > MOST_POSITIONS:
            return
        times = number(one, repeated)
        if get(one, "table:visibility") in _HIDDEN:
            yield from range(at, at + min(times, MOST_POSITIONS))
        at += times


def _cells(table: etree._Element, styles: Styles) -> list[RawCell]:
    """The sheet's cells at their own rows and columns."""
    read = ((tidy(_text(cell.element, styles)), cell) for cell in cells(table))
    filled = [RawCell(text, *cell[:4]) for text, cell in read if text]
    height = max((cell.row + cell.rows for cell in filled), default=0)
    width = max((cell.column + cell.columns for cell in filled), default=0)
    if height * width > MOST_POSITIONS:
        raise TiaokuaiError(
            f"a sheet of {height:,} rows and {width:,} columns, too many to read",
            todo="clear the cells far from the table, or split the file",
        )
    return filled


def _text(cell: etree._Element, styles: Styles) -> str:
    """What the cell shows; a value for which its column is too narrow shows as ###."""
    if get(cell, "calcext:value-type") == "error":
        return ""
    text = "\n".join(text_of(line, styles) for line in cell.findall(q("text:p")))
    match get(cell, "office:value-type"):
        case "float" | "percentage" | "currency" if not text.strip("# "):
            return _number(get(cell, "office:value") or "")
        case "date" if not text.strip("# "):
            return (get(cell, "office:date-value") or "").removesuffix("T00:00:00")
        case "boolean":
            return (get(cell, "office:boolean-value") or "").upper()
    return text


def _number(value: str) -> str:
    try:
        return plain(float(value))
    except ValueError:
        return value
