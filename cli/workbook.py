"""Workbook: sheets of rows as .xlsx bytes, the same bytes for the same rows."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

Sheet = tuple[Sequence[str], Sequence[Sequence[object]]]

_WIDEST = 60


def workbook(sheets: Mapping[str, Sheet]) -> bytes:
    """An Excel workbook: bold frozen header, filters, wrapped text, widths that fit Chinese.

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
        sheet.write_row(0, 0, columns, head)
        for number, row in enumerate(rows, 1):
            sheet.write_row(number, 0, ["" if v is None else v for v in row], body)
        for index, name in enumerate(columns):
            longest = max([_width(name), *(_width(row[index]) for row in rows)])
            sheet.set_column(index, index, min(longest + 2, _WIDEST))
        sheet.freeze_panes(1, 0)
        if columns:
            sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    book.close()
    return buffer.getvalue()


def _width(value: object) -> int:
    lines = str("" if value is None else value).split("\n")
    return max(sum(2 if ord(c) > 0x2E7F else 1 for c in line) for line in lines)
