"""Stretches: where a page has print, line by line, parted at the gaps of columns."""

from typing import Any, NamedTuple

import numpy as np
from scipy import ndimage

from ..pdf.rules import Rules
from .picture import Mask

_USUAL = 6.0
"""Points: parts of print no farther apart are near enough to tell how tall it is."""
_GAP = 0.85
_ABOVE = 0.5
_TALLEST = 1.15
_SPECK = 0.22
"""Of a character's height: the gap within a line, between parts of a character, and of dirt."""


class Stretch(NamedTuple):
    """A stretch of a line of print: its ink in pixels, half-open."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def height(self) -> int:
        """How tall its ink is."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """How wide its ink is."""
        return self.right - self.left


def stretches(ink: Mask, rules: Rules, scale: float) -> tuple[list[Stretch], float]:
    """The stretches of print, from top to bottom, and how tall their characters are (pixels)."""
    found = _parts(ink, rules, scale, _USUAL * scale)
    heights = np.repeat([one.height for one in found], [one.width for one in found])
    em = float(np.median(heights)) if len(heights) else 1.0
    found = _parts(ink, rules, scale, _GAP * em)
    whole = _stacked(found, em)
    return sorted(one for one in whole if max(one.height, one.width) > _SPECK * em), em


def _parts(ink: Mask, rules: Rules, scale: float, gap: float) -> list[Stretch]:
    """Ink that hangs together when gaps along the line are filled, borders of a table kept."""
    closed = _filled(ink, int(gap))
    for rule in rules.down:
        at = int(rule.at * scale)
        closed[int(rule.start * scale) : int(rule.end * scale), at - 1 : at + 2] = False
    # What it gives depends on its arguments, which its types do not tell.
    labelled: Any = ndimage.label(closed, structure=np.ones((3, 3)))
    return [
        Stretch(rows.start, rows.stop, columns.start, columns.stop)
        for rows, columns in ndimage.find_objects(labelled[0])
    ]


def _filled(ink: Mask, gap: int) -> Mask:
    """The ink with each gap of a row filled that is no wider than `gap` pixels."""
    width = ink.shape[1]
    columns = np.arange(width, dtype=np.int32)
    before = np.maximum.accumulate(np.where(ink, columns, -width), axis=1, dtype=np.int32)
    after = np.where(ink, columns, 2 * width)[:, ::-1]
    after = np.minimum.accumulate(after, axis=1, dtype=np.int32)[:, ::-1]
    filled: Mask = after - before <= gap + 1
    return filled


def _stacked(parts: list[Stretch], em: float) -> list[Stretch]:
    """Parts above each other that are one line: a character's own, or a mark beside it."""
    lines: list[Stretch] = []
    for part in sorted(parts, key=lambda part: -part.width):
        for n, line in enumerate(lines):
            both = _around(line, part)
            apart = max(line.top, part.top) - min(line.bottom, part.bottom)
            beside = max(line.left, part.left) - min(line.right, part.right)
            if (
                apart < _ABOVE * em
                and beside < _GAP * em / 2
                and (both.height <= max(_TALLEST * em, line.height))
            ):
                lines[n] = both
                break
        else:
            lines.append(part)
    return lines


def _around(one: Stretch, other: Stretch) -> Stretch:
    return Stretch(
        min(one.top, other.top),
        max(one.bottom, other.bottom),
        min(one.left, other.left),
        max(one.right, other.right),
    )
