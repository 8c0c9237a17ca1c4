"""Markdown: a pipe table, where a merged cell is left empty."""

from collections.abc import Iterator, Sequence

from ..blocks import Block, Grid, Line
from ..document import SampleDocument


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 Markdown; line breaks within a cell are `<br>`."""
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
                parts.append("\n".join(_table(block)))
    return ("\n\n".join(parts) + "\n").encode()


def _table(grid: Grid) -> Iterator[str]:
    for index, row in enumerate(grid.rows):
        cells = [cell.text.replace("\n", "<br>") if cell else "" for cell in row]
        yield f"| {' | '.join(cells)} |"
        if index == 0:
            yield "|" + " --- |" * grid.width
