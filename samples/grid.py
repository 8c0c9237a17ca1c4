"""Grid: the tasks as a table, with its header, its group rows and its merged cells."""

from .blocks import Cell, Grid
from .document import Column, SampleDocument, Task


def task_grid(document: SampleDocument) -> Grid:
    """The table; a heading without a column of its own gets a row over the whole width."""
    columns = document.columns
    rows = _header(columns)
    header, pages, above = len(rows), set[int](), [Cell("") for _ in columns]
    in_columns = {int(c.key[-1]) for c in columns if c.key.startswith("heading")}
    for task in document.tasks:
        if task.ordinal in document.pages:
            pages.add(len(rows))
        fresh = document.new_headings(task)
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
