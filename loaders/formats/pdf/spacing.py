"""Spacing: how far apart the lines of cells stand, and what their columns leave them."""

from collections.abc import Sequence
from itertools import pairwise

from .lines import Line
from .words import is_number
from .wrap import Room

_CLOSE = 1.4
"""Times the usual distance of a cell's lines: those no farther apart may be of one cell."""
_NARROW = 6
"""Characters: in a narrower column every line is full, so that a full one says little."""
_MOST_NUMBERS = 0.5


def is_close(before: Line, line: Line, pitch: float) -> bool:
    """Are two lines of a column no farther apart than those of one cell?"""
    return line.base - before.base <= _CLOSE * pitch


def is_telling(line: Line, room: Room) -> bool:
    """Is the column wide enough for a full line to tell that it goes on?"""
    return room.right - room.left >= _NARROW * line.em


def pitch_of(columns: Sequence[Sequence[Line]]) -> float:
    """The usual distance of two lines of one cell."""
    steps = sorted(
        b.base - a.base
        for lines in columns
        for a, b in pairwise(lines)
        if b.base - a.base < 3 * b.em
    )
    return steps[len(steps) // 4] if steps else 1e9


def number_column(columns: Sequence[Sequence[Line]]) -> int | None:
    """The column whose lines are numbers; None where there is none."""
    for at, lines in enumerate(columns):
        numbers = sum(is_number(line.text) for line in lines)
        if numbers > 1 and numbers >= _MOST_NUMBERS * len(lines):
            return at
    return None
