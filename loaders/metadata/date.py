"""Date: a line that is a date (成文日期), and a date inside a fact."""

import re
from datetime import date

from .line import plain

_HAN = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")}
_HAN |= {"零": "0", "○": "0", "О": "0", "O": "0", "o": "0", "0": "0", "◯": "0"}
_SIGNS = "〇零○ОOo0◯一二三四五六七八九"
_DIGITS = re.compile(r"((?:19|20)\d\d)(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?")
_NUMERALS = re.compile(rf"([一二][{_SIGNS}]{{3}})年([{_SIGNS}十]{{1,3}})月([{_SIGNS}十]{{1,3}})日")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_HAN_YEAR = re.compile(rf"二[〇零○][{_SIGNS}]{{2}}(?=年)")
_AROUND = r"[(\[〔]?{}(?:\d{{1,2}}:\d\d(?::\d\d)?)?[)\]〕]?"


def read_date(text: str) -> str | None:
    """The first date in a text as ISO; None where there is none or it is not in the calendar."""
    text = plain(text)
    if match := _DIGITS.search(text):
        return _iso(*(int(part) for part in match.groups()))
    if match := _NUMERALS.search(text):
        year = int("".join(_HAN[sign] for sign in match[1]))
        return _iso(year, _small(match[2]), _small(match[3]))
    return None


def is_date(text: str) -> bool:
    """Is the line nothing but a date, perhaps in brackets?"""
    return any(
        re.fullmatch(_AROUND.format(pattern.pattern), plain(text))
        for pattern in (_DIGITS, _NUMERALS)
    )


def split_date(text: str) -> tuple[str, str] | None:
    """What stands before a date that ends the line, and the date: an organ and its date."""
    bare = plain(text)
    for pattern in (_DIGITS, _NUMERALS):
        if match := re.search(rf"{pattern.pattern}$", bare):
            return bare[: match.start()], match[0]
    return None


def read_year(text: str) -> int | None:
    """The first year in a text, in digits or numerals (二〇二五年)."""
    if match := _YEAR.search(text):
        return int(match[1])
    if match := _HAN_YEAR.search(text):
        return int("".join(_HAN[sign] for sign in match[0]))
    return None


def _small(signs: str) -> int:
    """Months and days: 六, 十二, 二十四, 三十."""
    tens, ten, ones = signs.partition("十")
    if not ten:
        return int("".join(_HAN[sign] for sign in signs))
    return (int(_HAN[tens]) if tens else 1) * 10 + (int(_HAN[ones]) if ones else 0)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
