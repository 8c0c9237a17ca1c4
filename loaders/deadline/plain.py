"""Plain: a deadline's words in one spelling, for reading only; what is printed is kept apart."""

import re
import unicodedata

from ..simplified import simplified

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "○": 0, "两": 2}
_NUMERAL = re.compile(
    r"(?:[〇零○一二三四五六七八九]{2,4}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])(?=\s*(?:年|个|月|日|号|季|天|周|星期|旬|半年|工作日))"
)
_DASH = re.compile(r"[－—–―─~～‐‑−]+|--+")
_ABBREVIATED = (
    # 4-6月, 1-3季度 → 4月-6月
    (re.compile(r"(?<![\d.\-/])(\d{1,2})([-至到])(\d{1,2})(月|季度)"), r"\1\4\2\3\4"),
    # 2024-2025年 → 2024年-2025年
    (re.compile(r"(?<!\d)(\d{4})([-至到])(\d{4})年"), r"\1年\2\3年"),
    # 6月1日-30日 → 6月1日-6月30日
    (re.compile(r"(\d{1,2}月)(\d{1,2})日?([-至到])(\d{1,2})日"), r"\1\2日\3\1\4日"),
)


def plain(text: str) -> str:
    """Half-width, simplified, without blanks, dashes as "-", numerals before time as digits."""
    text = simplified(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))
    text = _DASH.sub("-", text)
    text = _NUMERAL.sub(lambda match: str(numeral(match[0])), text)
    for pattern, full in _ABBREVIATED:
        text = pattern.sub(full, text)
    return text


def numeral(signs: str) -> int:
    """The number below a hundred, or the digits one by one (二〇二四): 十二 → 12, 三十 → 30."""
    tens, ten, ones = signs.partition("十")
    if ten:
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[sign]) for sign in signs))
