"""Workbook: ledgers as .xlsx bytes, a sheet for each unit, ready to print and to fill in."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from unicodedata import east_asian_width

from tiaokuai.ontology import codes
from tiaokuai.queries import Ledger

from .columns import HEADER, cells
from .overview import write_overview
from .sheets import sheet_names
from .style import Styles
from .summary import summary

_A4 = 9
_LINE = 14.5
"""Height of a line in points."""
_TOP = 2
"""Rows above the header: the title and how much there is."""


def ledger_workbook(ledgers: Sequence[Ledger], titles: Sequence[str]) -> bytes:
    """A sheet for each ledger under its title; several have an overview before them.

    The bytes are the same for the same ledgers. Text is never stored as a formula.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": titles[0] if titles else "", "created": datetime(2000, 1, 1)})
    styles = Styles(book)
    several = len(ledgers) > 1
    places = {ledger.place for ledger in ledgers}
    wanted = [
        ledger.unit if len(places) == 1 else f"{ledger.place or ''}{ledger.unit}"
        for ledger in ledgers
    ]
    names = sheet_names(["总览", *wanted] if several else wanted)
    if several:
        write_overview(book.add_worksheet(names[0]), styles, ledgers, names[1:])
    for ledger, title, name in zip(ledgers, titles, names[several:], strict=True):
        _write(book.add_worksheet(name), styles, ledger, title)
    book.close()
    return buffer.getvalue()


def _write(sheet: Any, styles: Styles, ledger: Ledger, title: str) -> None:
    widths = [column["width"] for column in codes("ledger")["columns"].values()]
    for index, width in enumerate(widths):
        sheet.set_column(index, index, width)
    last = len(HEADER) - 1
    sheet.merge_range(0, 0, 0, last, title, styles.title)
    sheet.merge_range(1, 0, 1, last, summary(ledger), styles.note)
    sheet.set_row(0, 30)
    sheet.set_row(1, 18)
    sheet.set_row(_TOP, 32)
    sheet.write_row(_TOP, 0, HEADER, styles.head)
    for number, entry in enumerate(ledger.entries, 1):
        row, texts = _TOP + number, cells(entry, number)
        sheet.set_row(row, min(_LINE * _lines(texts, widths) + 3, 409))
        for index, (key, text) in enumerate(zip(codes("ledger")["columns"], texts, strict=True)):
            _cell(sheet, row, index, key, text, styles)
    _print_layout(sheet, _TOP + len(ledger.entries), last)
    _completion(sheet, styles, _TOP + 1, _TOP + max(len(ledger.entries), 1))


def _cell(sheet: Any, row: int, index: int, key: str, text: str, styles: Styles) -> None:
    if key == "due" and text:
        sheet.write_datetime(row, index, date.fromisoformat(text), styles.day)
    elif key == "ordinal":
        sheet.write_number(row, index, int(text), styles.middle)
    else:
        middle = key in {"role", "due", "deadline", "completion"}
        sheet.write_string(row, index, text, styles.middle if middle else styles.body)


def _print_layout(sheet: Any, bottom: int, last: int) -> None:
    sheet.freeze_panes(_TOP + 1, 1)
    sheet.autofilter(_TOP, 0, max(bottom, _TOP + 1), last)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_TOP)
    sheet.set_footer("&C第 &P 页，共 &N 页")


def _completion(sheet: Any, styles: Styles, first: int, last: int) -> None:
    """A list to choose from, and red where the last day has passed and the task is not done."""
    keys, said = list(codes("ledger")["columns"]), codes("ledger")["completion"]
    due, done = keys.index("due"), keys.index("completion")
    # Another word may be written: the list helps and does not bind.
    sheet.data_validation(
        first, done, last, done,
        {"validate": "list", "source": said["states"], "error_type": "information"},
    )  # fmt: skip
    day, state = (f"${chr(ord('A') + index)}{first + 1}" for index in (due, done))
    late = f'=AND({day}<>"",{day}<TODAY(),{state}<>"{said["finished"]}")'
    sheet.conditional_format(
        first, due, last, due, {"type": "formula", "criteria": late, "format": styles.late}
    )


def _lines(texts: Sequence[str], widths: Sequence[float]) -> int:
    """How many lines the tallest cell takes: not every program works it out itself."""
    return max(
        sum(max(1, -(-_width(line) // int(width - 1))) for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )


def _width(line: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in line)
