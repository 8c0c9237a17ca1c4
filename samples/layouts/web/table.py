"""Tables of web pages: rows of cells, each written by a function of its own."""

from collections.abc import Callable, Iterator

from ...blocks import Cell, Grid


def spans(cell: Cell) -> str:
    """The attributes of a merged cell."""
    named = (("rowspan", cell.rowspan), ("colspan", cell.colspan))
    return "".join(f" {name}={span}" for name, span in named if span > 1)


def rows(grid: Grid, write: Callable[[Cell], str]) -> Iterator[str]:
    """The cells of each row, one after the other."""
    for row in grid.rows:
        yield "".join(write(cell) for cell in row if cell)
