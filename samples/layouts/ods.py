"""OpenDocument spreadsheet: the text in rows merged over the whole width, around the table."""

from collections.abc import Sequence

from ..blocks import Block, Cell
from ..document import SampleDocument
from .opendocument import package, paragraph, table
from .xlsx import sheet_rows

_REST = (
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
)


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """An .ods file of one sheet, which goes on empty to its last row."""
    rows = sheet_rows(blocks)
    width = max(map(len, rows))
    whole = [[*row, *[None] * (width - len(row))] for row in rows]
    content = "".join(table(whole, 0, _cell))
    sheet = f'<table:table table:name="Sheet1">{content}{_REST}</table:table>'
    body = f"<office:spreadsheet>{sheet}</office:spreadsheet>"
    return package("application/vnd.oasis.opendocument.spreadsheet", "", body)


def _cell(cell: Cell) -> str:
    """A whole number is stored as a number, as people type it."""
    if cell.text.isdecimal():
        kind = f' office:value-type="float" office:value="{int(cell.text)}"'
    else:
        kind = ' office:value-type="string"' if cell.text else ""
    lines = cell.text.split("\n") if cell.text else []
    return f"{kind}>" + "".join(map(paragraph, lines))
