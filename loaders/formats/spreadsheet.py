"""Spreadsheets: the sheets of .xlsx and .xls workbooks, one table each."""

import datetime
import struct
from collections.abc import Mapping
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
from .grid import check_area
from .lines import tidy
from .numberformat import plain, printed
from .package import Package
from .sheet import hidden, write_sheet
from .sniff import XLSX
from .workbook import SheetFacts, sheet_facts

_AGAIN = "save it again as xlsx"
_LOCKED = 0x2F
_HEAD = 512

Value = int | float | str | bool | datetime.time | datetime.date | datetime.timedelta


def read_spreadsheet(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """A workbook: each sheet that holds anything is a table; hidden ones are read with a warning.

    Rows of one cell above the first row of several (title, notice) are paragraphs.

    Numbers and dates stand as the cell's format prints them (15%, 2025年6月30日); where that is
    not simple, and in old workbooks, 1.0 is 1 and a date is 2025-06-30. An error value is empty.
    Raises TiaokuaiError for a file that is damaged or locked.
    """
    facts = sheet_facts(Package(data)) if media_type == XLSX else {}
    writer = Writer()
    warnings: list[str] = []
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            for about in book.sheets_metadata:
                own = facts.get(about.name, SheetFacts())
                cells = _cells(book.get_sheet_by_name(about.name), own.formats)
                if not cells:
                    continue
                write_sheet(writer, cells, about.name)
                warnings += hidden(about.name, cells, own.hidden_rows, own.hidden_columns)
                if about.visible != SheetVisibleEnum.Visible:
                    warnings.append(f"sheet {about.name} is hidden; it was read all the same")
    except PasswordError as error:
        raise TiaokuaiError("protected by a password", todo="save it without one") from error
    except CalamineError as error:
        if media_type != XLSX and _is_locked(data):
            raise TiaokuaiError("protected by a password", todo="save it without one") from error
        raise TiaokuaiError("a damaged spreadsheet", todo=_AGAIN) from error
    except BaseException as error:
        # What stops calamine for good, as a date before the world began, is no Exception.
        if not isinstance(error, OverflowError) and type(error).__name__ != "PanicException":
            raise
        raise TiaokuaiError("a date or time out of all bounds", todo=_AGAIN) from error
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


def _cells(sheet: CalamineSheet, formats: Mapping[tuple[int, int], str]) -> list[RawCell]:
    """The sheet's cells at their own rows and columns; merges end where the filled cells do."""
    last = sheet.end or (0, 0)
    check_area(f"sheet {sheet.name}", last[0] + 1, last[1] + 1)
    rows = enumerate(sheet.to_python(skip_empty_area=False))
    texts = {
        (r, c): text
        for r, row in rows
        for c, value in enumerate(row)
        if (text := _text(value, formats.get((r, c))))
    }
    bottom, right = (max((at[n] for at in texts), default=0) for n in (0, 1))
    merged = {
        (top, left): (min(down, bottom) - top + 1, min(across, right) - left + 1)
        for (top, left), (down, across) in sheet.merged_cell_ranges or ()
        if (top, left) in texts
    }
    check_area(f"sheet {sheet.name}", sum(rows * columns for rows, columns in merged.values()), 1)
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


def _text(value: Value, code: str | None) -> str:
    """A value as its cell's format prints it; `code` is None for a cell without one."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, str):
        return tidy(value)
    if code and not isinstance(value, datetime.timedelta):
        shown = printed(value, code)
        if shown is not None:
            return tidy(shown)
    return plain(value) if isinstance(value, float) else _moment(value)


def _moment(value: int | datetime.time | datetime.date | datetime.timedelta) -> str:
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)
