"""Broken: rows that the end of a page broke in two are one."""

from collections.abc import Sequence

from .piece import Piece
from .row import SPAN, Cut, Row


def mended(cuts: Sequence[Cut], number: int | None) -> list[Cut]:
    """The cuts with each row that begins a page without a number added to the row before it.

    `number` is the column whose numbers count the rows; None: nothing tells a broken row.
    """
    if number is None:
        return list(cuts)
    mended: list[list[Row]] = []
    before: Row | None = None
    for cut in cuts:
        rows: list[Row] = []
        mended.append(rows)
        for row in cut.rows:
            if before is None or not _goes_on(row, before, number):
                rows.append(row)
                before = row
                continue
            home = next(rows for rows in reversed(mended) if rows)
            before = home[-1] = _joined(before, row)
    return [Cut(rows, cut.outside) for rows, cut in zip(mended, cuts, strict=True)]


def _goes_on(row: Row, before: Row, number: int) -> bool:
    if SPAN in row.cells or SPAN in before.cells or number in row.cells:
        return False
    first = min((held[0] for held in row.cells.values()), key=lambda piece: piece.start)
    last = max((held[-1] for held in before.cells.values()), key=lambda piece: piece.start)
    return first.page > last.page


def _joined(before: Row, after: Row) -> Row:
    cells: dict[int, Sequence[Piece]] = dict(before.cells)
    for column, held in after.cells.items():
        cells[column] = [*cells.get(column, ()), *held]
    return Row(cells)
