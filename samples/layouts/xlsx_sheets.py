"""Workbook of several sheets: the letter, the tasks in parts as departments get them, contacts."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO

import xlsxwriter

from ..blocks import Block, Cell, Grid, Line
from ..document import SampleDocument
from .stable import stable_zip
from .xlsx import put, sheet_rows

_CONTACTS = [
    ["单位", "联系人", "联系电话", "电子邮箱"],
    ["市教育局", "张三", "0530-0000001", "a@example.org"],
    ["市民政局", "李四", "0530-0000002", "b@example.org"],
]
_PARTS = 3


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """An .xlsx file; each of its sheets of tasks has the header, and the contacts are no tasks."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": document.title, "created": datetime(2020, 1, 1)})
        wrap = book.add_format({"text_wrap": True, "valign": "vcenter", "border": 1})
        for name, rows in _sheets(blocks):
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    if cell:
                        put(sheet, r, c, cell, wrap)
    return stable_zip(out.getvalue())


def _sheets(blocks: Sequence[Block]) -> Iterator[tuple[str, list[list[Cell | None]]]]:
    """Each sheet's name and rows."""
    grid = next(block for block in blocks if isinstance(block, Grid) and block.task_table)
    at = blocks.index(grid)
    if any(isinstance(block, Line) and block.text for block in blocks[:at]):
        yield "通知", sheet_rows([*blocks[:at], Grid([[None] * grid.width], 0)])
    for number, part in enumerate(_parts(grid), 1):
        yield f"任务{number}", part
    if any(isinstance(block, Line) and block.text for block in blocks[at + 1 :]):
        yield "附注", sheet_rows([*blocks[at + 1 :], Grid([[None] * grid.width], 0)])
    yield "联系方式", [[Cell(text) for text in row] for row in _CONTACTS]


def _parts(grid: Grid) -> Iterator[list[list[Cell | None]]]:
    """The table's rows in parts, cut where nothing is merged across, each below the header."""
    header, body = grid.rows[: grid.header], grid.rows[grid.header :]
    starts = [r for r in range(len(body)) if r == 0 or _may_begin(body, r)]
    chosen = sorted({starts[n * len(starts) // _PARTS] for n in range(_PARTS)})
    for start, end in zip(chosen, [*chosen[1:], len(body)], strict=True):
        yield header + body[start:end]


def _may_begin(body: list[list[Cell | None]], row: int) -> bool:
    """Whether a part may begin with a row: nothing is merged into it, and its section with it."""
    width = len(body[0])
    sections = [r for r, cells in enumerate(body) if cells[0] and cells[0].colspan == width]
    if sections:
        return row in sections
    return all(cell is None or r + cell.rowspan <= row for r in range(row) for cell in body[r])
