"""Plain: tables without lines between their columns, found by how the text stands."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .columns import columns_of, crosses
from .grid import Grid, frames_of
from .lines import Line
from .rules import Rule
from .table import PageTable, fill

_SAME = 8.0
_FEWEST_RULES = 3
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_MOST_COLUMNS = 40
_MOST_LINES = 400
"""More on a page is a drawing, not a table."""
_SHARE = 0.4
"""Of the lines of a table without any rules: so many have several stretches."""
_WIDE = 0.4
"""Of the page's width: shorter rules are no table's."""
_ENOUGH = 5
"""Pages that tell where a table's columns are."""
_BEYOND = 5
_PITCH = 2.2
"""Of a character's width: lines of one cell are no farther apart."""
_LEADING = 1.3
"""Times the usual distance of a cell's lines: a larger one parts rows."""


@dataclass
class Region:
    """Where a page has a table: its lines of text, and the rules between its rows."""

    page: int
    left: float
    right: float
    lines: list[Line]
    rules: list[Rule]


def region_of(
    page: int, width: float, lines: Sequence[Line], rules: Iterable[Rule], before: Region | None
) -> Region | None:
    """The plain table of a page; None where there is none.

    `rules` are those that no ruled table has. `before` is the region found before: where it
    stands on the page before, a single rule of its width tells that it goes on.
    """
    if len(lines) > _MOST_LINES:
        return None
    long = [rule for rule in rules if rule.end - rule.start > 2 * _SAME]
    left = min((rule.start for rule in long), default=0.0)
    right = max((rule.end for rule in long), default=0.0)
    sides = [r for r in long if abs(r.start - left) < _SAME or abs(r.end - right) < _SAME]
    on = before is not None and before.page == page - 1 and bool(before.rules)
    on = on and before is not None and abs(before.left - left) + abs(before.right - right) < _SAME
    many = len({round(r.at) for r in sides}) >= (1 if on else _FEWEST_RULES)
    if many and right - left > _WIDE * width:
        top, bottom = sides[0].at, max(rule.at for rule in sides)
        held = _next_to(top, [line for line in reversed(lines) if line.base < top])[::-1]
        held += [line for line in lines if top < line.base < bottom]
        held += _next_to(bottom, [line for line in lines if line.base > bottom])
        if held:
            return Region(page, left, right, held, [r for r in long if top <= r.at <= bottom])
    several = [n for n, line in enumerate(lines) if line.parts >= _FEWEST_COLUMNS]
    if len(several) < _FEWEST_ROWS:
        return None
    held = list(lines[several[0] : _last(lines) + 1])
    if len(several) < _SHARE * len(held):
        return None
    edges = min(line.left for line in held), max(line.right for line in held)
    return Region(page, *edges, held, [])


def _next_to(edge: float, lines: Sequence[Line]) -> list[Line]:
    """The lines beyond the outermost rules, nearest first, that are still the table's.

    A header without a rule above it, or a row that the end of the page cuts.
    """
    near: list[Line] = []
    for line in lines[:_BEYOND]:
        if abs(line.base - edge) > _PITCH * line.em:
            break
        near.append(line)
        edge = line.base
    return near[: max((n + 1 for n, line in enumerate(near) if line.parts > 1), default=0)]


def _last(lines: Sequence[Line]) -> int:
    return max(n for n, line in enumerate(lines) if line.parts >= 2)


def tables_of(regions: Sequence[Region]) -> list[PageTable]:
    """The tables of the regions; those that share their columns are measured together."""
    groups: list[tuple[list[Region], list[float]]] = []
    for region in regions:
        if groups:
            group, borders = groups[-1]
            joint = columns_of([line for r in [*group[:_ENOUGH], region] for line in r.lines])
            if len(joint) >= len(borders):
                groups[-1] = [*group, region], joint if len(group) <= _ENOUGH else borders
                continue
        groups.append(([region], columns_of(region.lines)))
    return [
        _table(region, borders)
        for group, borders in groups
        if _FEWEST_COLUMNS - 1 <= len(borders) < _MOST_COLUMNS
        for region in group
    ]


def _table(region: Region, borders: Sequence[float]) -> PageTable:
    xs = [region.left, *borders, region.right]
    ruled = len(region.rules) > _FEWEST_RULES
    across = region.rules if ruled else _row_rules(region)
    top = min(line.box[1] for line in region.lines)
    bottom = max(line.box[3] for line in region.lines)
    ys = sorted({r.at for r in across})
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
    grid = Grid(xs, ys, frames_of(xs, ys, across, down))
    table = fill(region.page, grid, [glyph for line in region.lines for glyph in line.glyphs])
    if not ruled:
        table.cells = [replace(cell, certain=bool(cell.lines)) for cell in table.cells]
    return table


def _row_rules(region: Region) -> list[Rule]:
    """Rules where a wider gap parts rows, or where each line is one."""
    lines = sorted(region.lines, key=lambda line: line.base)
    steps = [b.base - a.base for a, b in pairwise(lines)]
    usual = sorted(steps)[len(steps) // 4] if steps else 0.0
    drawn = list(region.rules)
    for a, b in pairwise(lines):
        if b.base - a.base > _LEADING * usual:
            at = (a.box[3] + b.box[1]) / 2
            if not any(abs(rule.at - at) < _SAME for rule in drawn):
                drawn.append(Rule(at, region.left, region.right))
    return sorted(drawn)
