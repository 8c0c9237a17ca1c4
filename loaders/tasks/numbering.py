"""Numbering (层次序数): 一、 （一） 1. （1） ① at the start of a heading or an item."""

import re
from dataclasses import dataclass

from ..passage import Passage

_HAN = "[一二三四五六七八九十百零〇]{1,5}"
_STYLES = (
    re.compile(rf"第{_HAN}[章编部][分]?[、\s：:]*"),
    re.compile(rf"{_HAN}\s*[、．.]\s*"),
    re.compile(rf"[（(]\s*{_HAN}\s*[）)]\s*[、.．]?"),
    re.compile(r"\d{1,3}\s*(?:[、．]|\.(?!\d))\s*"),
    re.compile(r"\d{1,3}(?:[.．]\d{1,3})+[、.．]?\s*"),
    re.compile(r"[（(]\s*\d{1,3}\s*[）)]\s*[、.．]?|\d{1,3}\s*[）)]\s*"),
    re.compile(r"[①-⑳㈠-㈩]\s*"),
)
"""From the outermost; a style's place here is its rank."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text that begins with a number: the rank of its style, the number, the rest."""

    rank: int
    number: Passage
    rest: Passage


def numbered(passage: Passage) -> Numbered | None:
    """The number at the start of a text and what follows; None where there is none."""
    for rank, style in enumerate(_STYLES):
        if match := style.match(passage.text):
            rest = passage[match.end() :]
            return Numbered(rank, passage[: match.end()].strip(), rest) if rest else None
    return None


def bare(number: str) -> str:
    """The number itself without its punctuation: "1." → "1", "（一）" → "一"."""
    return re.sub(r"[、．.（）()\s：:]+$|^[（(\s]+", "", number)


def count(text: str, rank: int) -> int:
    """How many numbers of that style stand in a text at the start of a line or sentence."""
    pattern = _STYLES[rank].pattern
    return len(re.findall(rf"(?:^|(?<=[\n。；;]))\s*(?:{pattern})", text))
