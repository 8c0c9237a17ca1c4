"""Header: the first row of a task table, or its first two, with what each column holds."""

from dataclasses import dataclass

from ..source import Cell, Table
from .clean import folded
from .columns import LONGEST_HEADER, TEXT_ROLES, UNIT_ROLES, ColumnRole, role_of

_Columns = list[tuple[ColumnRole | None, int]]
"""The header's cells from left to right: the role of each, and how many columns it covers."""


@dataclass(frozen=True, slots=True)
class Header:
    """A table's header: rows `first` to `last` (half-open), and its cells from left to right.

    `roles` has a role for each header cell, None where the words are not known; `spans` how
    many columns each covers, as far as the format says. `words` is what a repeated header
    on the next page says again.
    """

    first: int
    last: int
    roles: tuple[ColumnRole | None, ...]
    spans: tuple[int, ...]
    words: tuple[str, ...]

    @property
    def is_task(self) -> bool:
        """Does it name a task, and beside it a number, a unit, a deadline or further text?"""
        texts = sum(role in TEXT_ROLES for role in self.roles)
        beside = any(r in ("number", "deadline", *UNIT_ROLES) for r in self.roles)
        return texts > 0 and (beside or texts > 1)


def header_at(table: Table, row: int) -> Header | None:
    """The header that begins at `row`, of one row or two; None where none does."""
    cells = _distinct(table.rows[row])
    if not _is_header_row(cells):
        return None
    divided = _divided(table, row) if row + 1 < len(table.rows) else None
    columns = divided or _columns(cells)
    return Header(
        row,
        row + 2 if divided else row + 1,
        tuple(role for role, _ in columns),
        tuple(span for _, span in columns),
        words_of(table.rows[row]),
    )


def words_of(row: tuple[Cell, ...]) -> tuple[str, ...]:
    """The folded texts of a row's cells, for telling a repeated header."""
    return tuple(folded(cell.text) for cell in _distinct(row))


def _distinct(row: tuple[Cell, ...]) -> list[Cell]:
    """The row's cells from left to right, each merged one once."""
    cells: list[Cell] = []
    for cell in row:
        if not cells or cells[-1] is not cell:
            cells.append(cell)
    return cells


def _is_header_row(cells: list[Cell]) -> bool:
    """Short texts, two thirds of them known; a third is enough where a task and a unit are."""
    texts = [cell.text for cell in cells if cell.text.strip()]
    roles = [role for text in texts if (role := role_of(text))]
    if len(roles) < 2 or any(len(folded(text)) > LONGEST_HEADER for text in texts):
        return False
    sure = any(role in TEXT_ROLES for role in roles) and any(role in UNIT_ROLES for role in roles)
    return len(roles) * 3 >= len(texts) * (1 if sure else 2)


def _columns(cells: list[Cell]) -> _Columns:
    return [(role_of(cell.text), cell.columns) for cell in cells]


def _divided(table: Table, row: int) -> _Columns | None:
    """The columns of the header at `row` and the row below; None where that is no second row."""
    upper, lower = table.rows[row], table.rows[row + 1]
    fresh = [cell for cell in _distinct(lower) if cell not in upper and cell.text.strip()]
    if not fresh:
        return None
    if len(upper) == len(lower) and (_divides(upper, lower, fresh) or _all_units(fresh)):
        return _together(upper, lower)
    return _in_place(_distinct(upper), fresh) if _all_units(fresh) else None


def _all_units(cells: list[Cell]) -> bool:
    return all(role_of(cell.text) in UNIT_ROLES for cell in cells)


def _divides(upper: tuple[Cell, ...], lower: tuple[Cell, ...], fresh: list[Cell]) -> bool:
    """Do the fresh cells stand below wider ones, and beside them nothing but what goes on?

    A wide cell over one fresh cell divides nothing; a row of tasks prints something elsewhere.
    """
    if any(len(folded(cell.text)) > LONGEST_HEADER for cell in fresh):
        return False
    wide = [
        a.columns > 1 and b is not a and bool(b.text.strip())
        for a, b in zip(upper, lower, strict=True)
    ]
    rest = all(
        w or b is a or not b.text.strip() for w, a, b in zip(wide, upper, lower, strict=True)
    )
    return rest and sum(wide) > 1 and len(fresh) > 1


def _together(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> _Columns:
    """Each column by its lower cell where that prints something; its words, else the upper's."""
    columns: _Columns = []
    last = None
    for a, b in zip(upper, lower, strict=True):
        cell = b if b.text.strip() else a
        if cell is last:
            columns[-1] = (columns[-1][0], columns[-1][1] + 1)
        else:
            columns.append((role_of(cell.text) or role_of(a.text), 1))
        last = cell
    return columns


def _in_place(cells: list[Cell], fresh: list[Cell]) -> _Columns | None:
    """A dump prints the second row's cells alone: they take the place of the unit column."""
    above = [n for n, cell in enumerate(cells) if role_of(cell.text) in UNIT_ROLES]
    if not above:
        return None
    return _columns(cells[: above[-1]] + fresh + cells[above[-1] + 1 :])
