"""Print: the text of a stretch as characters, each where it stands on the page."""

from itertools import pairwise
from unicodedata import east_asian_width

from ..pdf.glyphs import Glyph
from .stretches import Stretch

_OPENING = "（《〈“‘【〔［"
_CLOSING = "，、。；：！？）》〉”’】〕］"
_HALF = 0.5
_AFTER = 0.6
"""Of a character's width: what a mark leaves free behind itself."""
_BEARING = 0.06
"""Of a character's width: the paper between its ink and its end, at either side."""
_BASE = 0.38
"""Of a character's height: from its middle down to its baseline."""


def glyphs_of(text: str, stretch: Stretch, em: float, scale: float) -> list[Glyph]:
    """The characters set from the first ink to the last, as wide as Chinese print sets them.

    `em`: how tall the page's characters are, in pixels.
    """
    widths = [1.0 if east_asian_width(one) in "WF" else _HALF for one in text]
    before = _HALF if text[0] in _OPENING else 0.0
    after = _AFTER if text[-1] in _CLOSING else 0.0
    inked = sum(widths) - before - after - 2 * _BEARING
    wide = stretch.width / inked if inked >= 1 else min(em, stretch.width / max(inked, _HALF))
    middle = (stretch.top + stretch.bottom) / 2
    tall = max(wide, stretch.height if len(text) > 2 else 0.0)
    top, bottom = (middle - tall / 2) / scale, (middle + tall / 2) / scale
    base = (middle + _BASE * tall) / scale
    at = stretch.left - (before + _BEARING) * wide
    glyphs = []
    for one, width in zip(text, widths, strict=True):
        glyphs.append(Glyph(one, at / scale, top, (at + width * wide) / scale, bottom, base))
        at += width * wide
    return glyphs


def closed(glyphs: list[Glyph], em: float) -> list[Glyph]:
    """The characters, each mark made as wide as the gap behind it: print sets marks loosely."""
    ordered = sorted(range(len(glyphs)), key=lambda n: (round(glyphs[n].base / em), glyphs[n].left))
    for n, after in pairwise(ordered):
        one, other = glyphs[n], glyphs[after]
        if (
            one.text in _CLOSING
            and 0 < other.left - one.right < em
            and (abs(one.base - other.base) < em / 2)
        ):
            glyphs[n] = one._replace(right=other.left)
    return glyphs
