"""Rows: the rows under a header, asked by column role."""

import re
from collections.abc import Sequence

from ..passage import Passage
from ..source import Cell, Table
from .clean import clean, folded
from .columns import ColumnRole
from .content import fitness
from .grid import lay_out
from .header import Header
from .numbering import numbered
from .values import Value, value_of

_LOWEST_HEADING = 2
"""The rank of （一）: a text so numbered is a heading even where requirements stand."""

_LONGEST = 60
"""Code points of a heading beside its number."""


class Rows:
    """The rows of a table section with their columns' roles settled; `order` from the top."""

    def __init__(self, table: Table, header: Header, order: Sequence[int]) -> None:
        self._roles, self._placed = lay_out(table, header, order)
        self._table = table
        self._header = header
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

    def unknown(self) -> list[str]:
        """The header words of columns that print something and whose words are not known."""
        return [
            clean(self._table.rows[self._header.first][c].passage).text
            for c, role in enumerate(self._roles)
            if role is None and c < len(self._table.rows[self._header.first])
            if any(row[c].text.strip() for row in self._placed.values() if c in row)
        ]

    @property
    def mostly_numbered(self) -> bool:
        """Do most rows print a number of their own?"""
        return len(self.printed("number")) * 2 > len(self._placed)

    def is_empty(self, r: int) -> bool:
        """Does the row print nothing?"""
        return not any(cell.text.strip() for cell in self._table.rows[r])

    def heading(self, r: int) -> tuple[Passage, float | None] | None:
        """The words of a row that is nothing but a heading, and the rank of its number.

        One text over the whole width; or a number in words (一, 二 where tasks have 1, 2) and
        one text beside it. The rank is None where the words have their own. None: a task row.
        """
        cells = [cell for cell in _once(self._table.rows[r]) if cell.text.strip()]
        if len(cells) == 2 and (rank := _rank_in_words(cells[0].text)) is not None:
            beside = cells[1].passage
            usual = not any(_rank_in_words(number) is None for number in self.printed("number"))
            return None if usual or len(beside) > _LONGEST else (beside, rank)
        if len(cells) != 1:
            return None
        cell = cells[0]
        if cell.columns >= self._table.width - 1 or len(_once(self._table.rows[r])) == 1:
            return cell.passage, None
        return (cell.passage, None) if self._is_group_row(r, cell) else None

    def _is_group_row(self, r: int, cell: Cell) -> bool:
        """Is a row's only text a heading, though the cells beside it are not merged with it?"""
        if fitness("number", cell.text) > 0:
            return False
        if cell.column in self.columns("requirement"):
            found = numbered(clean(cell.passage))
            return found is not None and found.rank <= _LOWEST_HEADING and "。" not in cell.text
        before = min(self.columns("requirement"), default=0)
        return cell.column < before or all(c.certain for c in self._table.rows[r])


def _rank_in_words(number: str) -> float | None:
    """The rank of a number in words that stands in a cell of its own; None for all others."""
    match = re.fullmatch(r"([（(]?)[一二三四五六七八九十]{1,3}[)）、.．]?", folded(number))
    return None if match is None else 2 if match[1] else 1


def _once(cells: Sequence[Cell]) -> list[Cell]:
    """Each cell once, a merged one where it first stands."""
    return list({id(cell): cell for cell in cells}.values())
