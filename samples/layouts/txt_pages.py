"""Plain text dumped page by page from a PDF: cells in flow, wrapped at a fixed width."""

import re
from collections.abc import Iterator, Sequence

from ..blocks import Block, Cell, Grid, Line
from ..document import SampleDocument

LINE = 28
"""Characters on a line of the letter."""

NARROW, WIDE = 9, 33
"""Characters on a line of a cell; the requirement's column is the wide one."""


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """UTF-8 text with page marks; the first line of a page begins with a blank."""
    pages: list[list[str]] = [[]]
    for block in blocks:
        match block:
            case Line(style="page"):
                pages.append([])
            case Line(text, "body"):
                pages[-1].append("\n\n".join(_wrap(_spaced(text), LINE)))
            case Line(text):
                pages[-1].append(_spaced(text))
            case Grid():
                wide = [c.key == "text" for c in document.columns]
                first, *rest = _table_pages(block, wide if block.task_table else [])
                pages[-1] += first
                pages += rest
    marked = ["\n\n".join(page) + f"\n\n- {n} -\n" for n, page in enumerate(pages, 1)]
    return " ".join(marked).encode()


def _spaced(text: str) -> str:
    """Justified lines leave blanks around a year."""
    return re.sub(r"(?<=[^\W\d])(\d{4})(?=年)", r" \1 ", text)


def _wrap(text: str, width: int) -> list[str]:
    return [text[i : i + width] for i in range(0, len(text), width)]


def _table_pages(grid: Grid, wide: Sequence[bool]) -> list[list[str]]:
    header = [_flow(row, [False] * grid.width) for row in grid.rows[: grid.header]]
    pages = [list(header)]
    for index, row in enumerate(grid.rows[grid.header :], grid.header):
        if index in grid.pages:
            pages.append(list(header))
        pages[-1].append(_flow(row, wide or [False] * grid.width))
    return pages


def _flow(row: Sequence[Cell | None], wide: Sequence[bool]) -> str:
    """A row's cells one after the other: short ones share a line, wrapped ones stand alone."""
    parts: list[list[str]] = []
    for place, cell in enumerate(row):
        if cell is None or not cell.text:
            continue
        width = LINE if cell.colspan > 1 else WIDE if wide[place] else NARROW
        parts.append(list(_lines(cell.text, width)))
    out = ""
    for before, lines in zip([[], *parts], parts, strict=False):
        if not out:
            out = "\n\n".join(lines)
        elif len(before) == len(lines) == 1:
            out += " " + lines[0]
        else:
            odd = len(lines) % 2 if len(lines) > 1 else len(before) % 2
            out += ("\n\n" if odd else "\n") + "\n\n".join(lines)
    return out


def _lines(text: str, width: int) -> Iterator[str]:
    for line in text.split("\n"):
        yield from _wrap(line, width)
