"""Table: the part of a table that one page shows, its cells with their lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from .glyphs import Glyph
from .grid import Box, Frame, Grid
from .lines import Line, lines_of
from .wrap import Room, unwrapped

_LEAST = 1.0
"""Points. No cell is set tighter than this."""


@dataclass
class PageCell:
    """A cell's part on one page: the frame, its lines and where they may begin and end."""

    page: int
    frame: Frame
    lines: list[Line]
    room: Room
    certain: bool = True

    @property
    def text(self) -> str:
        """Its text with the line breaks that were meant."""
        return unwrapped([(line, self.room) for line in self.lines])


@dataclass
class PageTable:
    """A table on a page: its vertical borders and its cells in reading order."""

    page: int
    xs: list[float]
    top: float
    bottom: float
    cells: list[PageCell]
    open_top: bool = False
    open_bottom: bool = False
    height: int = field(init=False)

    def __post_init__(self) -> None:
        self.height = max(cell.frame.row + cell.frame.rows for cell in self.cells)


def fill(page: int, grid: Grid, glyphs: Iterable[Glyph]) -> PageTable:
    """The table of a grid with the characters that stand in it."""
    owner = {
        (r, c): n
        for n, frame in enumerate(grid.frames)
        for r in range(frame.row, frame.row + frame.rows)
        for c in range(frame.column, frame.column + frame.columns)
    }
    held: list[list[Glyph]] = [[] for _ in grid.frames]
    rows, columns = len(grid.ys) - 2, len(grid.xs) - 2
    for glyph in glyphs:
        x, y = glyph.middle
        r = min(max(bisect_right(grid.ys, y) - 1, 0), rows)
        c = min(max(bisect_right(grid.xs, x) - 1, 0), columns)
        held[owner[r, c]].append(glyph)
    lines = [lines_of(page, inside) for inside in held]
    rooms = rooms_of(grid.frames, lines)
    cells = [
        PageCell(page, frame, inside, room)
        for frame, inside, room in zip(grid.frames, lines, rooms, strict=True)
    ]
    cells = without_slivers(cells)
    top, bottom = grid.ys[0], grid.ys[-1]
    return PageTable(page, grid.xs, top, bottom, cells, grid.open_top, grid.open_bottom)


def without_slivers(cells: Sequence[PageCell]) -> list[PageCell]:
    """The cells without rows that are only the rest of a merged cell that a page end cut.

    In such a row nothing is printed but what stands in cells of several rows.
    """
    height = max(cell.frame.row + cell.frame.rows for cell in cells)
    kept: set[int] = set()
    spanned: set[int] = set()
    for cell in sorted(cells, key=lambda cell: cell.frame.rows):
        rows = range(cell.frame.row, cell.frame.row + cell.frame.rows)
        if len(rows) > 1:
            spanned.update(rows)
        if cell.lines and kept.isdisjoint(rows):
            kept.add(rows[0])
    left = [row for row in range(height) if row in kept or row not in spanned]
    if not left or len(left) == height:
        return list(cells)
    found = []
    for cell in cells:
        top = bisect_left(left, cell.frame.row)
        count = bisect_left(left, cell.frame.row + cell.frame.rows) - top
        if count or cell.lines:
            found.append(replace(cell, frame=cell.frame._replace(row=top, rows=max(count, 1))))
    return found


def inside(box: Box, glyph: Glyph) -> bool:
    """Does the character stand in the box?"""
    x, y = glyph.middle
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def rooms_of(frames: Sequence[Frame], lines: Sequence[Sequence[Line]]) -> list[Room]:
    """Where each cell's lines may begin and end: its box without the margin inside it.

    A column's margin is the narrowest that one of its lines leaves at either side, but none is
    wider than is usual in the table: a column of short lines leaves more than it must.
    """
    margins: dict[tuple[int, int], float] = {}
    for frame, held in zip(frames, lines, strict=True):
        for line in held:
            margin = min(line.left - frame.box[0], frame.box[2] - line.right)
            key = (frame.column, frame.columns)
            margins[key] = min(margins.get(key, margin), margin)
    usual = sorted(margins.values())[len(margins) // 4] if margins else 0.0
    rooms = []
    for frame in frames:
        margin = min(margins.get((frame.column, frame.columns), usual), usual)
        margin = max(margin, _LEAST)
        rooms.append(Room(frame.box[0] + margin, frame.box[2] - margin))
    return rooms
