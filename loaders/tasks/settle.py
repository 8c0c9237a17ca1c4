"""Settling: which text column is the requirement and which are the groups above it."""

from collections.abc import Iterable, Sequence

from ..source import Cell
from .clean import folded
from .columns import TEXT_ROLES, ColumnRole
from .content import fitness

Row = dict[int, Cell]
"""The cells of a row by column."""

_MOSTLY = 0.8


def settle(roles: Sequence[ColumnRole | None], rows: Iterable[Row]) -> list[ColumnRole | None]:
    """The roles with one requirement column, the text columns left of it groups.

    A column with unknown header words that holds numbers is the number column. Text columns
    right of the requirement (a target beside a measure) are kept out of the headings: other.
    """
    rows = list(rows)
    settled = list(roles)
    columns = [_printed(rows, column) for column in range(len(roles))]
    if "number" not in settled:
        for column, role in enumerate(settled):
            if role is None and columns[column] and _all_numbers(columns[column]):
                settled[column] = "number"
                break
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
    return settled


def _printed(rows: Sequence[Row], column: int) -> list[str]:
    """The column's texts, a merged cell once."""
    seen: list[Cell] = []
    for row in rows:
        cell = row.get(column)
        if cell and cell.text.strip() and (not seen or seen[-1] is not cell):
            seen.append(cell)
    return [folded(cell.text) for cell in seen]


def _all_numbers(texts: Sequence[str]) -> bool:
    return all(fitness("number", text) > 0 for text in texts)


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
