"""Region: where a page has a table without lines between its columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .columns import columns_of, crosses
from .lines import Line
from .rules import Rule
from .words import heads_columns

_SAME = 8.0
_FEWEST_RULES = 3
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_MOST_LINES = 400
"""More on a page is a drawing, not a table."""
_SHARE = 0.4
"""Of the lines of a table without any rules: so many have several stretches."""
_WIDE = 0.4
"""Of the page's width: shorter rules are no table's."""
_BEYOND = 5
_PITCH = 2.2
"""Of a character's width: lines of one cell are no farther apart."""
_HEADER = 4
"""Lines of a header."""
_HEADINGS = 2
"""Lines of headings at the foot of a page."""
_PIECE = 4.5
"""Of a character's width: the upper half of a word that a narrow column broke is no wider."""
_PROSE = 3
"""So many lines over several columns, one after the other, are text below the table."""


@dataclass
class Region:
    """A table's lines of text on a page, and the rules between its rows.

    `goes_on`: it may be the rest of the region before it. `last`: the page's lines after it, which
    are headings of the table if it goes on.
    """

    page: int
    left: float
    right: float
    lines: list[Line]
    rules: list[Rule]
    goes_on: bool
    last: list[Line] = field(default_factory=list)


def regions_of(
    page: int, width: float, lines: Sequence[Line], rules: Iterable[Rule], before: Region | None
) -> list[Region]:
    """The plain tables of a page from top to bottom.

    `rules` are those that no ruled table has. `before` is the region found before: where it
    stands on the page before, it may go on.
    """
    if len(lines) > _MOST_LINES:
        return []
    long = [rule for rule in rules if rule.end - rule.start > 2 * _SAME]
    before = before if before is not None and before.page == page - 1 else None
    found = _between_rules(page, width, lines, long, before)
    if found:
        return [found]
    regions: list[Region] = []
    heads = _heads(lines)
    if before and (not heads or heads[0] > 0):
        rest = _rest(lines[: heads[0]] if heads else lines, before)
        regions += [_region(page, rest, long, True)] if rest else []
    for start, end in pairwise([*heads, len(lines)]):
        held = _upto_last(lines[start:end])
        if len(held) > 1:
            regions.append(_region(page, held, long, not regions and before is not None))
    if not regions and (held := _by_gaps(lines)):
        regions.append(_region(page, held, long, before is not None))
    if regions:
        last = regions[-1].lines[-1]
        after = [line for line in lines if line.base > last.base]
        regions[-1].last = after if len(after) <= _HEADINGS else []
    return regions


def _region(page: int, lines: list[Line], rules: Iterable[Rule], goes_on: bool) -> Region:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    top = min(line.box[1] for line in lines) - _SAME
    bottom = max(line.box[3] for line in lines) + _SAME
    own = [
        rule
        for rule in rules
        if top < rule.at < bottom
        and min(rule.end, right) - max(rule.start, left) > (right - left) / 2
    ]
    return Region(page, left, right, lines, own, goes_on)


def _between_rules(
    page: int, width: float, lines: Sequence[Line], long: Sequence[Rule], before: Region | None
) -> Region | None:
    """The table whose rows are parted by rules; one rule is enough where it goes on."""
    left = min((rule.start for rule in long), default=0.0)
    right = max((rule.end for rule in long), default=0.0)
    sides = [r for r in long if abs(r.start - left) < _SAME or abs(r.end - right) < _SAME]
    on = before is not None and bool(before.rules)
    on = on and before is not None and abs(before.left - left) + abs(before.right - right) < _SAME
    many = len({round(r.at) for r in sides}) >= (1 if on else _FEWEST_RULES)
    if not many or right - left <= _WIDE * width:
        return None
    top, bottom = sides[0].at, max(rule.at for rule in sides)
    held = _next_to(top, [line for line in reversed(lines) if line.base < top])[::-1]
    held += [line for line in lines if top < line.base < bottom]
    held += _next_to(bottom, [line for line in lines if line.base > bottom])
    if not held:
        return None
    own = [r for r in long if top <= r.at <= bottom]
    return Region(page, left, right, held, own, before is not None)


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


def _heads(lines: Sequence[Line]) -> list[int]:
    """The lines with which tables begin: those of words that head columns."""
    found: list[int] = []
    last: int | None = None
    for n, line in enumerate(lines):
        if not heads_columns(lines[n:]):
            continue
        if last is None or line.base - lines[last].base > _HEADER * line.em:
            found.append(_first(lines, n))
        last = n
    return found


def _first(lines: Sequence[Line], at: int) -> int:
    """The first line of a header that has a line: what stands close above it in columns."""
    first = at
    while first and at - first < _HEADER:
        line, below = lines[first - 1], lines[first]
        close = below.base - line.base < _PITCH * below.em
        narrow = line.right - line.left < _PIECE * line.em
        if not close or not (line.parts > 1 or narrow):
            break
        first -= 1
    return first


def _upto_last(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the table's last: the last in columns, and what goes on in one of them."""
    last, over = 0, 0
    borders = columns_of(lines[: 1 + max(n for n, line in enumerate(lines) if line.parts > 1)])
    for n, line in enumerate(lines):
        wide = any(crosses(line, x) for x in borders)
        over = over + 1 if wide and line.parts == 1 else 0
        if over >= _PROSE:
            break
        follows = last and n == last + 1 and _follows(lines[last], line)
        if n and not wide and (line.parts > 1 or follows):
            last = n
    return list(lines[: last + 1])


def _follows(above: Line, line: Line) -> bool:
    return line.base - above.base < _PITCH * line.em


def _rest(lines: Sequence[Line], before: Region) -> list[Line]:
    """The lines at a page's top that go on with the table of the page before."""
    borders = columns_of(before.lines)
    if len(borders) < _FEWEST_COLUMNS - 1:
        return []
    last, over = -1, 0
    for n, line in enumerate(lines):
        wide = any(crosses(line, x) for x in borders)
        over = over + 1 if wide else 0
        if over >= _PROSE:
            break
        columns = {sum(x < (a + b) / 2 for x in borders) for a, b in line.stretches}
        if not wide and (
            len(columns) > 1 or (n == last + 1 and (not n or _follows(lines[last], line)))
        ):
            last = n
    held = list(lines[: last + 1])
    return held if any(line.parts > 1 for line in held) else []


def _by_gaps(lines: Sequence[Line]) -> list[Line]:
    """The lines of a table that has no header that is known: many have gaps."""
    several = [n for n, line in enumerate(lines) if line.parts >= _FEWEST_COLUMNS]
    if len(several) < _FEWEST_ROWS:
        return []
    last = max(n for n, line in enumerate(lines) if line.parts >= 2)
    held = list(lines[several[0] : last + 1])
    return held if len(several) >= _SHARE * len(held) else []
