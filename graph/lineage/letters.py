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

    `plain`: them in a row; `positions`: their code point offsets in the text. `codes`: each as a
    number, `pairs`: each with the next as one; `matters`: start, end and matter of the words
    that name one.
    """

    def __init__(self, text: str) -> None:
        plain = [*map(_plain, text)]
        self.positions = [at for at, c in enumerate(plain) if c]
        self.plain = "".join(plain)
        # A target that moved is the same obligation: digits are compared as one.
        numbers = np.frombuffer(_DIGIT.sub("0", self.plain).encode("utf-32-le"), dtype=np.uint32)
        self.codes: Ints = numbers.astype(np.int64)
        # As many as letters: what stands at the last one is no pair and asked for by nobody.
        self.pairs: Ints = self.codes << 21
        self.pairs[:-1] |= self.codes[1:]
        self.matters = matters(self.plain)

    def __len__(self) -> int:
        return len(self.plain)

    def within(self, part: Part) -> slice:
        """Which letters stand in a part of the text."""
        return slice(bisect_left(self.positions, part.start), bisect_left(self.positions, part.end))


@cache
def _plain(character: str) -> str:
    """The letter to compare by; empty for what is neither letter nor digit."""
    code = ord(character)
    if 0xFF01 <= code <= 0xFF5E:
        character = chr(code - 0xFEE0)
    lower = character.lower()
    return lower if len(lower) == 1 and lower.isalnum() else ""
