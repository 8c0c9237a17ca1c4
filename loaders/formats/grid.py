"""Grid: cells with their spans, as HTML and word processors give them, laid out in rows."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tiaokuai.ontology import TiaokuaiError

from ..writer import RawCell

MOST_POSITIONS = 500_000
"""A table of more positions than this is an attack or a mistake, not a document."""


class SpanCell(NamedTuple):
    """A cell in the order of the file: its text and how many rows and columns it takes."""

    text: str
    rows: int = 1
    columns: int = 1


def lay_out(rows: Sequence[Iterable[SpanCell]]) -> list[RawCell]:
    """The cells at their places, each in the first position that spans from above leave free.

    Columns in which no cell begins, which a browser gives no width, are left out. Raises
    TiaokuaiError for a table that spans make too large.
    """
    taken: set[tuple[int, int]] = set()
    cells: list[RawCell] = []
    for r, row in enumerate(rows):
        c = 0
        for cell in row:
            while (r, c) in taken:
                c += 1
            down = min(max(cell.rows, 1), len(rows) - r)
            if len(taken) + down * cell.columns > MOST_POSITIONS:
                raise TiaokuaiError("a table too large to read", todo="split the file")
            across = _free(taken, r, c, cell.columns)
            taken.update((r + i, c + j) for i in range(down) for j in range(across))
            cells.append(RawCell(cell.text, r, c, down, across))
            c += across
    return squeeze(cells)


def _free(taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
    """How many of the wanted columns no cell from above holds; at least one."""
    across = 1
    while across < wanted and (row, column + across) not in taken:
        across += 1
    return across


def squeeze(cells: Sequence[RawCell]) -> list[RawCell]:
    """The cells without the columns and rows in which none begins."""
    rows = sorted({cell.row for cell in cells})
    columns = sorted({cell.column for cell in cells})
    squeezed = []
    for cell in cells:
        top, bottom = (bisect_left(rows, r) for r in (cell.row, cell.row + cell.rows))
        left, right = (bisect_left(columns, c) for c in (cell.column, cell.column + cell.columns))
        squeezed.append(
            replace(cell, row=top, column=left, rows=bottom - top, columns=right - left)
        )
    return squeezed


def check_area(sheet: str, height: int, width: int) -> None:
    """Raises TiaokuaiError, which begins with `sheet`, for one that reaches too far to read."""
    if height * width > MOST_POSITIONS:
        raise TiaokuaiError(
            f"{sheet} reaches over {height:,} rows and {width:,} columns, too many to read",
            todo="clear the cells far from the table, or split the file",
        )
