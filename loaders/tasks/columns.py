"""Columns: what each column of a table holds, by its header words."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tiaokuai.ontology import codes

from ..records import Role
from ..source import Cell, Table
from .clean import folded

ColumnRole = Literal[
    "number",
    "group",
    "either",
    "requirement",
    "lead",
    "responsible",
    "support",
    "person",
    "deadline",
    "other",
]
UNIT_ROLES: tuple[Role, ...] = ("lead", "responsible", "support")
TEXT_ROLES: tuple[ColumnRole, ...] = ("group", "either", "requirement")

_LONGEST_HEADER = 24
_SHORTEST_PART = 4
"""A word this long may be part of a longer header; shorter ones must be all of it."""


@cache
def header_words() -> dict[str, ColumnRole]:
    """Every header word, folded, with its role."""
    return {folded(word): entry["role"] for entry in codes("columns") for word in entry["words"]}


def role_of(text: str) -> ColumnRole | None:
    """The role that a header cell's words give; None where they are not known.

    The whole text first, then without brackets, then the longest known word at its start, at
    its end and inside.
    """
    whole = folded(text).strip(":：*")
    return _role_of(whole) if 0 < len(whole) <= _LONGEST_HEADER else None


@cache
def _role_of(whole: str) -> ColumnRole | None:
    words = header_words()
    bare = re.sub(r"[(〔\[][^)〕\]]*[)〕\]]", "", whole)
    for candidate in (whole, bare):
        if candidate in words:
            return words[candidate]
    parts = [w for w in words if len(w) >= _SHORTEST_PART and w in bare]
    for fits in (bare.startswith, bare.endswith, bare.__contains__):
        if found := [w for w in parts if fits(w)]:
            return words[max(found, key=len)]
    return None


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
    last = row + 1
    if last < len(table.rows) and (under := _under(table, row)):
        cells, last = under, row + 2
    return Header(
        row,
        last,
        tuple(role_of(cell.text) for cell in cells),
        tuple(cell.columns for cell in cells),
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
    texts = [cell.text for cell in cells if cell.text.strip()]
    known = [text for text in texts if role_of(text)]
    short = all(len(folded(text)) <= _LONGEST_HEADER for text in texts)
    return short and len(known) >= 2 and len(known) * 3 >= len(texts) * 2


def _under(table: Table, row: int) -> list[Cell] | None:
    """The header's cells where a second header row divides a cell of the first; else None."""
    upper, lower = table.rows[row], table.rows[row + 1]
    fresh = [cell for cell in _distinct(lower) if cell not in upper and cell.text.strip()]
    if not fresh or not all(role_of(cell.text) in UNIT_ROLES for cell in fresh):
        return None
    if len(upper) == len(lower):
        return _distinct(
            tuple(b if b.text.strip() else a for a, b in zip(upper, lower, strict=True))
        )
    cells = _distinct(upper)
    above = [n for n, cell in enumerate(cells) if role_of(cell.text) in UNIT_ROLES]
    if not above:
        return None
    return cells[: above[-1]] + fresh + cells[above[-1] + 1 :]
