"""Letters: a text reduced to what is compared, each letter knowing where it stands."""

import re
from bisect import bisect_left
from functools import cache

import numpy as np
from numpy.typing import NDArray

from .clause import Part
from .matter import matters

Ints = NDArray[np.int64]

_DIGIT = re.compile(r"\d")


class Letters:
    """The letters, digits and Han of a text: lower-case, half-width, without blanks and marks.

    `plain`: them in a row; `positions`: their code point offsets in the text.
    """

    def __init__(self, text: str) -> None:
        self.positions = [at for at, c in enumerate(text) if _plain(c)]
        self.plain = "".join(map(_plain, text))
        # A target that moved is the same obligation: digits are compared as one.
        codes = np.frombuffer(_DIGIT.sub("0", self.plain).encode("utf-32-le"), dtype=np.uint32)
        self._codes: Ints = codes.astype(np.int64)
        self._pairs: Ints = (self._codes[:-1] << 21) | self._codes[1:]
        self._matters = matters(self.plain)

    def __len__(self) -> int:
        return len(self.plain)

    def within(self, part: Part) -> slice:
        """Which letters stand in a part of the text."""
        return slice(bisect_left(self.positions, part.start), bisect_left(self.positions, part.end))

    def grams(self, part: slice | None = None) -> Ints:
        """The 1- and 2-grams of some letters, each as often as it occurs, as positive numbers;
        and the matters they speak of, once each, as negative ones."""
        first, last = (part.start, part.stop) if part else (0, len(self.plain))
        spoken = {-m for start, end, m in self._matters if start >= first and end <= last}
        pairs = self._pairs[first : max(last - 1, first)]
        return np.concatenate([self._codes[first:last], pairs, np.array(sorted(spoken), np.int64)])


@cache
def _plain(character: str) -> str:
    """The letter to compare by; empty for what is neither letter nor digit."""
    code = ord(character)
    if 0xFF01 <= code <= 0xFF5E:
        character = chr(code - 0xFEE0)
    lower = character.lower()
    return lower if len(lower) == 1 and lower.isalnum() else ""
