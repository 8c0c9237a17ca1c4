"""SpreadsheetML: the workbooks of Excel 2003 in one XML file, as office systems export them."""

from collections.abc import Iterator

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ..source import Source
from ..writer import RawCell, Writer
from .grid import MOST_POSITIONS
from .lines import tidy
from .package import parsed
from .sheet import write_sheet

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_LONGEST_NUMBER = 10
_MIDNIGHT = "T00:00:00.000"


def read_spreadsheetml(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """Each sheet that holds anything is a table, hidden rows too, with a warning.

    Raises TiaokuaiError for damaged XML and for sheets too large to read.
    """
    root = parsed(data, "it")
    writer = Writer()
    hidden = 0
    for sheet in root.iterfind(f"{_SS}Worksheet"):
        if cells := list(_cells(sheet)):
            write_sheet(writer, cells, sheet.get(f"{_SS}Name", ""))
        rows = sheet.iterfind(f"{_SS}Table/{_SS}Row")
        hidden += sum(row.get(f"{_SS}Hidden") == "1" and len(row) > 0 for row in rows)
    warnings = [f"{hidden} hidden rows were read all the same"] if hidden else []
    return writer.source(name, media_type, sha256, warnings=warnings)


def _cells(sheet: etree._Element) -> Iterator[RawCell]:
    """The filled cells; an index says where the count of rows or columns goes on."""
    r = 0
    for row in sheet.iterfind(f"{_SS}Table/{_SS}Row"):
        r = _number(row, "Index", 0) or r + 1
        c = 0
        for cell in row.iterfind(f"{_SS}Cell"):
            c = _number(cell, "Index", 0) or c + 1
            down, across = _number(cell, "MergeDown", 0) + 1, _number(cell, "MergeAcross", 0) + 1
            if (r + down) * (c + across) > MOST_POSITIONS:
                raise TiaokuaiError("a sheet too large to read", todo="split the file")
            if text := _text(cell):
                yield RawCell(text, r - 1, c - 1, down, across)
            c += across - 1
        r += _number(row, "Span", 0)


def _number(element: etree._Element, name: str, otherwise: int) -> int:
    text = element.get(_SS + name, "")
    return int(text) if text.isdecimal() and len(text) < _LONGEST_NUMBER else otherwise


def _text(cell: etree._Element) -> str:
    data = cell.find(f"{_SS}Data")
    if data is None:
        return ""
    text = tidy("".join(map(str, data.itertext())))
    match data.get(f"{_SS}Type"):
        case "Number":
            return text.removesuffix(".0")
        case "DateTime":
            return text.removesuffix(_MIDNIGHT).replace("T", " ").removesuffix(".000")
        case "Boolean":
            return str(text == "1").upper()
        case "Error":
            return ""
    return text
