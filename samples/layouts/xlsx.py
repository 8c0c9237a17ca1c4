"""Workbook: the text in rows merged over the whole width, around the table; true merged ranges."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from ..blocks import Block, Cell, Grid, Line
from ..document import SampleDocument
from .stable import stable_zip


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """An .xlsx file of one sheet."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": document.title, "created": datetime(2020, 1, 1)})
        wrap = book.add_format({"text_wrap": True, "valign": "vcenter", "border": 1})
        sheet = book.add_worksheet()
        for r, row in enumerate(sheet_rows(blocks)):
            for c, cell in enumerate(row):
                if cell:
                    put(sheet, r, c, cell, wrap)
    return stable_zip(out.getvalue())


def sheet_rows(blocks: Sequence[Block]) -> list[list[Cell | None]]:
    """The rows of a sheet that holds all blocks: a line is a cell over the table's width."""
    width = max(block.width for block in blocks if isinstance(block, Grid))
    rows: list[list[Cell | None]] = []
    for block in blocks:
        if isinstance(block, Line):
            if block.text:
                rows.append([Cell(block.text, colspan=width)])
        else:
            rows += block.rows
    return rows


def put(sheet: Any, row: int, column: int, cell: Cell, wrap: Any) -> None:
    """One cell; a whole number is stored as a number, as people type it."""
    value = int(cell.text) if cell.text.isdecimal() else cell.text
    if cell.rowspan > 1 or cell.colspan > 1:
        last = (row + cell.rowspan - 1, column + cell.colspan - 1)
        sheet.merge_range(row, column, *last, value, wrap)
    else:
        sheet.write(row, column, value, wrap)
