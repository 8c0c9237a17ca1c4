"""Excel 2003 XML: a workbook in one file, as office systems export it."""

from collections.abc import Iterator, Sequence
from html import escape

from ..blocks import Block, Cell
from ..document import SampleDocument
from .xlsx import sheet_rows

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="任务台账"><Table>
"""


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 XML; a cell after merged ones says in which column it stands."""
    rows = "\n".join(f"<Row>{''.join(_cells(row))}</Row>" for row in sheet_rows(blocks))
    return f"{_HEAD}{rows}\n</Table></Worksheet></Workbook>\n".encode()


def _cells(row: Sequence[Cell | None]) -> Iterator[str]:
    for column, cell in enumerate(row, 1):
        if cell is None:
            continue
        merged = (("Down", cell.rowspan - 1), ("Across", cell.colspan - 1))
        spans = "".join(f' ss:Merge{way}="{count}"' for way, count in merged if count)
        kind = "Number" if cell.text.isdecimal() else "String"
        text = escape(cell.text).replace("\n", "&#10;")
        data = f'<Data ss:Type="{kind}">{text}</Data>' if text else ""
        yield f'<Cell ss:Index="{column}"{spans}>{data}</Cell>'
