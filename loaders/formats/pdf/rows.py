"""Rows: where the rows of a table without lines between them part, by how its text stands."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .lines import Line, middle_of
from .spacing import is_close, is_telling, pitch_of
from .step import Step, levelled
from .stitched import SENTENCE_ENDS
from .words import is_number
from .wrap import Room, is_meant

_GAP = 1.25
"""Times the usual distance of a cell's lines: within a row lines stand no farther apart."""
_ALIGNED = 0.3
"""Of that distance: so far a cell may be from where its row has the others."""
_MOST = 60
"""Levels of one row."""

# What speaks against a reading, in the same unit; only their order of size matters.
_ROW = 0.5
_CUT = 2.0
_CUT_NARROW = 0.7
_HOLE = 2.0
_ENDED = 0.8
_SHORT = 0.25
_ASKEW = 1.5
_NUMBERS = 4.0
_UNNUMBERED = 1.0
_NEVER = 1e6

Places = dict[int, float]
"""A height for each column."""


class Rows(NamedTuple):
    """The heights that part the rows, and how much spoke against them."""

    cost: float
    borders: list[float]


class RowSearch:
    """The most likely rows of the lines of one page.

    `columns`: each column's lines from top to bottom, the last those that stand over several
    columns alone. `numbers`: the column of the rows' numbers. `forced`: heights at which rows
    part for sure.
    """

    def __init__(
        self,
        columns: Sequence[Sequence[Line]],
        rooms: Sequence[Room],
        numbers: int | None,
        forced: Sequence[float],
    ) -> None:
        self._alone = len(columns) - 1
        self._pitch = pitch_of(columns)
        steps = [
            step
            for column, lines in enumerate(columns)
            for step in self._steps(column, lines, rooms[column], column == numbers)
        ]
        self._numbered = numbers is not None
        self._levels = levelled(steps)
        self._cuts = [0.0] * (len(self._levels) + 1)
        for step in steps:
            for at in range(step.above + 1, step.level + 1) if step.above >= 0 else ():
                self._cuts[at] += step.cut
        self._numbers = [sum(step.number for step in level) for level in self._levels]
        self._joined: list[list[tuple[int, float]]] = [[] for _ in self._levels]
        for step in steps:
            if step.above >= 0:
                self._joined[step.above].append((step.level, step.joined))
        pairs = list(pairwise(self._levels))
        self._holes = [
            _HOLE * (after[0].base - max(s.base for s in before) > _GAP * self._pitch)
            for before, after in pairs
        ]
        self._forced = [
            any(min(s.middle for s in after) >= y > max(s.middle for s in before) for y in forced)
            for before, after in pairs
        ]

    def rows(self, middle: bool) -> Rows:
        """The best rows where cells are set to the middle of their rows, or else to the top."""
        count = len(self._levels)
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, count + 1):
            least, begun = _NEVER * 10, 0
            for start, cost, first, last in self._rows_to(end):
                cost += best[start][0] + self._cuts[start]
                # What its cells' places say takes long, and only ever speaks against it.
                if cost <= least:
                    cost += self._askew(first, last, middle)
                    if cost <= least:
                        least, begun = cost, start
            best.append((least, begun))
        borders, at = list[float](), count
        while at := best[at][1]:
            above, below = self._levels[at - 1], self._levels[at]
            borders.append((max(s.middle for s in above) + min(s.middle for s in below)) / 2)
        return Rows(best[count][0], borders[::-1])

    def _steps(
        self, column: int, lines: Sequence[Line], room: Room, numbers: bool
    ) -> Iterator[Step]:
        for n, line in enumerate(lines):
            step = Step(column, line.base, middle_of(line), numbers and is_number(line.text))
            if n:
                before = lines[n - 1]
                ended = before.text.endswith(SENTENCE_ENDS)
                step.above = n - 1
                if not is_close(before, line, self._pitch):
                    step.joined = _HOLE
                elif is_meant(before, line, room):
                    step.joined = _ENDED if ended else _SHORT
                elif not ended:
                    step.cut = _CUT if is_telling(line, room) else _CUT_NARROW
            yield step

    def _rows_to(self, end: int) -> Iterator[tuple[int, float, Places, Places]]:
        """Each row that ends before a level, shortest first.

        The level it begins at, what speaks against it but for its cells' places, and by column
        where its first and its last line stand.
        """
        first: Places = {}
        last: Places = {}
        inner, numbers = _ROW, 0
        for start in range(end - 1, max(end - 1 - _MOST, -1), -1):
            if start < end - 1:
                if self._forced[start]:
                    return
                inner += self._holes[start]
            inner += sum(joined for level, joined in self._joined[start] if level < end)
            numbers += self._numbers[start]
            for step in reversed(self._levels[start]):
                first[step.column] = step.base
                last.setdefault(step.column, step.base)
            if self._alone in first and len(first) > 1:
                return
            cost = inner
            if self._numbered and self._alone not in first:
                cost += _NUMBERS * (numbers - 1) if numbers else _UNNUMBERED
            yield start, cost, first, last

    def _askew(self, first: Places, last: Places, middle: bool) -> float:
        """What speaks against a row whose cells do not begin, or have their middle, level."""
        if middle:
            places = [(first[column] + last[column]) / 2 for column in first]
            _, begun, tall = max((last[c] - first[c], -first[c], c) for c in first)
            wanted = (last[tall] - begun) / 2
        else:
            places = list(first.values())
            wanted = min(places)
        cost, least = 0.0, _ALIGNED * self._pitch
        for place in places:
            off = abs(place - wanted)
            if off > least:
                cost += _ASKEW * min(off / self._pitch, 1.0)
        return cost
