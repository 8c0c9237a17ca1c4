"""Grid: the cells that ruled lines make, merged ones told from the lines that are missing."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .rules import Rule, Rules

_TOUCH = 4.0
_APART = 5.0
"""Points: lines no farther from each other meet; borders are at least so far apart."""
_COVERED = 0.5
"""A border that is drawn for less than half of a cell's side is not there."""
_BAND = 60.0
"""Points: a row of one cell, as headings have, is no taller."""
_MOST_RULES = 3_000
_MOST_CELLS = 20_000
"""More is a drawing, not a table."""

Box = tuple[float, float, float, float]


class Frame(NamedTuple):
    """A cell without its text: its position, its extent and its box on the page."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


class Grid(NamedTuple):
    """The borders of a ruled table on a page, and its cells in reading order.

    `open_top`, `open_bottom`: no line is drawn there, so a row goes on from or to another page.
    """

    xs: list[float]
    ys: list[float]
    frames: list[Frame]
    open_top: bool = False
    open_bottom: bool = False

    @property
    def box(self) -> Box:
        """left, top, right, bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def grids(rules: Rules) -> list[Grid]:
    """The tables that a page's lines draw, from top to bottom; single boxes are none."""
    found = []
    for across, down in _connected(rules):
        if len(across) * len(down) > _MOST_CELLS:
            continue
        xs = _borders([r.at for r in down], [r.start for r in across], [r.end for r in across])
        ys = _borders([r.at for r in across], [r.start for r in down], [r.end for r in down])
        if len(xs) < 2 or len(ys) < 2:
            continue
        frames = frames_of(xs, ys, across, down)
        if len(frames) > 1:
            tops = [_is_drawn(_near(across, y), xs[0], xs[-1]) for y in (ys[0], ys[-1])]
            found.append(Grid(xs, ys, frames, not tops[0], not tops[1]))
    return sorted(found, key=lambda grid: grid.ys[0])


def _connected(rules: Rules) -> Iterable[tuple[list[Rule], list[Rule]]]:
    """The lines that meet, directly or through others: across and down."""
    across, down = rules
    if max(len(across), len(down)) > _MOST_RULES:
        return
    home = list(range(len(across) + len(down)))
    for a, rule in enumerate(across):
        first = bisect_left(down, rule.start - _TOUCH, key=_place)
        for d in range(first, bisect_right(down, rule.end + _TOUCH, key=_place)):
            if down[d].start - _TOUCH <= rule.at <= down[d].end + _TOUCH:
                home[_root(home, len(across) + d)] = _root(home, a)
    for a, b in _bands(across, down):
        home[_root(home, b)] = _root(home, a)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for at in range(len(home)):
        group = groups.setdefault(_root(home, at), ([], []))
        group[at >= len(across)].append(across[at] if at < len(across) else down[at - len(across)])
    yield from (group for group in groups.values() if all(group))


def _bands(across: Sequence[Rule], down: Sequence[Rule]) -> Iterable[tuple[int, int]]:
    """The lines above and below each row of one cell, in tables without lines at their sides.

    Nothing else joins them: no line goes down there.
    """
    rows = [(n, rule) for n, rule in enumerate(across) if not _has_sides(rule, down)]
    for at, (a, above) in enumerate(rows):
        for b, below in rows[at + 1 :]:
            if below.at - above.at > _BAND:
                break
            if max(abs(above.start - below.start), abs(above.end - below.end)) <= _TOUCH:
                yield a, b
                break


def _has_sides(rule: Rule, down: Sequence[Rule]) -> bool:
    """Does a line go down from one of its ends, or up?"""
    return any(
        side.start - _TOUCH <= rule.at <= side.end + _TOUCH
        for end in (rule.start, rule.end)
        for side in down[
            bisect_left(down, end - _TOUCH, key=_place) : bisect_right(
                down, end + _TOUCH, key=_place
            )
        ]
    )


def _place(rule: Rule) -> float:
    return rule.at


def _root(home: list[int], at: int) -> int:
    while home[at] != at:
        home[at] = home[home[at]]
        at = home[at]
    return at


def _borders(places: Iterable[float], starts: list[float], ends: list[float]) -> list[float]:
    """The borders in one direction: the lines, and where the others end beyond them."""
    borders: list[float] = []
    for place in sorted([*places, min(starts), max(ends)]):
        if not borders or place > borders[-1] + _APART:
            borders.append(place)
    return borders


def frames_of(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Rule], down: Sequence[Rule]
) -> list[Frame]:
    """The cells between borders: one where no line is drawn between two."""
    rows, columns = len(ys) - 1, len(xs) - 1
    home = list(range(rows * columns))
    rows_near = [_near(across, y) for y in ys]
    columns_near = [_near(down, x) for x in xs]
    for r in range(rows):
        for c in range(columns):
            at = r * columns + c
            if c and not _is_drawn(columns_near[c], ys[r], ys[r + 1]):
                home[_root(home, at)] = _root(home, at - 1)
            if r and not _is_drawn(rows_near[r], xs[c], xs[c + 1]):
                home[_root(home, at)] = _root(home, at - columns)
    regions: dict[int, list[tuple[int, int]]] = {}
    for at in range(rows * columns):
        regions.setdefault(_root(home, at), []).append(divmod(at, columns))
    frames = []
    for places in regions.values():
        for top, left, bottom, right in _rectangles(places):
            box = xs[left], ys[top], xs[right], ys[bottom]
            frames.append(Frame(top, left, bottom - top, right - left, box))
    return sorted(frames)


def _rectangles(places: Sequence[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """Top, left, bottom, right of a region; where it is no rectangle, of each stretch of a row."""
    rows, columns = {r for r, _ in places}, {c for _, c in places}
    if len(rows) * len(columns) == len(places):
        return [(min(rows), min(columns), max(rows) + 1, max(columns) + 1)]
    stretches: list[tuple[int, int, int, int]] = []
    for r, c in sorted(places):
        if stretches and stretches[-1][0] == r and stretches[-1][3] == c:
            stretches[-1] = (r, stretches[-1][1], r + 1, c + 1)
        else:
            stretches.append((r, c, r + 1, c + 1))
    return stretches


def _near(rules: Sequence[Rule], at: float) -> list[Rule]:
    return [rule for rule in rules if abs(rule.at - at) <= _APART]


def _is_drawn(rules: Sequence[Rule], start: float, end: float) -> bool:
    """Do the rules of a border go along it for most of the way?"""
    drawn = 0.0
    for rule in rules:
        if rule.end > start and rule.start < end:
            drawn += min(rule.end, end) - max(rule.start, start)
    return drawn >= _COVERED * (end - start)
