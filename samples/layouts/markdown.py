"""Markdown: a pipe table, where a merged cell is left empty, or left out."""

from collections.abc import Iterator, Sequence

from ..blocks import Block, Grid, Line
from ..document import SampleDocument


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
