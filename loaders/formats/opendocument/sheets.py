"""Sheets: an OpenDocument spreadsheet, one table a sheet."""

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ...writer import RawCell, Writer
from ..grid import MOST_POSITIONS
from ..lines import tidy
from ..sheet import write_sheet
from .names import get, number, q
from .runs import text_of
from .styles import Styles
from .tables import cells, rows

_HIDDEN = {"collapse", "filter"}
_LINKED = "'file:"
"""Begins the name of a copy of another file's sheet, kept for formulas."""


def write_sheets(body: etree._Element, styles: Styles, writer: Writer) -> list[str]:
    """Write each sheet that holds anything, hidden ones too; gives the warnings.

    Values are read as they mean, not as a cell's format shows them. Rows of one cell above the
    first row of several (title, notice) are paragraphs.
    """
    warnings: list[str] = []
    hidden = 0
    for table in body.findall(q("table:table")):
        name = get(table, "table:name") or ""
        filled = [] if name.startswith(_LINKED) else _cells(table, styles)
        if not filled:
            continue
        write_sheet(writer, filled, name)
        hidden += sum(_is_hidden(row) for row in rows(table))
        if styles.is_hidden_sheet(table):
            warnings.append(f"sheet {name} is hidden; it was read all the same")
    counted = [f"{hidden} hidden rows were read all the same"] if hidden else []
    return counted + warnings


def _is_hidden(row: etree._Element) -> int:
    """How many filled rows an element hides."""
    if get(row, "table:visibility") not in _HIDDEN or not any(row.itertext()):
        return 0
    return number(row, "table:number-rows-repeated")


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
    if get(cell, "calcext:value-type") == "error":
        return ""
    match get(cell, "office:value-type"):
        case "float":
            return _number(get(cell, "office:value") or "")
        case "percentage" | "currency":
            return _number(get(cell, "office:value") or "")
        case "date":
            return (get(cell, "office:date-value") or "").removesuffix("T00:00:00")
        case "boolean":
            return (get(cell, "office:boolean-value") or "").upper()
    lines = (text_of(line, styles) for line in cell.findall(q("text:p")))
    return "\n".join(lines)


def _number(value: str) -> str:
    try:
        read = float(value)
    except ValueError:
        return value
    return str(int(read)) if read.is_integer() else repr(read)
