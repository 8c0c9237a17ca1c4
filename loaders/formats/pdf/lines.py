"""Line: characters that stand on one baseline."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from statistics import median

from .glyphs import Glyph

_SAME_BASE = 0.45
"""Of a character's height: baselines no farther apart are one line."""
_BLANK = 0.2
"""Of a character's width: a gap that wide, and wider than the line's others, is a blank."""
_COLUMN = 0.7
GUTTER = 3.5
"""Points: the room between two columns is at least so wide."""


@dataclass(frozen=True)
class Line:
    """The characters of a line from left to right, none of them a blank at an end."""

    page: int
    glyphs: tuple[Glyph, ...]

    @cached_property
    def text(self) -> str:
        """The words as printed; a wide gap is a blank."""
        parts = [self.glyphs[0].text]
        gaps = [b.left - a.right for a, b in pairwise(self.glyphs)]
        least = max(_BLANK * self.em, 2.5 * median(gaps)) if gaps else 0.0
        for gap, (before, glyph) in zip(gaps, pairwise(self.glyphs), strict=True):
            if gap > least and _are_alike(before, glyph) and parts[-1] != " " != glyph.text:
                parts.append(" ")
            if glyph.text != " " or parts[-1] != " ":
                parts.append(glyph.text)
        return "".join(parts)

    @cached_property
    def words(self) -> list[str]:
        """What its stretches print, without blanks."""
        ends = [right for _, right in self.stretches]
        found = [""] * len(ends)
        for glyph in self._printed:
            found[min(bisect_left(ends, glyph.right), len(ends) - 1)] += glyph.text
        return found

    @cached_property
    def parts(self) -> int:
        """How many stretches it has between gaps as wide as those between columns."""
        return 1 + sum(b.left - a.right > _COLUMN * self.em for a, b in pairwise(self._printed))

    @cached_property
    def _printed(self) -> list[Glyph]:
        return [glyph for glyph in self.glyphs if glyph.text != " "]

    @cached_property
    def stretches(self) -> list[tuple[float, float]]:
        """Its printed parts from left to right, without the gaps that may part columns."""
        found: list[tuple[float, float]] = []
        for glyph in self._printed:
            if found and glyph.left - found[-1][1] < GUTTER:
                found[-1] = found[-1][0], glyph.right
            else:
                found.append((glyph.left, glyph.right))
        return found

    @cached_property
    def em(self) -> float:
        """The width of a full-width character in it."""
        wide = [g.right - g.left for g in self.glyphs if ord(g.text[0]) > 0x2E7F]
        return max(median(wide) if wide else median(g.bottom - g.top for g in self.glyphs), 1.0)

    @cached_property
    def left(self) -> float:
        """Where its first character begins."""
        return self.glyphs[0].left

    @cached_property
    def right(self) -> float:
        """Where its last character ends."""
        return max(glyph.right for glyph in self.glyphs)

    @cached_property
    def base(self) -> float:
        """Its baseline."""
        return median(glyph.base for glyph in self.glyphs)

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom."""
        top = min(glyph.top for glyph in self.glyphs)
        return self.left, top, self.right, max(glyph.bottom for glyph in self.glyphs)


def middle_of(line: Line) -> float:
    """A height inside the line's characters."""
    return (line.box[1] + line.base) / 2


def _are_alike(before: Glyph, after: Glyph) -> bool:
    """Between a Latin letter and an ideograph layouts leave a gap that is no blank."""
    return before.text.isascii() == after.text.isascii()


def lines_of(page: int, glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines from top to bottom."""
    lines = []
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=attrgetter("base", "left")):
        step = glyph.base - row[0].base if row else 0.0
        if step > 1.0 and step > _SAME_BASE * (glyph.bottom - glyph.top):
            lines += _line(page, row)
            row = []
        row.append(glyph)
    return lines + _line(page, row)


def _line(page: int, glyphs: Sequence[Glyph]) -> list[Line]:
    """The line of the characters, one printed twice for weight taken once; none if all blank."""
    kept: list[Glyph] = []
    for glyph in sorted(glyphs, key=attrgetter("left")):
        for other in kept[-2:]:
            if glyph.text == other.text and (
                glyph.left - other.left < (other.right - other.left) / 3
            ):
                break
        else:
            kept.append(glyph)
    while kept and kept[0].text.isspace():
        kept.pop(0)
    while kept and kept[-1].text.isspace():
        kept.pop()
    return [Line(page, tuple(kept))] if kept else []
