"""Paragraphs: lines outside of tables joined into the paragraphs they were printed from."""

from collections.abc import Sequence
from itertools import pairwise

from ..pagedump.words import begins_as
from .lines import Line
from .wrap import Room, between, is_meant

_INDENT = 1.2
_SAME = 0.6
_CENTRED = 1.5
_LEAST = 2.3
"""Of a character's width. A centred line has more room at both ends than the usual indent."""
_PITCH = 1.7
"""Of a character's height... a larger distance parts paragraphs where the usual one is less."""
_SIZE = 1.15
_ENDS = "。！？；：!?;:”）)"


def measure(extents: Sequence[tuple[float, float]]) -> Room:
    """Where lines begin and end, by the lefts and rights of many: what one in ten reaches."""
    lefts = sorted(left for left, _ in extents)
    rights = sorted((right for _, right in extents), reverse=True)
    return Room(lefts[len(lefts) // 10], rights[len(rights) // 10])


class Paragraphs:
    """Tells for each line whether it goes on with the paragraph before it."""

    def __init__(self, room: Room, pitch: float) -> None:
        self._room = room
        self._pitch = pitch

    def goes_on(self, before: Sequence[Line], line: Line) -> bool:
        """Is the line part of the paragraph that the lines before it are?"""
        last = before[-1]
        if not 1 / _SIZE < line.em / last.em < _SIZE:
            return False
        if self._is_centred(last) or self._is_centred(line):
            return False
        if is_meant(last, line, self._room._replace(left=last.left)):
            return False
        if line.page == last.page and line.base - last.base > self._pitch * _PITCH:
            return False
        if self._is_indented(line):
            return self._in_block(before, line)
        return not (last.text.endswith(tuple(_ENDS)) and begins_as("heading", line.text))

    def _is_indented(self, line: Line) -> bool:
        return line.left - self._room.left > _INDENT * line.em

    def _in_block(self, before: Sequence[Line], line: Line) -> bool:
        """Is the paragraph as a whole set in from the margin?"""
        return len(before) > 1 and abs(before[-1].left - line.left) < _SAME * line.em

    def _is_centred(self, line: Line) -> bool:
        left, right = line.left - self._room.left, self._room.right - line.right
        least = _LEAST * line.em
        return left > least and right > least and abs(left - right) < _CENTRED * line.em


def joined(lines: Sequence[Line]) -> str:
    """The text of a paragraph's lines."""
    parts = [lines[0].text]
    for before, line in pairwise(lines):
        parts += [between(before, line), line.text]
    return "".join(parts)


def pitch_of(lines: Sequence[Line]) -> float:
    """The usual distance of two lines of a paragraph."""
    steps = sorted(
        b.base - a.base for a, b in pairwise(lines) if a.page == b.page and b.base > a.base
    )
    return steps[len(steps) // 3] if steps else 1e9
