"""Blocks: lines and grids, what a document consists of before any file format."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["title", "body", "heading", "right", "page"]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; style `page` is a page break and has no text."""

    text: str
    style: Style = "body"


@dataclass(slots=True)
class Cell:
    """A printed cell and how many rows and columns it covers."""

    text: str
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: None is a place covered by the cell above or to the left.

    `header`: how many rows the header has, 0 for a table without one. `groups`: the columns that
    hold headings. `pages`: the rows that begin a new page. `task_table`: holds the tasks.
    """

    rows: list[list[Cell | None]]
    header: int
    groups: frozenset[int] = frozenset()
    pages: frozenset[int] = frozenset()
    task_table: bool = False

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0])


Block = Line | Grid
