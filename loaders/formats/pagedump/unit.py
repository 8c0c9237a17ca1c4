"""Unit: does a run of lines read as names of units, and where does the layout break a name?"""

import re
from collections.abc import Sequence
from functools import cache

from ...units import is_units, looks_like_unit
from .piece import Piece
from .words import listed, width

_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_NOT_NAMES = re.compile(r"[。“”《》！？%]|[，,].{12,}[，,]")
_SLACK = 1.6
"""A line that breaks a name is at most so much narrower than the cell's widest."""
_MOST_LINES = 4
_LONGEST = 24


@cache
def _pattern(entry: str, before: str = "", after: str = "") -> re.Pattern[str]:
    return re.compile(f"{before}(?:{'|'.join(listed('unit')[entry])}){after}")


@cache
def _is_name(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    return looks_like_unit(text) or (_may_be_name(text) and is_units(text))


@cache
def _may_be_name(text: str) -> bool:
    """Does it end as names of units do? Less sure than `_is_name`, true of 财务科 too."""
    if not 2 <= len(text) <= _LONGEST or _NOT_NAMES.search(text):
        return False
    return _pattern("ends", after=r"\Z").search(text) is not None


def _names(text: str) -> list[str]:
    return _pattern("separators").split(_BRACKETS.sub("", text))


def name_lines(lines: Sequence[str]) -> list[list[int]]:
    """The numbers of the lines in groups: the lines of a group are one, broken by the layout."""
    full = max(width(line) for line in lines)
    groups: list[list[int]] = []
    text, sure = "", 0
    for n, line in enumerate(lines):
        if n > 0 and sure < n:
            narrow = width(lines[n - 1]) < full - _SLACK
            sure = n + _broken(text, lines[n : n + _MOST_LINES], narrow) - 1
        if n > 0 and sure >= n:
            groups[-1].append(n)
            text += line
        else:
            groups.append([n])
            text = line
    return groups


def _broken(text: str, following: Sequence[str], narrow: bool) -> int:
    """How many of the following lines it takes to end the name that `text` leaves open; or 0."""
    head = _names(text)[-1]
    tail = _names(following[0])[0]
    branch = _pattern("branches", after=r"\Z").match(tail) is not None
    if not head or not tail or (_is_name(head) and not branch):
        return 0
    if branch:
        return 1
    if narrow:
        return 0
    opens_name = _pattern("starts").match(head) is not None
    for size, line in enumerate(following, 1):
        if not opens_name and _is_name(_names(line)[0]):
            return 0
        parts = _names("".join(following[:size]))
        if _is_name(head + parts[0]):
            return size
        if len(parts) > 1:
            return 0
    return 0


def is_name(text: str) -> bool:
    """Is the text surely one unit's name, or several?"""
    return _is_name(text)


def may_hold_names(text: str) -> bool:
    """Could a line of a unit cell be this? False for sentences."""
    return _NOT_NAMES.search(text) is None


@cache
def _names_score(text: str) -> float:
    names = [name for name in _names(text) if name]
    sure = sum(_is_name(name) for name in names)
    maybe = sum(not _is_name(name) and _may_be_name(name) for name in names)
    bad = len(names) - sure - maybe
    if sure:
        return sure - 0.5 * maybe - 3.0 * bad + (0.0 if bad else 1.0)
    return 0.2 * maybe - 3.0 * bad


def unit_score(pieces: Sequence[Piece]) -> float:
    """Positive where the pieces read as units' names, negative where they do not."""
    return _lines_score(tuple(piece.text for piece in pieces))


@cache
def _lines_score(texts: tuple[str, ...]) -> float:
    if not all(may_hold_names(text) for text in texts):
        return -3.0 * len(texts)
    groups = name_lines(texts)
    return _names_score("\n".join("".join(texts[n] for n in group) for group in groups))
