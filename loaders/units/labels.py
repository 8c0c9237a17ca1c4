"""Labels: the words with a colon that say what follows (牵头单位：, 责任人：)."""

import re
from functools import cache

from ..records import Role
from .words import alternatives, words

ROLES: tuple[Role, ...] = ("lead", "responsible", "support")
_SHORTEST = 4
"""Shorter header words (单位, 部门) stand inside names too."""


@cache
def label() -> re.Pattern[str]:
    """牵头单位： at the start of a segment, or 牵头单位 as all of it."""
    found = alternatives(labels())
    return re.compile(f"({found})(?:[：:]|(?=\\s)|$)|（({found})）(?=.)|({single()})[：:]")


@cache
def labels() -> dict[str, Role]:
    """Header words of unit columns, each with its role."""
    return {
        word: entry["role"]
        for entry in words("columns")
        if entry["role"] in ROLES
        for word in entry["words"]
        if len(word) >= _SHORTEST
    }


@cache
def other_label() -> re.Pattern[str]:
    """责任人：, 完成时限：: what follows, up to the next label or semicolon, is no unit."""
    others = (entry["words"] for entry in words("columns") if entry["role"] not in ROLES)
    return re.compile(f"{alternatives(word for group in others for word in group)}：")


def single() -> str:
    """Any verb of a role (牵头, 负责), as a group."""
    return alternatives(word for role in ROLES for word in words("role_words")[role])
