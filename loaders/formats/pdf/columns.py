"""Columns: where the text of a table without vertical rules leaves room between its columns."""

from collections.abc import Sequence
from itertools import pairwise

from .lines import GUTTER, Line

_CROSSED = 0.12
"""Of the lines: so many may run over a gutter, being headings over several columns."""


def columns_of(lines: Sequence[Line]) -> list[float]:
    """The borders between the columns: the middle of each stretch that nearly no line crosses."""
    changes: dict[float, int] = {}
    for line in lines:
        for left, right in line.stretches:
            changes[left] = changes.get(left, 0) + 1
            changes[right] = changes.get(right, 0) - 1
    most = _CROSSED * len(lines)
    borders: list[float] = []
    held, start = 0, None
    for x in sorted(changes):
        before, held = held, held + changes[x]
        if before > most >= held:
            start = x
        elif before <= most < held and start is not None:
            if x - start >= GUTTER:
                borders.append((start + x) / 2)
            start = None
    return sorted([*borders, *_beside_headers(lines, borders)])


def _beside_headers(lines: Sequence[Line], borders: Sequence[float]) -> list[float]:
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
    return any(left < x - 1 and right > x + 1 for left, right in line.stretches)
