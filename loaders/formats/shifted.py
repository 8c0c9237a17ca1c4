"""Shifted rows: which columns the cells of a row stand under when merged cells were dropped."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache

_EMPTY_FIT = 0.1
"""What an empty cell fits anywhere: enough to stay in order, too little to push others aside."""

_SAMPLE = 12
"""Cells of a column that others are compared with; more would not tell more."""


class Columns:
    """What the columns of a table hold, learned from the rows that lack no cell.

    `whole` are those rows with their texts, the header first.
    """

    def __init__(self, whole: Sequence[Sequence[str]]) -> None:
        self._width = len(whole[0]) if whole else 0
        body = whole[1:]
        filled = [[row[c] for row in body if row[c]] for c in range(self._width)] if body else []
        self._samples = [[_signs(text) for text in texts[:_SAMPLE]] for texts in filled]
        self._lengths = [
            sum(math.log(len(text)) for text in texts) / max(len(texts), 1) for texts in filled
        ]

    def under(self, row: Sequence[str]) -> list[int]:
        """The column of each cell of a row, ascending.

        The cells keep their order; of all ways to spread them over the columns, the one is
        chosen in which each looks most like what whole rows have there: the same characters,
        the same length. A row that lacks no cell, or that nothing can be compared with, stays
        as it is.
        """
        if len(row) >= self._width or not self._samples:
            return list(range(len(row)))
        fits = [[self._fit(cell, c) for c in range(self._width)] for cell in row]

        @cache
        def best(i: int, first: int) -> tuple[float, tuple[int, ...]]:
            """The best columns from `first` on for the cells from `i` on."""
            if i == len(row):
                return 0.0, ()
            last = self._width - (len(row) - i)
            choices = ((c, best(i + 1, c + 1)) for c in range(first, last + 1))
            return max(
                ((fits[i][c] + rest, (c, *under)) for c, (rest, under) in choices),
                key=lambda choice: choice[0],
            )

        return list(best(0, 0)[1])

    def _fit(self, cell: str, column: int) -> float:
        """How much a cell looks like those of a column, from 0 to 2."""
        if not cell or not self._samples[column]:
            return _EMPTY_FIT
        signs = _signs(cell)
        length = 1 / (1 + abs(math.log(len(cell)) - self._lengths[column]))
        return length + max(_likeness(signs, sample) for sample in self._samples[column])


def _signs(text: str) -> Counter[str]:
    """A text's characters; all digits are one, as 3月 is like 12月."""
    return Counter("0" if character.isdigit() else character for character in text)


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(min(count, other[sign]) for sign, count in one.items())
    return 2 * shared / (one.total() + other.total())
