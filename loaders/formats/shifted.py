"""Shifted rows: which columns the cells of a row stand under when merged cells were dropped."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache

_EMPTY_FIT = 0.1
"""What an empty cell fits anywhere: enough to stay in order, too little to push others aside."""


def columns_of(row: Sequence[str], whole: Sequence[Sequence[str]]) -> list[int]:
    """The column of each cell of `row`, ascending, given the rows that lack no cell.

    The cells keep their order; of all ways to spread them over the columns, the one is chosen
    in which each looks most like what whole rows have there: the same characters, the same
    length. A row that lacks no cell, or that nothing can be compared with, stays as it is.
    """
    width = len(whole[0]) if whole else len(row)
    body = whole[1:]
    if len(row) >= width or not body:
        return list(range(len(row)))
    columns = [[cells[c] for cells in body] for c in range(width)]
    fits = [[_fit(cell, column) for column in columns] for cell in row]

    @cache
    def best(i: int, first: int) -> tuple[float, tuple[int, ...]]:
        """The best columns from `first` on for the cells from `i` on."""
        if i == len(row):
            return 0.0, ()
        last = width - (len(row) - i)
        choices = ((c, best(i + 1, c + 1)) for c in range(first, last + 1))
        return max(
            ((fits[i][c] + rest, (c, *under)) for c, (rest, under) in choices),
            key=lambda choice: choice[0],
        )

    return list(best(0, 0)[1])


def _fit(cell: str, column: Sequence[str]) -> float:
    """How much a cell looks like those of a column, from 0 to 2."""
    filled = [text for text in column if text]
    if not cell or not filled:
        return _EMPTY_FIT
    usual = sum(math.log(len(text)) for text in filled) / len(filled)
    length = 1 / (1 + abs(math.log(len(cell)) - usual))
    return length + max(_likeness(_signs(cell), _signs(text)) for text in filled[:50])


def _signs(text: str) -> Counter[str]:
    """A text's characters; all digits are one, as 3月 is like 12月."""
    return Counter("0" if character.isdigit() else character for character in text)


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(min(count, other[sign]) for sign, count in one.items())
    return 2 * shared / (one.total() + other.total())
