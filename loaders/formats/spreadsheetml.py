"""SpreadsheetML: the workbooks of Excel 2003 in one XML file, as office systems export them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ..source import Source
from ..writer import RawCell, Writer
from .grid import MOST_POSITIONS
from .lines import tidy
from .numberformat import BUILT_IN, printed
from .package import parsed
from .sheet import hidden, write_sheet

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_LONGEST_NUMBER = 10
_NAMED = {
    "Fixed": BUILT_IN[2], "Standard": BUILT_IN[4], "Percent": BUILT_IN[10],
    "Short Date": BUILT_IN[14], "Long Date": BUILT_IN[31], "General Date": BUILT_IN[22],
}  # fmt: skip
"""The formats that the file names by words."""

_MIDNIGHT = "T00:00:00.000"


def read_spreadsheetml(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """Each sheet that holds anything is a table. What is hidden is read, with a warning.

    Raises TiaokuaiError for damaged XML and for sheets too large to read.
    """
    root = parsed(data, "it")
    codes = _codes(root)
    writer = Writer()
    warnings: list[str] = []
    for sheet in root.iterfind(f"{_SS}Worksheet"):
        if cells := list(_cells(sheet, codes)):
            name_of_sheet = sheet.get(f"{_SS}Name", "")
            write_sheet(writer, cells, name_of_sheet)
            rows, columns = (_hidden(sheet, kind) for kind in ("Row", "Column"))
            warnings += hidden(name_of_sheet, cells, rows, columns)
    return writer.source(name, media_type, sha256, warnings=warnings)


def _codes(root: etree._Element) -> dict[str, str]:
    """The number formats by the styles that have one."""
    styles = root.iterfind(f"{_SS}Styles/{_SS}Style")
    formats = ((one.get(f"{_SS}ID", ""), one.find(f"{_SS}NumberFormat")) for one in styles)
    return {name: one.get(f"{_SS}Format", "") for name, one in formats if one is not None}


def _cells(sheet: etree._Element, codes: Mapping[str, str]) -> Iterator[RawCell]:
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
            if text := _text(cell, codes.get(cell.get(f"{_SS}StyleID", ""), "")):
                yield RawCell(text, r - 1, c - 1, down, across)
            c += across - 1
        r += _number(row, "Span", 0)


def _hidden(sheet: etree._Element, kind: str) -> Iterator[int]:
    """Which rows or columns are hidden, from 0."""
    at = 0
    for one in sheet.iterfind(f"{_SS}Table/{_SS}{kind}"):
        at = _number(one, "Index", 0) or at + 1
        across = min(_number(one, "Span", 0), MOST_POSITIONS)
        if at > MOST_POSITIONS:
            return
        if one.get(f"{_SS}Hidden") == "1":
            yield from range(at - 1, at + across)
        at += across


def _number(element: etree._Element, name: str, otherwise: int) -> int:
    text = element.get(_SS + name, "")
    return int(text) if text.isdecimal() and len(text) < _LONGEST_NUMBER else otherwise


def _text(cell: etree._Element, code: str) -> str:
    data = cell.find(f"{_SS}Data")
    if data is None:
        return ""
    text = tidy("".join(map(str, data.itertext())))
    match data.get(f"{_SS}Type"):
        case "Number":
            return _shown(float, text, code) or text.removesuffix(".0")
        case "DateTime":
            shown = _shown(datetime.fromisoformat, text, code)
            return shown or text.removesuffix(_MIDNIGHT).replace("T", " ").removesuffix(".000")
        case "Boolean":
            return str(text == "1").upper()
        case "Error":
            return ""
    return text


def _shown(read: Callable[[str], float | datetime], text: str, code: str) -> str | None:
    """The value as its cell's format prints it; None for one without a format that is simple."""
    try:
        return printed(read(text), _NAMED.get(code, code))
    except ValueError:
        return None
