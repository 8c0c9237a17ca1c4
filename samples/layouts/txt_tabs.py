"""Plain text dumped from a word processor: a tab before each cell, a blank for a merged one."""

from collections.abc import Iterator, Sequence

from ..blocks import Block, Cell, Grid, Line
from ..document import SampleDocument


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 text, one cell a line, a blank line after each row."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Line(style="page"):
                lines += [""] * 6
            case Line(text, "right"):
                lines.append(f"{text}        ")
            case Line(text):
                lines.append(text)
            case Grid():
                lines += _table(block)
    return "\n".join([*lines, ""]).encode()


def _table(grid: Grid) -> Iterator[str]:
    current = [""] * grid.width
    for index, row in enumerate(grid.rows):
        new_page = index in grid.pages
        for place, cell in enumerate(row):
            if cell:
                current[place] = cell.text
        if new_page:
            yield from ("", "")
            for header in grid.rows[: grid.header]:
                yield from _row(header)
        repeated = [
            Cell(current[place]) if new_page and place in grid.groups else cell
            for place, cell in enumerate(row)
        ]
        yield from _row(repeated)


def _row(row: Sequence[Cell | None]) -> Iterator[str]:
    place = 0
    while place < len(row):
        cell = row[place] or Cell("")
        yield f"\t{cell.text}"
        place += cell.colspan
    yield ""
