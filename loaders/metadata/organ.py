"""Organ: the names of bodies in a signature, above a title, or at the head of one."""

import re
from functools import cache

from .line import Line, tight
from .words import alternatives, words

_LONGEST = 30
_LETTERHEAD = re.compile(r"文件$|^中共(?=.*文件$)")
_NUMBER = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、.．)）]")
_SEAL = re.compile(r"[（(](?:盖章|章|代章|公章|印章|印)[)）]$")


def organs_of(line: Line) -> list[str]:
    """The bodies that a line names and nothing else, as printed; [] where it is another line.

    Several stand apart by wide blanks or 、; a letterhead (济宁市人民政府文件) names its body.
    """
    if _NUMBER.match(line.text):
        return []
    parts = [tight(part) for part in re.split(r"\s{2,}|\u3000+", line.raw.strip())]
    if not all(map(is_organ, parts)):
        parts = [line.text]
    names = [_LETTERHEAD.sub("", _SEAL.sub("", part)) for part in parts]
    return names if all(map(is_organ, names)) else []


def organ_before_about(title: str) -> str | None:
    """The body at the head of a title: 山东省人民政府办公厅关于…."""
    head, about, _ = title.partition("关于")
    return head if about and is_organ(head) else None


def is_organ(text: str) -> bool:
    """Is the text the name of a body and nothing else?"""
    return 2 <= len(text) <= _LONGEST and bool(_organ().fullmatch(text))


@cache
def _organ() -> re.Pattern[str]:
    # No title or sentence: 关于, a year or a mark inside make it one.
    inside = r"(?:(?!关于|印发|通知|\d{4}年)[一-鿿（）()、])*?"
    return re.compile(rf"{inside}{alternatives(words('organs'))}(?:[（(][一-鿿]{{2,12}}[)）])?")
