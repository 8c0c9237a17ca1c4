"""Columns: what each column of a table holds, by its header words."""

import re
from functools import cache
from typing import Literal

from tiaokuai.ontology import codes

from ..records import Role
from .clean import folded

ColumnRole = Literal[
    "number",
    "group",
    "either",
    "requirement",
    "lead",
    "responsible",
    "support",
    "person",
    "deadline",
    "other",
]
UNIT_ROLES: tuple[Role, ...] = ("lead", "responsible", "support")
TEXT_ROLES: tuple[ColumnRole, ...] = ("group", "either", "requirement")

LONGEST_HEADER = 24
_SHORTEST_PART = 4
"""A word this long may be part of a longer header; shorter ones must be all of it."""


@cache
def header_words() -> dict[str, ColumnRole]:
    """Every header word, folded, with its role."""
    return {folded(word): entry["role"] for entry in codes("columns") for word in entry["words"]}


def role_of(text: str) -> ColumnRole | None:
    """The role that a header cell's words give; None where they are not known.

    The whole text first, then without brackets, then the longest known word at its start, at
    its end and inside.
    """
    whole = folded(text).strip(":：*")
    return _role_of(whole) if 0 < len(whole) <= LONGEST_HEADER else None


@cache
def _role_of(whole: str) -> ColumnRole | None:
    words = header_words()
    bare = re.sub(r"[(〔\[][^)〕\]]*[)〕\]]", "", whole)
    for candidate in (whole, bare):
        if candidate in words:
            return words[candidate]
    parts = [w for w in words if len(w) >= _SHORTEST_PART and w in bare]
    for fits in (bare.startswith, bare.endswith, bare.__contains__):
        if found := [w for w in parts if fits(w)]:
            return words[max(found, key=len)]
    return None
