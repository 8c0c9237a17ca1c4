"""Joint: where two names meet without a separator (A局B局, A和B, A等有关部门)."""

import re
from functools import cache

from .collective import after_etc, is_collective
from .lexicon import lexicon
from .name import head, is_bare, is_branch, is_listed, is_stem, is_territory, looks_like_unit
from .words import alternatives, depths, words


@cache
def etc(text: str) -> tuple[int, str] | None:
    """Where a 等 ends a name, and the collective after it ("": none)."""
    for match in re.finditer("等", text):
        left, right = text[: match.start()], text[match.end() :]
        if not left or depths(text)[match.start()]:
            continue
        if not right:
            return match.start(), ""
        if not (_whole(left) or is_territory(left) or is_stem(left)):
            continue
        if (collective := after_etc(right)) is not None:
            return match.start(), collective
    return None


@cache
def _connective() -> re.Pattern[str]:
    return re.compile(alternatives(words("role_words")["connectives"]))


@cache
def joint(text: str) -> tuple[int, int] | None:
    """Where two whole names meet, over a connective or nothing; None: it is one name."""
    if is_collective(text) or is_listed(text):
        return None
    open_brackets = depths(text)
    for match in _connective().finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        if not open_brackets[match.start()] and _whole(left) and _whole(right):
            return match.span()
    meeting = (
        at
        for at in range(2, len(text) - 1)
        if not open_brackets[at] and _meets(text[:at], text[at:])
    )
    if (first := next(meeting, None)) is None:
        return None
    # Of two known names that begin alike the longer one is meant: 政府研究室, not 政府; 各县区, not
    # 各县.
    longer = (at for at in meeting if is_listed(text[:at]) or is_collective(text[:at]))
    at = next(longer, first)
    return at, at


def _whole(text: str) -> bool:
    return looks_like_unit(text) or is_collective(text)


def _meets(left: str, right: str) -> bool:
    """Whether a name ends and another begins, nothing between them."""
    if right[0] == "（" or not looks_like_unit(left) or _in_ending(left, right):
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


def _in_ending(left: str, right: str) -> bool:
    """Whether what ends the left name is only the beginning of a longer ending: 办 of 办公室."""
    return any(
        left.endswith(short) and right.startswith(rest)
        for short, rests in _rests()
        for rest in rests
    )


@cache
def _rests() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Endings that begin longer ones, each with what is then left of those."""
    lists = words("unit_suffixes")
    ends = {*lists["strong"], *lists["weak"]}
    found = ((end, tuple(sorted(w[len(end) :] for w in ends if w.startswith(end) and w != end)))
             for end in sorted(ends))  # fmt: skip
    return tuple((end, rests) for end, rests in found if rests)


@cache
def _first_name(text: str) -> str | None:
    """The shortest name that begins the text and is followed by nothing or by another one."""
    for end in range(2, len(text) + 1):
        if looks_like_unit(text[:end]) and (end == len(text) or _meets(text[:end], text[end:])):
            return text[:end]
    return None
