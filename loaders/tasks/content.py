"""Content: how well a cell's text fits a column's role."""

import re
from functools import cache

from ..deadline import is_deadline
from ..units import is_units
from .clean import folded
from .columns import TEXT_ROLES, UNIT_ROLES, ColumnRole

_NUMBER = re.compile(r"[(]?(?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?:[-.]\d{1,3})*[)、.]?")
_LONG = 60
"""Code points from which a text is as much of a requirement as one can be."""


@cache
def fitness(role: ColumnRole | None, text: str) -> float:
    """How well `text` fits a column of that role, from -1 to 1; 0 for a blank or unknown role."""
    bare = folded(text)
    if not bare or role is None:
        return 0.0
    if role == "number":
        return 1.0 if _NUMBER.fullmatch(bare) else -1.0
    if role in UNIT_ROLES:
        return 1.0 if _names_units(text) else -0.7
    if role == "deadline":
        return 1.0 if is_deadline(text) else -0.7
    if role not in TEXT_ROLES:
        return 0.1
    if _NUMBER.fullmatch(bare):
        return -1.0
    if _names_units(text) or is_deadline(text):
        return -0.5
    length = min(len(bare) / _LONG, 1.0)
    long, short = 0.4 + length / 2, 0.8 - length / 2
    return {"requirement": long, "group": short}.get(role, max(long, short) - 0.02)


def _names_units(text: str) -> bool:
    """Is the cell nothing but units? A sentence inside tells at once that it is not."""
    return "。" not in text.rstrip("。 \n") and is_units(text)
