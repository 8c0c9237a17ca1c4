"""Workbook: the title in a merged row above the header, merged ranges, one sheet."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from ..blocks import Block, Cell, Grid
from ..document import SampleDocument
from .stable import stable_zip


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """An .xlsx file with the title and the tables; the covering text is not in it."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": document.title, "created": datetime(2020, 1, 1)})
        wrap = book.add_format({"text_wrap": True, "valign": "vcenter", "border": 1})
        grids = [block for block in blocks if isinstance(block, Grid)]
        for grid in sorted(grids, key=lambda g: not g.task_table):
            sheet = book.add_worksheet("任务表" if grid.task_table else "通讯录")
            title = Cell(document.title if grid.task_table else "通讯录", colspan=grid.width)
            _put(sheet, 0, 0, title, wrap)
            for r, row in enumerate(grid.rows, 1):
                for c, cell in enumerate(row):
                    if cell:
                        _put(sheet, r, c, cell, wrap)
    return stable_zip(out.getvalue())


def _put(sheet: Any, row: int, column: int, cell: Cell, wrap: Any) -> None:
    """One cell; a whole number is stored as a number, as people type it."""
    value = int(cell.text) if cell.text.isdecimal() else cell.text
    if cell.rowspan > 1 or cell.colspan > 1:
        last = (row + cell.rowspan - 1, column + cell.colspan - 1)
        sheet.merge_range(row, column, *last, value, wrap)
    else:
        sheet.write(row, column, value, wrap)
