"""Merged: the cells that run over several rows of a table without lines between them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from ..pagedump.words import begins_as
from .lines import Line, middle_of
from .part import Part
from .spacing import is_close, is_telling, pitch_of
from .spans import spans_of
from .stitched import SENTENCE_ENDS
from .wrap import Room, is_meant

_LEVEL = 0.3
"""Of the usual distance of lines: cells that begin level do not differ by more."""
_HEADED = 2
"""So many lines of a column that begin as headings do, the first among them, tell that all do."""


class Merged:
    """Knows which rows a column's merged cells run over, once it is known where rows part.

    `middle`: cells are set to the middle of their rows, else to the top.
    """

    def __init__(self, parts: Sequence[Part], rooms: Sequence[Room], middle: bool) -> None:
        self._rooms, self._middle = rooms, middle
        self._pitch = pitch_of([column for part in parts for column in part.columns])
        columns = zip(*(part.columns for part in parts), strict=True)
        self._headed = [_is_headed([x for lines in column for x in lines]) for column in columns]

    def of(self, part: Part, column: int) -> set[float]:
        """The ends of rows that a column's merged cells run over."""
        ys = part.ys
        lines = part.columns[column]
        rows = list(pairwise(ys))
        filled = [any(y <= middle_of(x) < end for x in lines) for y, end in rows]
        if all(filled) or not lines:
            return set()
        texts = [[lines[0]]]
        for before, line in pairwise(lines):
            same = bisect_right(ys, middle_of(line)) == bisect_right(ys, middle_of(before))
            close = is_close(before, line, self._pitch)
            if close and (
                same
                or self._is_soft(before, line, column, part, ys)
                or not (self._middle or self._begins_level(part, line, ys))
            ):
                texts[-1].append(line)
            else:
                texts.append([line])
        cut = {y for text in texts for y in ys if middle_of(text[0]) < y <= middle_of(text[-1])}
        if not self._middle:
            return cut
        middles = [(middle_of(text[0]) + middle_of(text[-1])) / 2 for text in texts]
        spanned = self._spanned(part, middles, ys, 0.35 * self._pitch)
        if spanned is not None:
            return spanned
        if all(self._is_level(part, middle, ys) for middle in middles):
            return set()
        spanned = self._spanned(part, middles, ys, 0.6 * self._pitch)
        return cut if spanned is None else spanned

    def _is_level(self, part: Part, middle: float, ys: Sequence[float]) -> bool:
        """Does a text stand in the middle of its row?"""
        row = bisect_right(ys, middle)
        inside = [
            middle_of(line)
            for column in part.columns
            for line in column
            if bisect_right(ys, middle_of(line)) == row
        ]
        return abs((min(inside) + max(inside)) / 2 - middle) < 0.35 * self._pitch

    def _begins_level(self, part: Part, line: Line, ys: Sequence[float]) -> bool:
        """Does a line stand where its row's cells, set to the top, begin?"""
        row = bisect_right(ys, middle_of(line))
        first = [
            next((x.base for x in column if bisect_right(ys, middle_of(x)) == row), None)
            for column in part.columns
        ]
        top = median_low(base for base in first if base is not None)
        return abs(line.base - top) < _LEVEL * self._pitch

    def _spanned(
        self, part: Part, middles: Sequence[float], ys: Sequence[float], off: float
    ) -> set[float] | None:
        """The ends of rows inside merged cells, between rows of one cell; None if none fit."""
        merged: set[float] = set()
        alone = {bisect_right(ys, middle_of(line)) for line in part.alone}
        first = 0
        for row in range(1, len(ys) + 1):
            if row not in alone and row < len(ys):
                continue
            borders = ys[first:row]
            first = row
            if len(borders) < 2:
                continue
            own = [m for m in middles if borders[0] <= m <= borders[-1]]
            if not own:
                continue
            spans = spans_of(own, borders, off)
            if spans is None:
                return None
            merged.update(y for a, b in spans for y in borders[a + 1 : b])
        return merged

    def _is_soft(
        self, before: Line, line: Line, column: int, part: Part, ys: Sequence[float]
    ) -> bool:
        """Does the text go on in the next row, as far as its end and its place can tell?"""
        room = self._rooms[column]
        if self._headed[column]:
            return not begins_as("heading", line.text)
        if before.text.endswith(SENTENCE_ENDS) or is_meant(before, line, room):
            return False
        if is_telling(line, room):
            return True
        if not self._middle:
            return False
        return not all(
            self._is_level(part, self._own(part, column, x, ys), ys) for x in (before, line)
        )

    def _own(self, part: Part, column: int, line: Line, ys: Sequence[float]) -> float:
        """The middle of what a column has in the row of a line."""
        row = bisect_right(ys, middle_of(line))
        own = [middle_of(x) for x in part.columns[column] if bisect_right(ys, middle_of(x)) == row]
        return (own[0] + own[-1]) / 2


def _is_headed(lines: Sequence[Line]) -> bool:
    """Does each text of a column begin with the number of a heading, as far as can be seen?"""
    headed = [begins_as("heading", line.text) for line in lines]
    ended = any(line.text.endswith(SENTENCE_ENDS) for line in lines)
    return sum(headed) >= _HEADED and headed[0] and not ended
