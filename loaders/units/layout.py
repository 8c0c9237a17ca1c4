"""Layout: line breaks and blanks inside a cell, those within a name and those between names."""

import re

from ..passage import Passage
from .collective import is_collective
from .lexicon import lexicon
from .name import head, is_bare, is_territory, looks_like_unit, starts_name
from .split import NUMBER, separators
from .words import SEPARATORS, depths

_BLANK = re.compile(r"\s+")
_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]")
_BODIES = re.compile("(?:各|有关|相关)*(?:部门|单位)")
_NEAR = 100
"""Code points beside a blank that are looked at; no name is as long."""

_SEPARATOR = re.compile(f"[{SEPARATORS}：:。.]")


def unwrap(passage: Passage, ends_role: re.Pattern[str], starts_role: re.Pattern[str]) -> Passage:
    """The passage without the blanks that only the page needed.

    A blank that parts two names stays as one character. `ends_role` and `starts_role` match
    what ends before or begins after a name: 牵头, 责任单位：.
    """
    passage = passage.without(_BOOKMARK).strip()
    parts: list[Passage] = []
    at, current, depth = 0, "", 0
    for blank in _BLANK.finditer(passage.text):
        piece = passage[at : blank.start()]
        parts.append(piece)
        depth = depths(piece.text + "。", depth)[-1]
        current = (current + piece.text)[-_NEAR:]
        rest = passage.text[blank.end() : blank.end() + _NEAR]
        if not depth and _parts_names(current, rest, ends_role, starts_role):
            parts.append(passage[blank.start() : blank.start() + 1])
            current = ""
        at = blank.end()
    return Passage.join([*parts, passage[at:]])


def _parts_names(
    before: str, rest: str, ends_role: re.Pattern[str], starts_role: re.Pattern[str]
) -> bool:
    name = NUMBER.sub("", last_segment(before))
    rest = NUMBER.sub("", rest)
    after = _SEPARATOR.split(rest, maxsplit=1)[0]
    if not name or not after:
        return False
    if starts_role.match(rest):
        return bool(re.match(r"[^：:\s]*[：:\s]", rest))
    if ends_role.search(name):
        return True
    if after[0] in "（）等":
        return False
    if len(name) == 1:
        return False
    if _goes_on(name, after):
        return False
    if looks_like_unit(name) or name.endswith("等"):
        return starts_name(after) or _is_township(after, rest)
    return is_territory(name) and (bool(head(after)) or is_territory(after) or is_collective(after))


def _is_township(after: str, rest: str) -> bool:
    """Whether a township's name stands there alone, not before 中心校 or the like."""
    next_piece = rest[len(after) :].lstrip()
    return (
        after.endswith(("镇", "乡", "街道"))
        and is_territory(after)
        and not is_bare(_SEPARATOR.split(next_piece, maxsplit=1)[0])
    )


def _goes_on(name: str, after: str) -> bool:
    """市政府 before 各部门, 市委 before 宣传部: a whole name, and yet the start of a longer one."""
    if name.endswith("政府"):
        return bool(_BODIES.match(after)) and is_collective(name + after)
    organ = name == f"{head(name)}委"
    return organ and any(body.kind == "party_organ" for body in lexicon().get(after, ()))


def last_segment(text: str) -> str:
    """What stands after the last separator or label."""
    return re.split("[：:]", text[max(separators(text), default=-1) + 1 :])[-1]
