"""Split: a stretch without role words into names, as printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..passage import Passage
from .collective import after_etc, inside, is_collective
from .lexicon import lexicon
from .name import head, is_bare, is_branch, is_territory, looks_like_unit
from .words import SEPARATORS, alternatives, depths, words

_SEPARATOR = re.compile(f"[{SEPARATORS}。]")
NUMBER = re.compile(r"^（?\d{1,2}(?:[.．、）)])(?!\d)")
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
    if found := etc(part.text):
        at, collective = found
        yield from names(part[:at], separator)
        if collective:
            yield Name(collective, part[at + 1 :], "等")
        return
    cut = _joint(part.text)
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
def etc(text: str) -> tuple[int, str] | None:
    """Where a 等 ends a name, and the collective after it ("": none)."""
    for match in re.finditer("等", text):
        left, right = text[: match.start()], text[match.end() :]
        if not left or depths(text)[match.start()]:
            continue
        if not right:
            return match.start(), ""
        if not (looks_like_unit(left) or is_territory(left) or is_collective(left)):
            continue
        if (collective := after_etc(right)) is not None:
            return match.start(), collective
    return None


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(f"{alternatives(words('role_words')['openers'])}(?=.{{2}})")


@cache
def _connective() -> re.Pattern[str]:
    return re.compile(alternatives(words("role_words")["connectives"]))


@cache
def _joint(text: str) -> tuple[int, int] | None:
    """Where two whole names meet, over a connective or nothing; None: it is one name."""
    if text in lexicon() or is_collective(text) or text[len(head(text)) :] in lexicon():
        return None
    open_brackets = depths(text)
    for match in _connective().finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        if not open_brackets[match.start()] and _whole(left) and _whole(right):
            return match.span()
    for at in range(2, len(text) - 1):
        if not open_brackets[at] and _meets(text[:at], text[at:]):
            return at, at
    return None


def _whole(text: str) -> bool:
    return looks_like_unit(text) or is_collective(text)


def _meets(left: str, right: str) -> bool:
    """Whether a name ends and another begins, nothing between them."""
    if right[0] == "（" or not looks_like_unit(left):
        return False
    first = _first_name(right)
    if first is None or is_bare(first) or is_branch(left, first):
        return False
    if left == f"{head(left)}委":
        return not re.fullmatch(f"{head(left)}(?:人民)?政府.+", right) and bool(head(first))
    return (
        bool(head(first))
        or is_collective(first)
        or (left[-1] in "局委厅" and first in lexicon() and len(first) > 2)
    )


@cache
def _first_name(text: str) -> str | None:
    """The shortest name that begins the text and is followed by nothing or by another one."""
    for end in range(2, len(text) + 1):
        if looks_like_unit(text[:end]) and (end == len(text) or _meets(text[:end], text[end:])):
            return text[:end]
    return None
