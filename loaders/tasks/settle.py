"""Settling: which text column is the requirement and which are the groups above it."""

from collections.abc import Iterable, Sequence

from ..source import Cell
from .clean import folded
from .columns import TEXT_ROLES, UNIT_ROLES, ColumnRole
from .content import fitness

Row = dict[int, Cell]
"""The cells of a row by column."""

_MOSTLY = 0.8

_TOLD_BY_CONTENT: dict[ColumnRole, float] = {
    "number": 1.0,
    "deadline": _MOSTLY,
    "responsible": _MOSTLY,
}
"""Roles that a column may have by what it holds, and the share of its cells that must fit."""


def settle(roles: Sequence[ColumnRole | None], rows: Iterable[Row]) -> list[ColumnRole | None]:
    """The roles with one requirement column, the text columns left of it groups.

    Where no known column holds numbers, deadlines or units, one with unknown header words does
    whose cells are mostly such; an unknown one with texts left of the requirement is a group.
    Text columns right of the requirement (a target beside a measure) are kept out of the
    headings: other.
    """
    rows = list(rows)
    settled = list(roles)
    columns = [_printed(rows, column) for column in range(len(roles))]
    _by_content(settled, columns)
    for column in range(1, len(settled)):
        # A dump prints a header cell over two columns once, and a blank beside it.
        if settled[column] is None and settled[column - 1] in TEXT_ROLES and columns[column]:
            settled[column] = settled[column - 1]
    texts = [c for c, role in enumerate(settled) if role in TEXT_ROLES]
    chosen = _requirement(settled, columns, texts)
    for column in texts:
        settled[column] = (
            "requirement" if column == chosen else "group" if column < chosen else "other"
        )
    for column in range(max(chosen, 0)):
        if settled[column] is None and _mostly("group", columns[column]):
            settled[column] = "group"
    return settled


def _printed(rows: Sequence[Row], column: int) -> list[str]:
    """The column's texts, a merged cell once."""
    seen: list[Cell] = []
    for row in rows:
        cell = row.get(column)
        if cell and cell.text.strip() and (not seen or seen[-1] is not cell):
            seen.append(cell)
    return [folded(cell.text) for cell in seen]


def _by_content(roles: list[ColumnRole | None], columns: Sequence[Sequence[str]]) -> None:
    """Give each role that no header names to the first unknown column that holds such cells."""
    for role, least in _TOLD_BY_CONTENT.items():
        if role in roles or (role == "responsible" and any(r in UNIT_ROLES for r in roles)):
            continue
        for column, texts in enumerate(columns):
            if roles[column] is None and _mostly(role, texts, least):
                roles[column] = role
                break


def _mostly(role: ColumnRole, texts: Sequence[str], least: float = _MOSTLY) -> bool:
    return bool(texts) and sum(fitness(role, text) > 0 for text in texts) >= least * len(texts)


def _requirement(
    roles: Sequence[ColumnRole | None], columns: Sequence[Sequence[str]], texts: Sequence[int]
) -> int:
    """The column whose words say requirement, else one that may be; the fullest and longest."""
    candidates = (
        [c for c in texts if roles[c] == "requirement"]
        or [c for c in texts if roles[c] == "either"]
        or list(texts)
    )
    fullest = max((len(columns[c]) for c in candidates), default=0)
    full = [c for c in candidates if len(columns[c]) >= fullest * _MOSTLY]
    return max(full, key=lambda c: sum(map(len, columns[c])) / max(len(columns[c]), 1), default=-1)
