"""Text: what a cell of a report shows."""

from tiaokuai.queries import Cell


def cell_text(cell: Cell) -> str:
    """A cell as words; nothing for None."""
    return "" if cell is None else str(cell)
