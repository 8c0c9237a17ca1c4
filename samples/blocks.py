"""Blocks: a sample document as lines and grids, before any file format."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from .document import Column, SampleDocument, Task

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


def blocks(document: SampleDocument) -> list[Block]:
    """The whole document in reading order."""
    tasks: list[Block] = [_task_grid(document)] if document.columns else list(_prose(document))
    return [*_text(document, document.letter), *tasks, *_text(document, document.tail)]


def _text(document: SampleDocument, text: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, text.splitlines())):
        if line == "===":
            yield Line("", "page")
        elif line.startswith("[") and line[1:-1] in document.tables:
            table = document.tables[line[1:-1]]
            yield Grid([[Cell(text) for text in row] for row in table], header=1)
        elif line.startswith("# "):
            yield Line(line[2:], "title")
        elif line.startswith("> "):
            yield Line(line[2:], "right")
        else:
            yield Line(line)


def _prose(document: SampleDocument) -> Iterator[Line]:
    """The tasks as paragraphs: a heading that ends in 。 opens its paragraph."""
    for _, group in groupby(document.tasks, key=_Paragraphs()):
        tasks = list(group)
        first = tasks[0]
        shown = _new_headings(document, first)
        opening = "".join(h for h in shown if h.endswith("。"))
        yield from (Line(h, "heading") for h in shown if not h.endswith("。"))
        yield Line(opening + "".join(_sentence(task) for task in tasks))
        for label in filter(None, tasks[-1].printed.get("label", "").split("\n")):
            yield Line(label)


class _Paragraphs:
    """Numbers the paragraphs that tasks stand in."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, task: Task) -> int:
        self.count += not task.joined
        return self.count


def _sentence(task: Task) -> str:
    number = f"{task.number}." if task.number else ""
    return number + task.printed.get("text", task.text) + task.printed.get("bracket", "")


def _new_headings(document: SampleDocument, task: Task) -> list[str]:
    """The headings that change at this task."""
    before = document.tasks[task.ordinal - 2].headings if task.ordinal > 1 else []
    same = 0
    while same < len(task.headings) and task.headings[: same + 1] == before[: same + 1]:
        same += 1
    return task.headings[same:]


def _task_grid(document: SampleDocument) -> Grid:
    columns = document.columns
    rows = _header(columns)
    header, pages, above = len(rows), set[int](), [Cell("") for _ in columns]
    in_columns = {int(c.key[-1]) for c in columns if c.key.startswith("heading")}
    for task in document.tasks:
        if task.ordinal in document.pages:
            pages.add(len(rows))
        fresh = _new_headings(document, task)
        first = len(task.headings) - len(fresh) + 1
        for depth, heading in enumerate(fresh, first):
            if depth not in in_columns:
                rows.append([Cell(heading, colspan=len(columns)), *[None] * (len(columns) - 1)])
        row: list[Cell | None] = []
        for place, column in enumerate(columns):
            if _continues(task, column, first):
                above[place].rowspan += 1
                row.append(None)
            else:
                above[place] = Cell(_printed(document, task, column))
                row.append(above[place])
        rows.append(row)
    groups = frozenset(i for i, c in enumerate(columns) if c.key.startswith("heading"))
    return Grid(rows, header, groups, frozenset(pages), task_table=True)


def _continues(task: Task, column: Column, first_fresh: int) -> bool:
    if column.key.startswith("heading"):
        return int(column.key[-1]) < first_fresh
    return column.key in task.merged


def _printed(document: SampleDocument, task: Task, column: Column) -> str:
    """The words of one cell: those written down, else what the truth says."""
    if column.key in task.printed:
        return task.printed[column.key]
    match column.key:
        case "number":
            return task.number or ""
        case "text":
            return task.text
        case "deadline":
            return task.deadline or ""
        case "lead" | "responsible" | "support" as role:
            return "、".join(task.units(role))
        case "heading1" | "heading2":
            return task.headings[int(column.key[-1]) - 1]
        case _:
            return ""


def _header(columns: list[Column]) -> list[list[Cell | None]]:
    """One header row, or two: words that neighbours share stand once over both."""
    depth = max(len(c.header) for c in columns)
    rows: list[list[Cell | None]] = [[None] * len(columns) for _ in range(depth)]
    upper: Cell | None = None
    for place, column in enumerate(columns):
        if upper is not None and upper.text == column.header[0]:
            upper.colspan += 1
        else:
            upper = rows[0][place] = Cell(column.header[0], 1 + depth - len(column.header))
        if len(column.header) == 2:
            rows[1][place] = Cell(column.header[1])
    return rows
