"""Header: the words at the top of a table's columns, of one row or two, by what they are."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..pagedump.words import begins_as
from .lines import Line, middle_of
from .words import names_column

_MOST = 6
"""Lines of a header word, with what stands over it."""
_FEWEST = 2


class Header(NamedTuple):
    """Where a header ends; where its upper row does, for the columns that have two.

    `wide`: from which column to which (half-open) a word of the upper row reaches.
    """

    bottom: float
    middle: float | None
    wide: list[tuple[int, int]]

    def is_parted(self, column: int) -> bool:
        """Does the upper row have a word of its own over a column?"""
        return any(first <= column < end for first, end in self.wide)


def header_of(
    columns: Sequence[Sequence[Line]],
    heads: Sequence[Line],
    alone: Sequence[Line],
    xs: Sequence[float],
) -> Header | None:
    """The header at the top of the columns' lines; None where there is none.

    `heads` are lines that stand over several columns beside others, `alone` those that stand over
    several by themselves, `xs` the borders.
    """
    words = [_word(lines) for lines in columns]
    if sum(word is not None for word in words) < _FEWEST:
        return None
    last = max(middle_of(word[-1]) for word in words if word)
    below = [middle_of(x) for lines in (*columns, alone) for x in lines if middle_of(x) > last + 1]
    bottom = (last + min(below)) / 2 if below else last + 1
    tops = [middle_of(word[0]) if word else bottom for word in words]
    wide = [_under(head, xs) for head in heads if middle_of(head) < bottom]
    uppers = [middle_of(head) for head in heads if middle_of(head) < bottom]
    for at, (lines, word) in enumerate(zip(columns, words, strict=True)):
        if word and lines[0] is not word[0]:
            under = _lower(words, middle_of(lines[0]), last)
            first, end = at, at + 1
            while end < len(columns) and under[end]:
                end += 1
            while first and under[first - 1]:
                first -= 1
            wide.append((first, end))
            uppers.append(middle_of(lines[0]))
    wide = [(first, end) for first, end in wide if end - first > 1]
    if not wide:
        return Header(bottom, None, [])
    lower = min(tops[at] for first, end in wide for at in range(first, end))
    return Header(bottom, (max(uppers) + lower) / 2, wide)


def _lower(words: Sequence[Sequence[Line] | None], upper: float, last: float) -> list[bool]:
    """Which words stand in the lower row of a header of two, not in both.

    Where words are set to the top, those of both rows begin with the upper one; where they are set
    to the middle, theirs is that of the header.
    """
    found = [word is not None and middle_of(word[0]) > upper + word[0].em / 2 for word in words]
    if sum(word is not None for word in words) - sum(found) >= _FEWEST:
        return found
    return [
        word is not None
        and (middle_of(word[0]) + middle_of(word[-1])) > upper + last + word[0].em / 2
        for word in words
    ]


def _word(lines: Sequence[Line]) -> Sequence[Line] | None:
    """The lines at a column's top that are one word that heads columns, without one over it."""
    found: Sequence[Line] | None = None
    longest = 0
    for first in range(min(len(lines), 2)):
        for end in range(min(len(lines), first + _MOST), longest, -1):
            words = [line.text for line in lines[first:end]]
            if names_column("".join(words)) and not begins_as("heading", words[-1]):
                found, longest = lines[first:end], end
                break
    return found


def _under(head: Line, xs: Sequence[float]) -> tuple[int, int]:
    under = [n for n, (a, b) in enumerate(pairwise(xs)) if a < head.right - 1 and b > head.left + 1]
    return under[0], under[-1] + 1
