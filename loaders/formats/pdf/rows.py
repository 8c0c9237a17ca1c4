"""Rows: where the rows of a table without lines between them part, by how its text stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from .lines import Line, middle_of
from .stitched import SENTENCE_ENDS
from .words import is_number
from .wrap import Room, is_meant

_CLOSE = 1.4
"""Times the usual distance of a cell's lines: those no farther apart may be of one cell."""
_GAP = 1.25
_LEVEL = 1.5
"""Points: baselines no farther apart are level."""
_ALIGNED = 0.3
"""Of that distance: so far a cell may be from where its row has the others."""
_NARROW = 6
"""Characters: in a narrower column every line is full, so that a full one says little."""
_MOST = 60
"""Levels of one row."""
_MOST_NUMBERS = 0.5

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


@dataclass(slots=True)
class _Step:
    """A line of a column, and what it costs to have it in one row with the line before it."""

    column: int
    base: float
    middle: float
    number: bool
    above: int = -1
    joined: float = 0.0
    cut: float = 0.0
    level: int = 0


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
        self._levels = _levelled(steps)
        self._cuts = [0.0] * (len(self._levels) + 1)
        for step in steps:
            for at in range(step.above + 1, step.level + 1) if step.above >= 0 else ():
                self._cuts[at] += step.cut
        self._forced = [
            any(min(s.middle for s in after) >= y > max(s.middle for s in before) for y in forced)
            for before, after in pairwise(self._levels)
        ]

    def rows(self, middle: bool) -> Rows:
        """The best rows where cells are set to the middle of their rows, or else to the top."""
        count = len(self._levels)
        best: list[tuple[float, int]] = [(0.0, 0)] + [(_NEVER * 10, 0)] * count
        for start in range(count):
            cost = best[start][0] + self._cuts[start]
            for end, row in self._rows_from(start, middle):
                if cost + row < best[end][0]:
                    best[end] = cost + row, start
        borders, at = list[float](), count
        while at := best[at][1]:
            above, below = self._levels[at - 1], self._levels[at]
            borders.append((max(s.middle for s in above) + min(s.middle for s in below)) / 2)
        return Rows(best[count][0], borders[::-1])

    def _steps(
        self, column: int, lines: Sequence[Line], room: Room, numbers: bool
    ) -> Iterator[_Step]:
        for n, line in enumerate(lines):
            step = _Step(column, line.base, middle_of(line), numbers and is_number(line.text))
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

    def _rows_from(self, start: int, middle: bool) -> Iterator[tuple[int, float]]:
        """Each row that begins at a level: the level after it, and what speaks against it."""
        first: dict[int, float] = {}
        last: dict[int, float] = {}
        inner, numbers = _ROW, 0
        for level in range(start, min(start + _MOST, len(self._levels))):
            if level > start:
                if self._forced[level - 1]:
                    return
                above = max(step.base for step in self._levels[level - 1])
                if self._levels[level][0].base - above > _GAP * self._pitch:
                    inner += _HOLE
            for step in self._levels[level]:
                first.setdefault(step.column, step.base)
                last[step.column] = step.base
                numbers += step.number
                inner += step.joined if step.above >= start else 0.0
            if self._alone in first and len(first) > 1:
                return
            cost = inner + self._askew(first, last, middle)
            if self._numbered and self._alone not in first:
                cost += _NUMBERS * (numbers - 1) if numbers else _UNNUMBERED
            yield level + 1, cost

    def _askew(self, first: dict[int, float], last: dict[int, float], middle: bool) -> float:
        """What speaks against a row whose cells do not begin, or have their middle, level."""
        if middle:
            tall = max(first, key=lambda column: last[column] - first[column])
            wanted = (first[tall] + last[tall]) / 2
            off = [abs((first[c] + last[c]) / 2 - wanted) for c in first]
        else:
            wanted = min(first.values())
            off = [top - wanted for top in first.values()]
        shares = (each / self._pitch for each in off)
        return sum(_ASKEW * min(share, 1.0) for share in shares if share > _ALIGNED)


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


def _levelled(steps: Sequence[_Step]) -> list[list[_Step]]:
    """The lines by height, those of one height together; `above` becomes a level."""
    levels: list[list[_Step]] = []
    for step in sorted(steps, key=lambda step: step.base):
        if not levels or step.base - levels[-1][0].base > _LEVEL:
            levels.append([])
        levels[-1].append(step)
    before: dict[int, int] = {}
    for at, level in enumerate(levels):
        for step in level:
            step.level = at
            step.above = before.get(step.column, -1)
            before[step.column] = at
    return levels
