"""Margins: page numbers and running heads and feet, which are no text of the document."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from ..pagedump.words import bare, page_mark
from .lines import Line

_EDGE = 2
"""So many lines at the top and at the foot of a page may be running ones."""
_ZONE = 0.14
"""Of a page's height: running lines stand no farther from its edge."""
_COLUMNS = 3
"""A line of so many stretches is the header of a table."""
_HALF = 1.2
"""Of a character's width: lines of different columns may be so close, running ones are not."""
_NUMBER = re.compile(r"\d{1,4}|[ivxIVX]{1,5}")
_DIGITS = re.compile(r"\d+")
_MANY = 2
"""A running line stands at the same height on so many pages, and on half of all."""
_SAME = 6.0

Key = tuple[str, int]


class Margins:
    """Knows the running lines of a document from all of its pages.

    A page mark (- 3 -) is known by its form, a bare number by its place, a running head by
    standing at the edge of many pages, figures apart.
    """

    def __init__(self, pages: Sequence[tuple[float, Sequence[Line]]]) -> None:
        counts = Counter(
            key for height, lines in pages for key in {_key(line) for line in _edges(lines, height)}
        )
        least = max(_MANY, len(pages) / 2)
        self._running = {key for key, count in counts.items() if count >= least}

    def sort(
        self, height: float, lines: Sequence[Line]
    ) -> tuple[list[Line], list[Line], list[Line]]:
        """The lines of a page as its text, its page marks and its running lines."""
        edges = _edges(lines, height)
        text, marks, running = [], [], []
        for line in lines:
            if line in edges and page_mark(line.text) is not None:
                marks.append(line)
            elif line in edges and (
                _key(line) in self._running or _NUMBER.fullmatch(bare(line.text))
            ):
                running.append(line)
            else:
                text.append(line)
        return text, marks, running


def _key(line: Line) -> Key:
    return _DIGITS.sub("0", bare(line.text)), round(line.base / _SAME)


def _edges(lines: Sequence[Line], height: float) -> list[Line]:
    """The lines near the edges that are not of a table, whose header may be on every page."""
    top = takewhile(_is_running, pairwise(lines[: _EDGE + 1]))
    foot = takewhile(_is_running, pairwise(reversed(lines[-_EDGE - 1 :])))
    found = [
        *(line for line, _ in top if line.base < _ZONE * height),
        *(line for line, _ in foot if line.base > (1 - _ZONE) * height),
    ]
    return found if len(lines) > 1 else list(lines)


def _is_running(pair: tuple[Line, Line]) -> bool:
    """Is a line of few parts, and not the half of a row: set closely to one of many?"""
    line, inner = pair
    close = abs(inner.base - line.base) < _HALF * line.em
    return line.parts < _COLUMNS and not (close and inner.parts >= _COLUMNS)
