"""Grids: what other libraries read of a document's tables, as rows of texts.

None: the library says that the position belongs to a merged cell; where it repeats the cell's
text instead, that counts as well. A blank string is an empty cell.
"""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

from tiaokuai.loaders import Source, Table

Rows = list[list[str | None]]
Library = Callable[[bytes], Rows]

_MADE = re.compile(r"\.\d+\Z|\AUnnamed: .*")
_RULE = re.compile(r"[\s|:-]+")


def rows_of(source: Source) -> Rows:
    """The rows of all tables as tiaokuai reads them."""
    tables = [block for block in source.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for table in tables for row in table.rows]


def python_docx(data: bytes) -> Rows:
    """A merged cell's text stands at each position that it covers."""
    import docx

    tables = docx.Document(BytesIO(data)).tables
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def pdfplumber(data: bytes) -> Rows:
    """Positions that a merged cell covers are None."""
    import pdfplumber as plumber  # pyright: ignore[reportMissingImports]  # group bench

    with plumber.open(BytesIO(data)) as file:
        return [list(row) for page in file.pages for t in page.extract_tables() for row in t]


def pandas_html(data: bytes) -> Rows:
    """A merged cell's text stands at each position that it covers."""
    import pandas

    try:
        # Bytes, so that it guesses the encoding as it does of a file; its types know text only.
        tables = pandas.read_html(BytesIO(data))  # type: ignore[arg-type]
    except ValueError:
        return []
    return [list(map(_shown, row)) for table in tables for row in _with_header(table)]


def _with_header(table: Any) -> list[tuple[object, ...]]:
    named = [column for column in table.columns if not isinstance(column, int)]
    names = [column if isinstance(column, tuple) else (column,) for column in table.columns]
    # It makes names that are alike or blank its own.
    plain = [tuple(_MADE.sub("", str(part)) for part in name) for name in names]
    header = list(zip(*plain, strict=True)) if named else []
    return [*header, *table.itertuples(index=False)]


def pandas_excel(data: bytes) -> Rows:
    """Nothing tells a position that a merged cell covers from an empty one."""
    import pandas

    sheets = pandas.read_excel(
        BytesIO(data), header=None, sheet_name=None, dtype=str, engine="calamine"
    )
    return [list(map(_shown, row)) for sheet in sheets.values() for row in sheet.to_numpy()]


def _shown(value: object) -> str:
    return "" if value is None or value != value else str(value)


def openpyxl(data: bytes) -> Rows:
    """Positions in a merged range but its first are None."""
    import openpyxl as excel
    from openpyxl.cell.cell import MergedCell

    book = excel.load_workbook(BytesIO(data))
    return [
        [None if isinstance(cell, MergedCell) else _shown(cell.value) for cell in row]
        for sheet in book.worksheets
        for row in sheet.iter_rows()
    ]


def markitdown(extension: str) -> Library:
    """The pipe tables of the Markdown that it makes of a file with this extension."""

    def read(data: bytes) -> Rows:
        from markitdown import MarkItDown, StreamInfo  # pyright: ignore[reportMissingImports]  # group bench

        made = MarkItDown().convert_stream(
            BytesIO(data), stream_info=StreamInfo(extension=extension)
        )
        lines = [line.strip() for line in made.text_content.splitlines()]
        return [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in lines
            if line.startswith("|") and not _RULE.fullmatch(line)
        ]

    return read


LIBRARIES: dict[str, dict[str, Library]] = {
    "docx": {"python-docx": python_docx, "markitdown": markitdown(".docx")},
    "html": {"pandas.read_html": pandas_html, "markitdown": markitdown(".html")},
    "html_gb2312": {"pandas.read_html": pandas_html, "markitdown": markitdown(".html")},
    "xlsx": {
        "openpyxl": openpyxl,
        "pandas.read_excel": pandas_excel,
        "markitdown": markitdown(".xlsx"),
    },
    "ods": {"pandas.read_excel": pandas_excel},
    "pdf": {"pdfplumber": pdfplumber, "markitdown": markitdown(".pdf")},
    "pdf_landscape": {"pdfplumber": pdfplumber, "markitdown": markitdown(".pdf")},
    "pdf_plain": {"pdfplumber": pdfplumber, "markitdown": markitdown(".pdf")},
}
"""By layout of the samples."""
