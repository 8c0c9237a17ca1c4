"""Plain: tables without lines between their columns, found by how the text stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .columns import columns_of, crosses
from .grid import Grid, frames_of
from .region import Region
from .rules import Rule
from .table import PageTable, fill
from .unruled import Unruled
from .words import is_number

_SAME = 8.0
_FEWEST_RULES = 3
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 40
_ENOUGH = 5
"""Pages that tell where a table's columns are."""


def tables_of(regions: Sequence[Region]) -> list[tuple[Region, PageTable]]:
    """The tables of the regions; those that share their columns are measured together."""
    groups: list[tuple[list[Region], list[float]]] = []
    for region in regions:
        if groups:
            group, borders = groups[-1]
            joint = columns_of([line for r in [*group[:_ENOUGH], region] for line in r.lines])
            if region.goes_on and len(joint) >= len(borders):
                _take_headings(group[-1])
                groups[-1] = [*group, region], joint if len(group) <= _ENOUGH else borders
                continue
        groups.append(([region], columns_of(region.lines)))
    return [
        (region, table)
        for group, borders in groups
        if _FEWEST_COLUMNS - 1 <= len(borders) < _MOST_COLUMNS
        for region, table in zip(group, _tables(group, borders), strict=True)
    ]


def _tables(group: Sequence[Region], borders: Sequence[float]) -> list[PageTable]:
    """The tables of one table's regions."""
    if all(_has_row_rules(region) for region in group):
        return [_ruled(region, borders) for region in group]
    unruled = Unruled(group, borders)
    tables = []
    for region, grid in zip(group, unruled.grids(), strict=True):
        table = fill(region.page, grid, [g for line in region.lines for g in line.glyphs])
        table.cells = [
            replace(
                cell,
                certain=bool(cell.lines),
                room=unruled.rooms[cell.frame.column] if cell.frame.columns == 1 else cell.room,
            )
            for cell in table.cells
        ]
        tables.append(table)
    return tables


def _take_headings(region: Region) -> None:
    """What stands below a table that goes on overleaf is of the table."""
    region.lines += region.last
    region.last = []
    region.left = min(region.left, *(line.left for line in region.lines))
    region.right = max(region.right, *(line.right for line in region.lines))


def _has_row_rules(region: Region) -> bool:
    """Is a rule drawn between all rows? Not where two numbers stand between two rules."""
    heights = [rule.at for rule in region.rules]
    first: dict[int, int] = {}
    for line in region.lines:
        if is_number(line.words[0]):
            band = bisect_right(heights, line.base)
            first[band] = first.get(band, 0) + 1
    return len(heights) > _FEWEST_RULES and max(first.values(), default=0) < 2


def _ruled(region: Region, borders: Sequence[float]) -> PageTable:
    """The table of a region with rules between its rows."""
    xs = [region.left, *borders, region.right]
    top = min(line.box[1] for line in region.lines)
    bottom = max(line.box[3] for line in region.lines)
    ys = sorted({r.at for r in region.rules})
    ys = [y for before, y in pairwise([-_SAME, *ys]) if y - before > _SAME / 2]
    ys = [*([top] if not ys or top < ys[0] - 1 else []), *ys]
    ys = [*ys, *([bottom] if bottom > ys[-1] + 1 else [])]
    crossed = {
        (bisect_right(ys, line.base) - 1, x)
        for line in region.lines
        for x in borders
        if crosses(line, x)
    }
    down = [
        Rule(x, top, bottom)
        for x in xs
        for r, (top, bottom) in enumerate(pairwise(ys))
        if (r, x) not in crossed
    ]
    grid = Grid(xs, ys, frames_of(xs, ys, region.rules, down))
    return fill(region.page, grid, [glyph for line in region.lines for glyph in line.glyphs])
