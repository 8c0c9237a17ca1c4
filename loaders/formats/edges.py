"""Edges: the columns of a table whose lines were dragged, without those too thin to be any."""

from collections.abc import Sequence
from itertools import accumulate

from .tablecell import TableCell

_NEAR = 6.0
"""Points. A column is wider than a character of small print; what is not is an edge drawn twice."""


def straightened(cells: Sequence[TableCell], widths: Sequence[float]) -> list[TableCell]:
    """The cells on the columns that remain when edges that nearly meet are one.

    `widths`: of the columns in points. Where a cell with text has such a thin column to itself the
    widths are not those of the printed table, and the cells stay as they are.
    """
    if not any(0 < width < _NEAR for width in widths):
        return list(cells)
    ends = _ends(widths)
    straight = []
    for cell in cells:
        left, right = (_at(ends, edge) for edge in (cell.column, cell.column + cell.columns))
        if left < right:
            straight.append(cell._replace(column=left, columns=right - left))
        elif "".join(map(str, cell.element.itertext())).strip():
            return list(cells)
    return straight


def _ends(widths: Sequence[float]) -> list[int]:
    """For each edge from the left, the number of the column that begins at it."""
    ends, last = [0], 0.0
    for edge in accumulate(widths):
        apart = edge - last >= _NEAR
        ends.append(ends[-1] + apart)
        last = edge if apart else last
    return ends


def _at(ends: Sequence[int], edge: int) -> int:
    """An edge behind the last one known is counted on from it."""
    return ends[edge] if edge < len(ends) else ends[-1] + edge - len(ends) + 1
