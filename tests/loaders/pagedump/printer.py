"""Printer: lays a table out on pages and prints it as PDF extractors do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Order = Literal["cells", "lines", "layout"]


@dataclass(frozen=True)
class Shape:
    """How a page is laid out and printed.

    `order`: "cells" prints a row cell by cell, "lines" by height and then from left to right
    with one blank between, "layout" so too, with blanks for the distances. `spaced`: an empty
    line for a distance of a line or more. `joined`: text at one height shares a line.
    `breaks_rows`: a page may end within a row. `glued`: nothing between number and text.
    """

    widths: tuple[int, ...]
    order: Order = "cells"
    spaced: bool = True
    joined: bool = True
    centred: bool = True
    height: int = 40
    repeats_header: bool = True
    breaks_rows: bool = False
    glued: bool = False
    marks: Literal["blank", "dash", "feed", "none"] = "blank"


class Bit(NamedTuple):
    """A line of a cell: its height in half lines from the row's top, its column, its text."""

    y: int
    column: int
    text: str


@dataclass(frozen=True)
class Sheet:
    """A table: header words, and rows of cells; None: merged with the cell above.

    A row of one cell is a heading over the whole width. "\\n" in a cell is a line end its
    author wrote.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of the width; a closing mark may hang over, digits are narrow."""
    if text.isdigit():
        return [text]
    lines: list[str] = []
    for part in text.split("\n"):
        while len(part) > width:
            cut = width + 1 if part[width] in "，。、；）”" else width
            lines.append(part[:cut])
            part = part[cut:]
        if part:
            lines.append(part)
    return lines


def printed(sheet: Sheet, shape: Shape) -> str:
    """The dump of the sheet."""
    pages = list(_pages(sheet, shape))
    text = []
    for number, page in enumerate(pages, 1):
        body = _text(page, shape)
        if shape.marks == "blank":
            body = " " + body
        elif shape.marks == "feed" and number > 1:
            body = "\f" + body
        elif shape.marks == "dash":
            body += f"\n\n- {number} -"
        text.append(body)
    return "\n".join(text) + "\n"


Placed = list[list[Bit]]
"""The rows of a page, heights counted from the page's top."""


def _pages(sheet: Sheet, shape: Shape) -> Iterator[Placed]:
    rows = [[Bit(0, 0, line)] for line in sheet.before]
    page: Placed = []
    top = 0
    for row in [*rows, *_rows(sheet, shape), *([Bit(0, 0, line)] for line in sheet.after)]:
        tall = max(bit.y for bit in row) + 2
        room = 2 * shape.height - top
        if shape.breaks_rows and page and 4 <= room < tall - 2 and tall > 8:
            page.append([Bit(bit.y + top, bit.column, bit.text) for bit in row if bit.y < room])
            row = [Bit(bit.y - room, bit.column, bit.text) for bit in row if bit.y >= room]
            tall = max(bit.y for bit in row) + 2
            top = 2 * shape.height
        if page and top + tall > 2 * shape.height:
            yield page
            page, top = [], 0
            if shape.repeats_header and row[0].text not in sheet.after:
                page.append(_row(sheet.header, shape))
                top = max(bit.y for bit in page[0]) + 3
        page.append([Bit(bit.y + top, bit.column, bit.text) for bit in row])
        top += tall + 1
    yield page


def _rows(sheet: Sheet, shape: Shape) -> Iterator[list[Bit]]:
    yield _row(sheet.header, shape)
    for row in sheet.rows:
        yield [Bit(0, 0, row[0] or "")] if len(row) == 1 else _row(row, shape)


def _row(row: Sequence[str | None], shape: Shape) -> list[Bit]:
    cells = [wrapped(text or "", width) for text, width in zip(row, shape.widths, strict=True)]
    tallest = max(map(len, cells))
    bits = []
    for column, lines in enumerate(cells):
        first = tallest - len(lines) if shape.centred else 0
        bits += [Bit(first + 2 * n, column, line) for n, line in enumerate(lines)]
    return bits


def _text(page: Placed, shape: Shape) -> str:
    bits = [bit for row in page for bit in row]
    if shape.order != "cells":
        bits.sort(key=lambda bit: (bit.y, bit.column))
    left = [sum(shape.widths[:n]) + 2 * n for n in range(len(shape.widths) + 1)]
    parts: list[str] = []
    y: int | None = None
    at = 0
    for bit in bits:
        if shape.glued and parts and parts[-1].isdigit():
            parts.append("")
        elif y == bit.y and shape.joined:
            gap = " " * max(2, 2 * (left[bit.column] - at)) if shape.order == "layout" else " "
            parts.append(gap)
            at += len(gap) // 2
        else:
            far = y is not None and abs(bit.y - y) >= 2
            parts.append("" if y is None else "\n\n" if far and shape.spaced else "\n")
            at = 0
            if shape.order == "layout":
                parts.append("  " * left[bit.column])
                at = left[bit.column]
        parts.append(bit.text)
        at += len(bit.text)
        y = bit.y
    return "".join(parts)


def cells(sheet: Sheet) -> Sequence[tuple[str, ...]]:
    """What should be read: the rows' texts without line ends, blank where merged."""
    return [tuple((text or "").replace("\n", "") for text in row) for row in sheet.rows]
