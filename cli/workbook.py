"""Workbook: sheets of rows as .xlsx bytes, the same bytes for the same rows."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

Sheet = tuple[Sequence[str], Sequence[Sequence[object]]]

_WIDEST = 46
"""Of a column, in characters of Latin text; longer text is wrapped."""
_LINE = 15
"""Height of a line in points."""
_A4 = 9


def workbook(sheets: Mapping[str, Sheet]) -> bytes:
    """An Excel workbook: bold frozen header, filters, wrapped text, A4 across, header on each page.

    `sheets`: title → (column names, rows). Text is always stored as text, never as a formula.
    """
    import xlsxwriter

    buffer = io.BytesIO()
    # strings_to_formulas off: a cell that begins with "=" must stay what the document says.
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": datetime(2000, 1, 1)})  # the clock would change the bytes
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for title, (columns, rows) in sheets.items():
        sheet = book.add_worksheet(title[:31])
        widths = [
            _column_width([name, *(row[n] for row in rows)]) for n, name in enumerate(columns)
        ]
        for index, width in enumerate(widths):
            sheet.set_column(index, index, width)
        sheet.write_row(0, 0, columns, head)
        for number, row in enumerate(rows, 1):
            sheet.set_row(number, _LINE * _lines(row, widths))
            sheet.write_row(number, 0, ["" if v is None else v for v in row], body)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        if columns:
            sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    book.close()
    return buffer.getvalue()


def _column_width(values: Sequence[object]) -> int:
    return min(max(breadth(line) for value in values for line in _text(value)) + 2, _WIDEST)


def _lines(row: Sequence[object], widths: Sequence[int]) -> int:
    """How many lines the row's tallest cell takes; not every program works it out itself."""
    return max(
        (
            sum(max(1, -(-breadth(line) // max(width - 4, 1))) for line in _text(value))
            for value, width in zip(row, widths, strict=True)
        ),
        default=1,
    )


def _text(value: object) -> list[str]:
    return str("" if value is None else value).split("\n")


def breadth(line: str) -> int:
    """How wide a line is, in characters of Latin text: Chinese takes two."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in line)
