"""Collective names (各县（市、区）政府, 市政府各部门、单位): one name for many units."""

import re
from functools import cache

from .words import alternatives, words

_LOW = re.compile("[镇乡街村社居]")
_RANKS = ("省", "市州盟县区旗地", "镇乡街", "村社居")
_LONGEST = 300
"""Code points of a collective's name; the longest known has 60."""

_ENDS = "(?:局|委|办|中心|站|所|院|馆|大队|中队|委员会|办公室|党校|学校|分局)"


@cache
def _patterns() -> dict[str, str]:
    lists = words("collectives")
    attribute = f"{alternatives(lists['body_attributes'])}*"
    note = "(?:（[^（）]*）)?"
    body = f"{attribute}{alternatives(lists['bodies'])}{note}"
    plain = alternatives(lists["plain"])
    tail = f"{alternatives(lists['territory_tails'])}{note}"
    tails = f"级?(?:{tail}(?:[、和]?{tail})*)?"
    verbs = alternatives(
        word for role in ("lead", "responsible", "support") for word in words("role_words")[role]
    )
    many = "(?:[两二三四五六七八九十多几]+(?:个|级)|多个|级|\\d+个)?"
    stop = f"(?:$|[^\u4e00-\u9fff]|按|分别|{verbs})"
    ranks = [
        alternatives(word for word in lists["territories"] if bool(_LOW.search(word)) is low)
        for low in (False, True)
    ]
    one = f"(?:{alternatives(lists['territories'])}{note})+"
    several = "|".join(
        f"{rank}+(?:（市）)?(?:[、和]{rank}+{note}(?={tails}{stop}))+{tails}" for rank in ranks
    )
    return {
        "bodies": f"{body}(?:(?:[、和及或]|以及)?{body}(?={stop}))*",
        "places": f"(?:{several}|{one}{tails})",
        "one": one,
        "plain": f"{attribute}{plain}(?:(?:[、和及或]|以及)?{attribute}{plain})*",
        "determiner": f"{many}(?:{alternatives(lists['determiners'])}的?)+{many}",
        "level": alternatives(lists["levels"]),
        "head": alternatives(lists["heads"]),
    }


@cache
def _whole() -> re.Pattern[str]:
    p = _patterns()
    start = "[^、，；：:。（）各有相所其]"
    head = f"{start}{{0,12}}?{p['level']}(?:{p['head']})*"
    levels = f"{p['level']}、{p['level']}[级属]\\S{{0,4}}?"
    group = f"{p['bodies']}|{p['places']}|{p['one']}\\S{{1,10}}{_ENDS}"
    within = f"(?:{p['level']}(?:{p['head']})+)?"
    determined = f"(?:{head}|{levels})?{p['determiner']}{within}(?:{group})"
    attributed = f"[^、，；：:。（）]{{0,10}}?{p['level']}(?:{p['head']})+{p['plain']}"
    members = r".{2,30}?(?:各|其他|有关)?成员单位"
    kind = "(?:(?![各项的将把被让使要])[\u4e00-\u9fff]){0,8}?"
    ofkind = f"(?:各|各有关|各相关|相关){kind}{alternatives(words('collectives')['kinds'])}"
    return re.compile(f"(?:{determined}|{attributed}|{members}|{ofkind})")


@cache
def _bare() -> re.Pattern[str]:
    p = _patterns()
    level = f"(?:[^、，；：:。（）]{{0,8}}?{p['level']}(?:{p['head']})*)?"
    counted = "(?P<count>[\\d一二三四五六七八九十]+个|多个|几个)?"
    return re.compile(
        f"(?P<level>{level})(?P<determiner>{p['determiner']})?{counted}(?:{p['bodies']}|{p['places']})"
    )


@cache
def _joined() -> re.Pattern[str]:
    p = _patterns()
    return re.compile(
        f"{p['determiner']}(?:{p['level']}(?:{p['head']})+)?(?:{p['bodies']}|{p['places']})"
    )


@cache
def is_collective(text: str) -> bool:
    """Whether the whole text is the name of a collective."""
    return len(text) <= _LONGEST and bool(_whole().fullmatch(text))


def after_etc(text: str) -> str | None:
    """The collective that the words after 等 name; "" where they only count what stands before.

    等有关部门、单位 → 有关部门、单位; 等县（市、区）政府 → 有关县（市、区）政府; 等三个部门 → "".
    None: the words are no collective.
    """
    match = _bare().fullmatch(text)
    if match is None:
        return text if is_collective(text) else None
    if match["count"]:
        return ""
    return text if match["determiner"] else f"有关{text}"


def is_group(text: str) -> bool:
    """Whether the text is what follows a determiner: 部门, 县（市、区）政府."""
    return bool(re.fullmatch(f"(?:{_patterns()['bodies']}|{_patterns()['places']})", text))


def determiner(text: str) -> str | None:
    """各 of 各镇街, 市直各 of 市直各部门: what a following 部门 shares; None: text is no such."""
    p = _patterns()
    match = re.match(f"(?:.{{0,12}}?{p['level']}(?:{p['head']})*)?{p['determiner']}", text)
    return match[0] if match and is_collective(text) else None


def below(text: str, other: str) -> bool:
    """Whether a group of places lies below another's level: 镇（街道） below 县."""
    own, others = (
        next((i for i, r in enumerate(_RANKS) if t[0] in r), None) for t in (text, other)
    )
    return own is not None and others is not None and own > others


def inside(text: str) -> list[tuple[int, int]]:
    """The stretches of collectives in the text: what stands in them separates nothing."""
    return [match.span() for match in _joined().finditer(text)]
