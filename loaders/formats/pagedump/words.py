"""Words: the patterns by which a line of a page dump tells what it is (pagedump.yaml)."""

import re
import unicodedata
from functools import cache
from typing import Any

from tiaokuai.ontology import codes

_BLANKS = re.compile(r"\s+")


def bare(text: str) -> str:
    """The text without any blank."""
    return _BLANKS.sub("", text)


@cache
def width(text: str) -> float:
    """Width in full-width characters: a Latin letter, a digit or a blank counts a half."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)


@cache
def _pattern(entry: str, whole: bool) -> re.Pattern[str]:
    joined = "|".join(f"(?:{form})" for form in listed(entry)["forms"])
    return re.compile(f"(?:{joined})" + (r"\Z" if whole else ""))


def listed(entry: str) -> Any:
    """An entry of the list as it stands in the file."""
    return codes("pagedump")[entry]


@cache
def is_a(entry: str, text: str) -> bool:
    """Is the whole text, blanks apart, of one of the forms of `entry`?"""
    return _pattern(entry, True).match(bare(text)) is not None


@cache
def begins_as(entry: str, text: str) -> bool:
    """Does the text, blanks apart, begin with one of the forms of `entry`?"""
    return _pattern(entry, False).match(bare(text)) is not None


def page_mark(text: str) -> int | None:
    """The page that a page mark (- 12 -, 第 12 页) names; None: it is no page mark."""
    match = _pattern("page_mark", True).match(bare(text))
    return next((int(group) for group in match.groups() if group), None) if match else None
