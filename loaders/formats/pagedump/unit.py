"""Unit: does a run of lines read as names of units, and where does the layout break a name?"""

import re
from collections.abc import Sequence
from functools import cache

from .piece import Piece
from .words import listed, width

_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_NOT_NAMES = re.compile(r"[。“”《》：:！？%]|[，,].{12,}[，,]")
_LONGEST = 24
_SLACK = 2.5


@cache
def _ends() -> re.Pattern[str]:
    ends = "|".join(listed("unit")["ends"])
    return re.compile(f"(?:{ends})\\Z")


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(listed("unit")["separators"])


@cache
def _branches() -> re.Pattern[str]:
    return re.compile("|".join(listed("unit")["branches"]))


@cache
def looks_like_unit(name: str) -> bool:
    """Does the name end as names of units do, and is nothing in it that no name holds?"""
    if not 2 <= len(name) <= _LONGEST or _NOT_NAMES.search(name):
        return False
    return _ends().search(name) is not None or _ends().search(_BRACKETS.sub("", name)) is not None


def breaks_name(before: str, after: str, full: float) -> bool:
    """Does the line break between two lines of a unit cell fall inside one name?

    `full` is the width of the cell's widest line: only a line about as wide breaks a name.
    """
    if _separators().search(before[-1]) or _separators().search(after[0]):
        return False
    head = _separators().split(before)[-1]
    tail = _separators().split(after)[0]
    if _branches().fullmatch(tail):
        return True
    if width(before) < full - _SLACK:
        return False
    return not looks_like_unit(head) and looks_like_unit(head + tail)


@cache
def _names_score(text: str) -> float:
    if _NOT_NAMES.search(text):
        return -3.0
    names = [name for name in _separators().split(_BRACKETS.sub("", text)) if name]
    bad = sum(not looks_like_unit(name) for name in names)
    return (1.0 if not bad else 0.0) + 1.0 * (len(names) - bad) - 3.0 * bad


def unit_score(pieces: Sequence[Piece]) -> float:
    """Positive where the pieces read as units' names, negative where they do not."""
    full = max(piece.width for piece in pieces)
    parts = [pieces[0].text]
    for before, after in zip(pieces, pieces[1:], strict=False):
        parts.append("" if breaks_name(before.text, after.text, full) else "\n")
        parts.append(after.text)
    return min(4.0, _names_score("".join(parts)))
