"""Excel: the page that office systems export under the name .xls."""

from collections.abc import Sequence
from html import escape

from ...blocks import Block, Cell
from ...document import SampleDocument
from ..xlsx import sheet_rows
from .table import spans

_HEAD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv="Content-Type" content="application/vnd.ms-excel; charset=utf-8">
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet>
<x:Name>任务台账</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
<style>td {mso-number-format:"\\@";} br {mso-data-placement:same-cell;}</style></head>
<body><table border=1>
"""


def write_excel(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """HTML with a byte order mark: one table that holds all, lines over its whole width."""
    rows = "\n".join(f"<tr height=24>{_row(row)}</tr>" for row in sheet_rows(blocks))
    return f"{_HEAD}{rows}\n</table></body></html>\n".encode("utf-8-sig")


def _row(row: Sequence[Cell | None]) -> str:
    return "".join(
        f"<td{spans(cell)} class=xl65 x:str>{escape(cell.text).replace(chr(10), '<br>')}</td>"
        for cell in row
        if cell
    )
