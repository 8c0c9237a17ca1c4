"""Spreadsheets: the sheets of .xlsx and .xls workbooks, one table each."""

import datetime
import struct
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)

from tiaokuai.ontology import TiaokuaiError

from ..source import Source
from ..writer import RawCell, Writer
from . import ole
from .extent import Extent
from .grid import MOST_POSITIONS
from .lines import tidy
from .package import Package
from .sheet import write_sheet
from .sniff import XLSX

_AGAIN = "save it again as xlsx"
_LOCKED = 0x2F
_HEAD = 512
_MOST_COUNTED = 10_000_000

Value = int | float | str | bool | datetime.time | datetime.date | datetime.timedelta


def read_spreadsheet(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """A workbook: each sheet that holds anything is a table, hidden ones too, with a warning.

    Rows of one cell above the first row of several (title, notice) are paragraphs.

    Values are read as they mean, not as a cell's format shows them: 1.0 is 1, a date is
    2025-06-30, an error value is empty. Raises TiaokuaiError for a file that is damaged or
    locked.
    """
    hidden = _hidden_rows(data) if media_type == XLSX else 0
    writer = Writer()
    warnings = [f"{hidden} hidden rows were read all the same"] if hidden else []
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            for about in book.sheets_metadata:
                cells = _cells(book.get_sheet_by_name(about.name))
                if not cells:
                    continue
                write_sheet(writer, cells, about.name)
                if about.visible != SheetVisibleEnum.Visible:
                    warnings.append(f"sheet {about.name} is hidden; it was read all the same")
    except PasswordError as error:
        raise TiaokuaiError("protected by a password", todo="save it without one") from error
    except CalamineError as error:
        if media_type != XLSX and _is_locked(data):
            raise TiaokuaiError("protected by a password", todo="save it without one") from error
        raise TiaokuaiError("a damaged spreadsheet", todo=_AGAIN) from error
    return writer.source(name, media_type, sha256, warnings=warnings)


def _is_locked(data: bytes) -> bool:
    """Whether an old workbook says so in one of its first records ([MS-XLS] 2.4.117)."""
    found = ole.streams(data)
    at = next((found[name] for name in ("Workbook", "Book") if name in found), 0)
    end = min(at + _HEAD, len(data) - 4)
    while 0 < at < end:
        kind, length = struct.unpack_from("<HH", data, at)
        if kind == _LOCKED:
            return True
        at += 4 + length
    return False


def _hidden_rows(data: bytes) -> int:
    """How many rows are hidden, which calamine does not tell.

    Raises TiaokuaiError for a file whose parts, or the area of whose sheets, are too large:
    calamine takes memory for a whole area or list at once and ends the process when there is none.
    """
    package = Package(data)
    package.check_sizes()
    hidden = 0
    for part in package.parts("xl"):
        extent = Extent(package.content(part))
        _check_area(part, extent.rows, extent.columns)
        if extent.counted > _MOST_COUNTED:
            raise TiaokuaiError(f"{part} says it holds {extent.counted:,} entries", todo=_AGAIN)
        hidden += extent.hidden
    return hidden


def _check_area(sheet: str, height: int, width: int) -> None:
    if height * width > MOST_POSITIONS:
        raise TiaokuaiError(
            f"{sheet} reaches over {height:,} rows and {width:,} columns, too many to read",
            todo="clear the cells far from the table, or split the file",
        )


def _cells(sheet: CalamineSheet) -> list[RawCell]:
    """The sheet's cells at their own rows and columns; merges end where the filled cells do."""
    last = sheet.end or (0, 0)
    _check_area(f"sheet {sheet.name}", last[0] + 1, last[1] + 1)
    rows = enumerate(sheet.to_python(skip_empty_area=False))
    texts = {
        (r, c): text for r, row in rows for c, value in enumerate(row) if (text := _text(value))
    }
    bottom, right = (max((at[n] for at in texts), default=0) for n in (0, 1))
    merged = {
        (top, left): (min(down, bottom) - top + 1, min(across, right) - left + 1)
        for (top, left), (down, across) in sheet.merged_cell_ranges or ()
        if (top, left) in texts
    }
    _check_area(f"sheet {sheet.name}", sum(rows * columns for rows, columns in merged.values()), 1)
    covered = {
        (r, c)
        for (top, left), (rows, columns) in merged.items()
        for r in range(top, top + rows)
        for c in range(left, left + columns)
    } - merged.keys()
    return [
        RawCell(text, *at, *merged.get(at, (1, 1)))
        for at, text in texts.items()
        if at not in covered
    ]


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, str):
        return tidy(value)
    return str(value)
