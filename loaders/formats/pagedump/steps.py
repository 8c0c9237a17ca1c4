"""Steps: the table that the search for cells fills in, and the way back through it."""

from collections.abc import Sequence
from typing import NamedTuple

OUT = -2
"""The column of what follows the table."""


class Run(NamedTuple):
    """Pieces `first` to `last` (half-open) are a cell of `column`; `opens` says: of a new row."""

    first: int
    last: int
    column: int
    opens: bool


class Step(NamedTuple):
    """The best total that leads to a state, and the (pieces read, column) it comes from."""

    total: float
    back: tuple[int, int] | None
    opens: bool


def keep(states: dict[int, Step], column: int, step: Step) -> None:
    """Keep the step if it is the best that leads to the column."""
    if column not in states or step.total > states[column].total:
        states[column] = step


def trace(table: list[dict[int, Step]], missing: Sequence[float], more: bool) -> list[Run]:
    """The runs of the best way through the table; `more`: its last row may be cut by a page."""

    def final(column: int) -> float:
        rest = sum(missing[column + 1 :]) if column >= 0 else 0.0
        return table[-1][column].total - rest * (0.4 if more else 1.0)

    if not table[-1]:
        return []
    runs: list[Run] = []
    at, column = len(table) - 1, max(table[-1], key=final)
    while True:
        step = table[at][column]
        if step.back is None:
            return runs[::-1]
        runs.append(Run(step.back[0], at, column, step.opens))
        at, column = step.back
