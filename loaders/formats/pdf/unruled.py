"""Unruled: the cells of a table without lines between its rows, by how its text stands."""

from collections.abc import Sequence
from itertools import pairwise

from .grid import Grid, frames_of
from .lines import Line, middle_of
from .merged import Merged
from .part import Part, part_of
from .region import Region
from .rows import RowSearch
from .rules import Rule
from .spacing import number_column
from .wrap import Room


class Unruled:
    """The grids of a table's regions; where its rows part is found for all pages together."""

    def __init__(self, group: Sequence[Region], borders: Sequence[float]) -> None:
        self._group = group
        self._xs = [
            min(region.left for region in group) - 1,
            *borders,
            max(region.right for region in group) + 1,
        ]
        self._parts = [part_of(region, self._xs) for region in group]
        self.rooms = [
            _room([line for part in self._parts for line in part.columns[n]])
            for n in range(len(borders) + 1)
        ]
        numbers = number_column(
            [[x for p in self._parts for x in p.columns[n]] for n in range(len(borders) + 1)]
        )
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
        middle = sum(r.cost for r in found[True]) < sum(r.cost for r in found[False])
        for part, rows in zip(self._parts, found[middle], strict=True):
            part.borders = rows.borders
        self._merged = Merged(self._parts, self.rooms, middle)

    def grids(self) -> list[Grid]:
        """The cells of each region."""
        return [self._grid(part) for part in self._parts]

    def _grid(self, part: Part) -> Grid:
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

    def _ends(self, part: Part, column: int) -> list[float]:
        """The heights at which a column's cells end."""
        merged = self._merged.of(part, column)
        ends = [part.top, *(y for y in part.ys if y not in merged)]
        if part.header and part.header.middle and part.header.is_parted(column):
            ends.append(part.header.middle)
        return ends


def _runs_over(line: Line, x: float, top: float, bottom: float) -> bool:
    return line.left < x - 1 and line.right > x + 1 and top <= middle_of(line) <= bottom


def _room(lines: Sequence[Line]) -> Room:
    return Room(min((x.left for x in lines), default=0), max((x.right for x in lines), default=0))
