"""Wrap: which line ends the width of a column made, and which were meant."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from .lines import Line
from .names import parts_names

_OPENING = "（(《〈“‘【〔［["
_CLOSING = "、，。；：！？）)》〉”’】〕］]%％"
_WORD = re.compile(rf"[{re.escape(_OPENING)}]*(?:[A-Za-z0-9.\-]+|.)[{re.escape(_CLOSING)}]*")
"""What no layout breaks: a character with the marks that may not begin or end a line."""
_AHEAD = 4
"""So many lines are enough to end a name."""
_SLACK = 0.1
_SAME = 0.6
"""Of a character's width: how far a centred line may be from the middle."""


class Room(NamedTuple):
    """Where the lines of a column begin and end at most."""

    left: float
    right: float

    def free(self, line: Line) -> float:
        """How much wider a line of a cell could have been; both sides count if it is centred."""
        before, after = line.left - self.left, self.right - line.right
        centred = before > 0 and abs(before - after) < _SAME * line.em
        return before + after if centred else after


def is_meant(before: Line, after: Line, room: Room) -> bool:
    """Was the line ended on purpose? It was if the next word would still have fitted."""
    return room.free(before) > first_word(after) + _SLACK * after.em


def first_word(line: Line) -> float:
    """The width of what could not have been parted at the line's beginning."""
    found = _WORD.match("".join(glyph.text[0] for glyph in line.glyphs))
    last = line.glyphs[max(found.end() - 1, 0)] if found else line.glyphs[0]
    return last.right - line.left


def unwrapped(lines: Sequence[tuple[Line, Room]]) -> str:
    """The text of the lines with only the breaks that were meant.

    A line that is full to its end says nothing of its break: there names of units decide.
    """
    text = ""
    for n, (line, _) in enumerate(lines):
        if n:
            before, room = lines[n - 1]
            rest = "".join(after.text for after, _ in lines[n : n + _AHEAD])
            meant = is_meant(before, line, room) or parts_names(text, rest)
            text += "\n" if meant else between(before, line)
        text += line.text
    return text


def between(before: Line, after: Line) -> str:
    """What a soft line end stands for: a blank between Latin words, else nothing."""
    last, first = before.text[-1], after.text[0]
    return " " if last.isascii() and first.isascii() and last.isalpha() and first.isalpha() else ""
