"""Columns: where the text of a table without vertical rules leaves room between its columns."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from .glyphs import Glyph
from .lines import GUTTER, Line, lines_of

_CROSSED = 0.5
"""Of the lines beside a gutter: so many may run over it, wide headings among them."""
_FEW = 0.25
"""The same without those."""
_NARROWEST = 1.0
"""Points: a gap where a border is known to run."""


def columns_of(lines: Sequence[Line]) -> list[float]:
    """The borders between the columns: the middle of each stretch that nearly no line crosses.

    Lines that run over several columns, as headings do, say nothing of them.
    """
    borders = _gutters(lines, _CROSSED)
    plain = [line for line in lines if not _is_wide(line, borders)]
    borders = _gutters(plain, _FEW) or borders
    return sorted([*borders, *_beside_headers(plain, borders)])


def _gutters(lines: Sequence[Line], share: float) -> list[float]:
    """The middles of the valleys in how many lines print at each x; `share` of a hill at most."""
    borders: list[float] = []
    peak, since = 0, list[tuple[float, float, int]]()
    for left, right, held in _printed(lines):
        low = min((count for _, _, count in since), default=peak)
        if low <= share * min(peak, held):
            bottom = [(x, end) for x, end, count in since if count <= share * min(peak, held)]
            if bottom and bottom[-1][1] - bottom[0][0] >= GUTTER:
                ends = [(x, end) for x, end, count in since if count == low]
                borders.append((ends[0][0] + ends[-1][1]) / 2)
                peak, since = held, []
        elif held > peak:
            peak, since = held, []
        since.append((left, right, held))
    return borders


def _printed(lines: Sequence[Line]) -> Iterator[tuple[float, float, int]]:
    """From where to where how many lines print something, from left to right."""
    changes = Counter[float]()
    for line in lines:
        for left, right in line.stretches:
            changes[left] += 1
            changes[right] -= 1
    held = 0
    for x, end in pairwise(sorted(changes)):
        held += changes[x]
        yield x, end, held


def _is_wide(line: Line, borders: Sequence[float]) -> bool:
    """Does one stretch of the line run over several borders, or all of it over one?"""
    most = max(_count_over(stretch, borders) for stretch in line.stretches)
    return most > 1 or (most == 1 and len(line.stretches) < 3)


def _beside_headers(lines: Sequence[Line], borders: Iterable[float]) -> list[float]:
    """Further borders where a line leaves a gap that none runs over: a column all but empty."""
    found: list[float] = []
    for line in lines:
        for (_, left), (right, _) in pairwise(line.stretches):
            middle = (left + right) / 2
            known = any(left <= x <= right for x in (*borders, *found))
            if not known and not any(crosses(other, middle) for other in lines):
                found.append(middle)
    return found


def crosses(line: Line, x: float) -> bool:
    """Does a stretch of the line run over the border?"""
    return any(_over(stretch, x) for stretch in line.stretches)


def _count_over(stretch: tuple[float, float], borders: Sequence[float]) -> int:
    """How many of the borders, in order, a stretch runs over."""
    return max(bisect_left(borders, stretch[1] - 1) - bisect_right(borders, stretch[0] + 1), 0)


def _over(stretch: tuple[float, float], x: float) -> bool:
    return stretch[0] < x - 1 and stretch[1] > x + 1


def split(lines: Sequence[Line], borders: Sequence[float]) -> tuple[list[list[Line]], list[Line]]:
    """The lines of each column, and those that run over a border."""
    columns: list[list[Glyph]] = [[] for _ in range(len(borders) + 1)]
    wide: list[Line] = []
    for line in lines:
        for stretch in _parted(line, borders):
            at = bisect_right(borders, stretch[0].middle[0])
            if at == bisect_right(borders, stretch[-1].middle[0]):
                columns[at] += stretch
            else:
                wide.append(Line(line.page, tuple(stretch)))
    page = lines[0].page if lines else 0
    return [lines_of(page, glyphs) for glyphs in columns], wide


def _parted(line: Line, borders: Sequence[float]) -> Iterator[list[Glyph]]:
    """The stretches of a line, also parted by narrow gaps where a border runs."""
    part: list[Glyph] = []
    for glyph in line.glyphs:
        if glyph.text.isspace():
            continue
        if part:
            gap = glyph.left - part[-1].right
            if gap >= GUTTER or (
                gap > _NARROWEST and any(part[-1].right - 1 <= x <= glyph.left + 1 for x in borders)
            ):
                yield part
                part = []
        part.append(glyph)
    if part:
        yield part
