"""Quantity: the numbers with a unit that a text names."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tiaokuai.ontology import codes

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit (measure word) at a place of the text, half-open code points."""

    value: float
    unit: str
    start: int
    end: int


def quantities(text: str) -> list[Quantity]:
    """The quantities of a text in order; years, dates and numbers without a unit are none.

    A written-out one (一件事, 一次办) is a manner of speaking and none either.
    """
    return list(_found(text))


# A task is compared in many pairs, and with each of its clauses.
@lru_cache(1 << 12)
def _found(text: str) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    for match in _pattern().finditer(text):
        value = _value(match["number"])
        if value is not None and match["number"] != "一":
            found.append(Quantity(value, match["unit"], *match.span()))
    return tuple(found)


@cache
def _pattern() -> re.Pattern[str]:
    # Longest first: 个百分点 before 个.
    units = sorted(codes("lineage_measures")["units"], key=lambda unit: (-len(unit), unit))
    number = r"\d+(?:\.\d+)?[万亿]*|[〇零一二两三四五六七八九十百千万亿]+"
    return re.compile(rf"(?P<number>{number})(?:余|多)?(?P<unit>{'|'.join(map(re.escape, units))})")


def _value(number: str) -> float | None:
    """The number as a value; None where the characters are no number (万一)."""
    if number[0].isdigit():
        value = float(number.rstrip("万亿"))
        for step in number[len(number.rstrip("万亿")) :]:
            value *= _MYRIADS[step]
        return value
    total = section = digit = 0
    for character in number:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _STEPS:
            section += (digit or 1) * _STEPS[character]
            digit = 0
        elif section + digit:
            total = (total + section + digit) * _MYRIADS[character]
            section = digit = 0
        else:
            return None
    return float(total + section + digit)
