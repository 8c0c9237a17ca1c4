"""Markdown: pipe tables, where a merged cell is left empty or left out, and tables in HTML."""

from collections.abc import Iterator, Sequence
from html import escape

from ..blocks import Block, Cell, Grid, Line
from ..document import SampleDocument
from .web.table import rows, spans


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 Markdown; line breaks within a cell are `<br>`."""
    return _write(blocks, keep_merged=True)


def write_shifted(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 Markdown of a converter that drops merged cells: what follows them moves left."""
    return _write(blocks, keep_merged=False)


def _write(blocks: Sequence[Block], *, keep_merged: bool) -> bytes:
    parts: list[str] = []
    for block in blocks:
        match block:
            case Line(style="page"):
                continue
            case Line(text, "title"):
                parts.append(f"# {text}")
            case Line(text, "heading"):
                parts.append(f"## {text}")
            case Line(text):
                parts.append(text)
            case Grid():
                parts.append("\n".join(_table(block, keep_merged)))
    return ("\n\n".join(parts) + "\n").encode()


def _table(grid: Grid, keep_merged: bool) -> Iterator[str]:
    for index, row in enumerate(grid.rows):
        shown = [cell.text if cell else "" for cell in row if cell or keep_merged]
        cells = [text.replace("\n", "<br>") for text in shown]
        yield f"| {' | '.join(cells)} |"
        if index == 0:
            yield "|" + " --- |" * grid.width


def write_html_tables(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 Markdown of a converter that keeps merges: headings underlined, tables as HTML."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Line(style="page"):
                parts.append("***")
            case Line(text, "title"):
                parts.append(f"{text}\n{'=' * 8}")
            case Line(text, "heading"):
                parts.append(f"{text}\n{'-' * 8}")
            case Line(text):
                parts.append(text)
            case Grid():
                body = "\n".join(f"<tr>{row}</tr>" for row in rows(block, _html_cell))
                parts.append(f"<table>\n{body}\n</table>")
    return ("\n\n".join(parts) + "\n").encode()


def _html_cell(cell: Cell) -> str:
    lines = escape(cell.text).replace("\n", "<br/>")
    return f"<td{spans(cell)}>{lines}</td>"


def write_bare(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 Markdown typed by hand: no pipes at the ends of rows, columns in line, wide blanks."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Line(style="page"):
                parts.append("- - -")
            case Line(text, "title"):
                parts.append(f"# {text} #")
            case Line(text, "heading"):
                parts.append(f"**{text}**")
            case Line(text):
                parts.append(f"　　{text}")
            case Grid():
                parts.append("\n".join(_bare_table(block)))
    return ("\r\n\r\n".join(part.replace("\n", "\r\n") for part in parts) + "\r\n").encode()


def _bare_table(grid: Grid) -> Iterator[str]:
    for index, row in enumerate(grid.rows):
        cells = [(cell.text if cell else "").replace("\n", "<br />") for cell in row]
        yield " | ".join(cell.ljust(8, "　") for cell in cells)
        if index == 0:
            yield " | ".join([":---", *[":---:"] * (grid.width - 1)])
