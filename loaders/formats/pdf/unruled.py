"""Unruled: the cells of a table without lines between its rows, by how its text stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .columns import split
from .grid import Grid, frames_of
from .header import Header, header_of
from .lines import Line, middle_of
from .region import Region
from .rows import RowSearch, is_close, is_telling, number_column, pitch_of
from .rules import Rule
from .spans import spans_of
from .stitched import SENTENCE_ENDS
from .wrap import Room, is_meant


@dataclass
class _Part:
    """What one page shows: its header, each column's lines below, those over several columns."""

    header: Header | None
    columns: list[list[Line]]
    alone: list[Line]
    heads: list[Line]
    top: float
    bottom: float
    borders: list[float] = field(default_factory=list)

    @property
    def ys(self) -> list[float]:
        """The ends of the rows below the header."""
        return [self.header.bottom if self.header else self.top, *self.borders, self.bottom]


class Unruled:
    """The grids of a table's regions; where its rows part is found for all pages together."""

    def __init__(self, group: Sequence[Region], borders: Sequence[float]) -> None:
        self._group = group
        self._xs = [
            min(region.left for region in group) - 1,
            *borders,
            max(region.right for region in group) + 1,
        ]
        self._parts = [_part(region, self._xs) for region in group]
        self.rooms = [
            _room([line for part in self._parts for line in part.columns[n]])
            for n in range(len(borders) + 1)
        ]
        numbers = number_column(
            [[x for p in self._parts for x in p.columns[n]] for n in range(len(borders) + 1)]
        )
        self._pitch = pitch_of([column for part in self._parts for column in part.columns])
        searches = [
            RowSearch(
                [*part.columns, part.alone],
                [*self.rooms, Room(self._xs[0], self._xs[-1])],
                numbers,
                [rule.at for rule in region.rules],
            )
            for region, part in zip(group, self._parts, strict=True)
        ]
        found = {middle: [s.rows(middle) for s in searches] for middle in (False, True)}
        self._middle = sum(r.cost for r in found[True]) < sum(r.cost for r in found[False])
        for part, rows in zip(self._parts, found[self._middle], strict=True):
            part.borders = rows.borders

    def grids(self) -> list[Grid]:
        """The cells of each region."""
        return [self._grid(part) for part in self._parts]

    def _grid(self, part: _Part) -> Grid:
        header = part.header
        ys = part.ys
        if header:
            ys = [part.top, *([header.middle] if header.middle else []), *ys]
        across = [
            Rule(y, left, right)
            for column, (left, right) in enumerate(pairwise(self._xs))
            for y in self._ends(part, column)
        ]
        down = [
            Rule(x, y, end)
            for n, x in enumerate(self._xs)
            for y, end in pairwise(ys)
            if not any(_runs_over(line, x, y, end) for line in (*part.alone, *part.heads))
            and not (
                header
                and header.middle == end
                and any(first < n < last for first, last in header.wide)
            )
        ]
        return Grid(self._xs, ys, frames_of(self._xs, ys, across, down))

    def _ends(self, part: _Part, column: int) -> list[float]:
        """The heights at which a column's cells end."""
        merged = self._merged(part, column)
        ends = [part.top, *(y for y in part.ys if y not in merged)]
        if part.header and part.header.middle and part.header.is_parted(column):
            ends.append(part.header.middle)
        return ends

    def _merged(self, part: _Part, column: int) -> set[float]:
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
            if close and (same or self._is_soft(before, line, column, part, ys)):
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

    def _is_level(self, part: _Part, middle: float, ys: Sequence[float]) -> bool:
        """Does a text stand in the middle of its row?"""
        row = bisect_right(ys, middle)
        inside = [
            middle_of(line)
            for column in part.columns
            for line in column
            if bisect_right(ys, middle_of(line)) == row
        ]
        return abs((min(inside) + max(inside)) / 2 - middle) < 0.35 * self._pitch

    def _spanned(
        self, part: _Part, middles: Sequence[float], ys: Sequence[float], off: float
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
        self, before: Line, line: Line, column: int, part: _Part, ys: Sequence[float]
    ) -> bool:
        """Does the text go on in the next row, as far as its end and its place can tell?"""
        room = self.rooms[column]
        if before.text.endswith(SENTENCE_ENDS) or is_meant(before, line, room):
            return False
        if is_telling(line, room):
            return True
        if not self._middle:
            return False
        return not all(
            self._is_level(part, self._own(part, column, x, ys), ys) for x in (before, line)
        )

    def _own(self, part: _Part, column: int, line: Line, ys: Sequence[float]) -> float:
        """The middle of what a column has in the row of a line."""
        row = bisect_right(ys, middle_of(line))
        own = [middle_of(x) for x in part.columns[column] if bisect_right(ys, middle_of(x)) == row]
        return (own[0] + own[-1]) / 2


def _part(region: Region, xs: Sequence[float]) -> _Part:
    columns, wide = split(region.lines, xs[1:-1])
    heights = [middle_of(line) for column in columns for line in column]
    alone = [
        line for line in wide if all(abs(y - middle_of(line)) > 0.8 * line.em for y in heights)
    ]
    heads = [line for line in wide if line not in alone]
    header = header_of(columns, heads, alone, xs)
    start = header.bottom if header else 0.0
    return _Part(
        header,
        [[line for line in column if middle_of(line) > start] for column in columns],
        [line for line in alone if middle_of(line) > start],
        heads,
        min(line.box[1] for line in region.lines),
        max(line.box[3] for line in region.lines),
    )


def _runs_over(line: Line, x: float, top: float, bottom: float) -> bool:
    return line.left < x - 1 and line.right > x + 1 and top <= middle_of(line) <= bottom


def _room(lines: Sequence[Line]) -> Room:
    return Room(min((x.left for x in lines), default=0), max((x.right for x in lines), default=0))
