"""Rows: the rows under a header, asked by column role."""

from collections.abc import Sequence

from ..passage import Passage
from ..source import Cell, Table
from .columns import ColumnRole, Header
from .content import fitness
from .grid import lay_out
from .settle import settle
from .values import Value, value_of


class Rows:
    """The rows of a table section with their columns' roles settled; `order` from the top."""

    def __init__(self, table: Table, header: Header, order: Sequence[int]) -> None:
        roles, self._placed = lay_out(table, header, order)
        usual = (self._placed[r] for r in order if len(_once(table.rows[r])) > 1)
        self._roles = settle(roles, usual)
        self._table = table
        self.order = order

    def columns(self, role: ColumnRole) -> list[int]:
        """The columns of that role, from the left."""
        return [c for c, known in enumerate(self._roles) if known == role]

    def values(self, r: int, role: ColumnRole) -> list[Value]:
        """What a row says in each column of that role."""
        return [value_of(self._placed[r].get(c), r) for c in self.columns(role)]

    def groups(self, r: int) -> list[tuple[int, Value]]:
        """A row's group cells with their columns, outermost first."""
        return [(c, value_of(self._placed[r].get(c), r)) for c in self.columns("group")]

    def printed(self, role: ColumnRole) -> list[str]:
        """All texts of the columns of that role, a merged cell once."""
        cells = [row[c] for row in self._placed.values() for c in self.columns(role) if c in row]
        return [cell.text for cell in _once(cells) if cell.text]

    @property
    def mostly_numbered(self) -> bool:
        """Do most rows print a number of their own?"""
        return len(self.printed("number")) * 2 > len(self._placed)

    def is_empty(self, r: int) -> bool:
        """Does the row print nothing?"""
        return not any(cell.text.strip() for cell in self._table.rows[r])

    def heading(self, r: int) -> Passage | None:
        """The words of a row that is nothing but one text over the whole width; else None."""
        cells = [cell for cell in _once(self._table.rows[r]) if cell.text.strip()]
        if len(cells) != 1:
            return None
        cell = cells[0]
        if cell.columns >= self._table.width - 1 or len(_once(self._table.rows[r])) == 1:
            return cell.passage
        # A group row is also printed as one cell with empty ones beside it.
        before = min(self.columns("requirement"), default=0)
        is_number = fitness("number", cell.text) > 0
        alone = all(c.certain for c in self._table.rows[r]) or cell.column < before
        in_requirement = cell.column in self.columns("requirement")
        return cell.passage if alone and not in_requirement and not is_number else None


def _once(cells: Sequence[Cell]) -> list[Cell]:
    """Each cell once, a merged one where it first stands."""
    return list({id(cell): cell for cell in cells}.values())
