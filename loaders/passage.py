"""Passage: a text that remembers where each of its characters stands in the document."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self


class Span(NamedTuple):
    """A stretch of canonical text: code points, 0-based, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A text made of stretches of a document's canonical text.

    Cutting, joining and stripping a passage keeps its spans right, so whatever a rule makes of
    the text can still be shown in the source. The spans' lengths add up to the text's length;
    they stand in reading order of the text, which need not be the order of the document.
    """

    text: str = ""
    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, canonical: str, start: int = 0, end: int | None = None) -> Self:
        """The stretch of `canonical` from `start` to `end` (None: its end)."""
        end = len(canonical) if end is None else end
        return cls(canonical[start:end], (Span(start, end),) if end > start else ())

    @classmethod
    def join(cls, parts: Iterable["Passage"]) -> Self:
        """The parts one after the other, nothing between them."""
        text: list[str] = []
        spans: list[Span] = []
        for part in parts:
            text.append(part.text)
            for span in part.spans:
                if spans and spans[-1].end == span.start:
                    spans[-1] = Span(spans[-1].start, span.end)
                else:
                    spans.append(span)
        return cls("".join(text), tuple(spans))

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __add__(self, other: "Passage") -> "Passage":
        return Passage.join((self, other))

    def __getitem__(self, key: slice) -> "Passage":
        start, end, _ = key.indices(len(self.text))
        if start == 0 and end == len(self.text):
            return self
        return Passage(self.text[start:end], tuple(self._cut(start, end)))

    def _cut(self, start: int, end: int) -> Iterator[Span]:
        at = 0
        for span in self.spans:
            length = span.end - span.start
            first, last = max(start - at, 0), min(end - at, length)
            if first < last:
                yield Span(span.start + first, span.start + last)
            at += length

    @property
    def start(self) -> int | None:
        """Where its first character stands; None when it is empty."""
        return self.spans[0].start if self.spans else None

    def strip(self, characters: str | None = None) -> "Passage":
        """Without the given characters (None: white space) at both ends."""
        start = len(self.text) - len(self.text.lstrip(characters))
        return self[start : max(start, len(self.text.rstrip(characters)))]

    def split(self, pattern: str | re.Pattern[str]) -> list["Passage"]:
        """The parts between the matches of `pattern`; like re.split without groups."""
        parts, at = [], 0
        for match in re.finditer(pattern, self.text):
            parts.append(self[at : match.start()])
            at = match.end()
        return [*parts, self[at:]]

    def without(self, pattern: str | re.Pattern[str]) -> "Passage":
        """With every match of `pattern` taken out."""
        parts = self.split(pattern)
        return Passage.join(parts) if len(parts) > 1 else self
