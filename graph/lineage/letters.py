"""Letters: a text reduced to what is compared, each letter knowing where it stands."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from .clause import Part
from .matter import matters

Ints = NDArray[np.int64]


class Letters:
    """The letters, digits and Han of a text: lower-case, half-width, without blanks and marks.

    `codes`: their code points; `positions`: their code point offsets in the text.
    """

    def __init__(self, text: str) -> None:
        kept = [(at, plain) for at, c in enumerate(text) if (plain := _plain(c))]
        letters = "".join(plain for _, plain in kept)
        self.codes: Ints = np.array([ord(plain) for _, plain in kept], dtype=np.int64)
        self.positions: Ints = np.array([at for at, _ in kept], dtype=np.int64)
        self._pairs: Ints = (self.codes[:-1] << 21) | self.codes[1:]
        self._matters: Ints = np.array(matters(letters), dtype=np.int64).reshape(-1, 3)

    def __len__(self) -> int:
        return len(self.codes)

    def within(self, part: Part) -> slice:
        """Which letters stand in a part of the text."""
        first, last = np.searchsorted(self.positions, part)
        return slice(int(first), int(last))

    def grams(self, part: slice | None = None) -> Ints:
        """The 1- and 2-grams of some letters, each as often as it occurs, as positive numbers;
        and the matters they speak of, once each, as negative ones."""
        first, last, _ = (part or slice(None)).indices(len(self.codes))
        start, end, matter = self._matters.T
        spoken = np.unique(matter[(start >= first) & (end <= last)])
        pairs = self._pairs[first : max(last - 1, first)]
        return np.concatenate([self.codes[first:last], pairs, -spoken])


@cache
def _plain(character: str) -> str:
    """The letter to compare by; empty for what is neither letter nor digit."""
    code = ord(character)
    if 0xFF01 <= code <= 0xFF5E:
        character = chr(code - 0xFEE0)
    lower = character.lower()
    return lower if len(lower) == 1 and lower.isalnum() else ""
