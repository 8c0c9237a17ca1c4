"""Split: a stretch without role words into names, as printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..passage import Passage
from .collective import inside, is_collective
from .joint import etc, joint
from .name import head, looks_like_unit
from .words import SEPARATORS, alternatives, depths, words

_SEPARATOR = re.compile(f"[{SEPARATORS}。]")
NUMBER = re.compile(r"^（?\d{1,2}(?:[.．、）)])(?!\d)")
_LONGEST = 300
"""Code points without a separator; a longer stretch is no row of names."""

_EDGES = " \t\r\n\u3000、，,；;。：:.·*★▲●①②③④⑤"


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name and the separator before it ("" where nothing parts it from the last).

    `text` differs from the passage's where a collective after 等 has its 有关 supplied.
    """

    text: str
    passage: Passage
    separator: str


def segments(passage: Passage) -> Iterator[tuple[str, Passage]]:
    """The parts between separators, each with the separator before it.

    Separators in brackets and in collectives (部门、单位) part nothing.
    """
    text = passage.text
    at, before = 0, ""
    for index in separators(text):
        if part := _trimmed(passage[at:index]):
            yield before, part
            before = text[index]
        elif text[index] in "；;" or before == "":
            before = text[index]
        at = index + 1
    if part := _trimmed(passage[at:]):
        yield before, part


def separators(text: str) -> list[int]:
    """Where the separators stand that are in no bracket and in no collective."""
    protected = {index for start, end in inside(text) for index in range(start, end)}
    return [
        index
        for index, depth in enumerate(depths(text))
        if not depth and index not in protected and _SEPARATOR.match(text[index])
    ]


def names(passage: Passage, separator: str) -> Iterator[Name]:
    """The names in one segment: those that 和, 等 or nothing at all parts."""
    part = _trimmed(passage)
    if not part:
        return
    if len(part) > _LONGEST:
        yield Name(part.text, part, separator)
        return
    if found := etc(part.text):
        at, collective = found
        yield from names(part[:at], separator)
        if collective:
            yield Name(collective, part[at + 1 :], "等")
        return
    cut = joint(part.text)
    if cut is None:
        yield Name(part.text, part, separator)
        return
    start, end = cut
    yield from names(part[:start], separator)
    yield from names(part[end:], part.text[start:end] and "、")


def _trimmed(passage: Passage) -> Passage:
    passage = passage.strip(_EDGES)
    if match := NUMBER.match(passage.text):
        passage = passage[match.end() :]
    if match := _opener().match(passage.text):
        rest = passage.text[match.end() :]
        if looks_like_unit(rest) or head(rest) or is_collective(rest):
            passage = passage[match.end() :]
    return passage.strip(_EDGES)


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(f"{alternatives(words('role_words')['openers'])}(?=.{{2}})")
