"""Words: the code lists of this folder as regular expressions."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from tiaokuai.ontology import codes

from ..simplified import simplified

FULL_WIDTH = str.maketrans("()〔〕[]【】［］,;:／｜､｡", "（）（）（）（）（），；：/|、。")
"""One form for each bracket and separator; what follows sees no other."""
SEPARATORS = "、，,；/|\\s"


def alternatives(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first."""
    ordered = sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})"


@cache
def words(name: str) -> Any:
    """A code list by name; see ontology/codes."""
    return codes(name)


def depths(text: str, depth: int = 0) -> list[int]:
    """How many brackets are open at each character; an opening or closing one counts itself.

    `depth`: how many are open before the text.
    """
    found = []
    for character in text:
        if character == "（":
            depth += 1
        found.append(depth)
        if character == "）":
            depth = max(0, depth - 1)
    return found


def normal(name: str) -> str:
    """With full-width brackets and digits folded, simplified, no blanks."""
    folded = simplified(unicodedata.normalize("NFKC", re.sub(r"\s+", "", name)))
    return folded.translate(str.maketrans("()〔〕[]【】,:;", "（）（）（）（），：；"))
