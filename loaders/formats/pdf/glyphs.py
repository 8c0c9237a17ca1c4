"""Glyphs: the characters of a page with their boxes, as the page is read."""

import ctypes
from typing import NamedTuple

import pypdfium2.raw as pdfium

from .objects import Handle
from .radicals import RADICALS
from .turn import QUARTER, SAMPLE, Turn

_LINE_ENDS = {0, 10, 13}
_SOFT_HYPHEN = 0xFFFE
_LAST = 0x10FFFF
_UNKNOWN = "\ufffd"
_ASKEW = 0.05
"""Of a quarter turn: text turned by another angle is a watermark or a stamp."""
_LARGE = 2.0
_PALE = 170
"""Of 255: text as light as this, and so many times as large as the usual, is a watermark."""


class Glyph(NamedTuple):
    """A character and its box, in points from the page's upper left corner.

    `left` and `right` are where its advance begins and ends, `base` is its baseline.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float

    @property
    def middle(self) -> tuple[float, float]:
        """A point that is inside the character, whatever its font says of its height."""
        return (self.left + self.right) / 2, (self.top + self.base) / 2


class Letters(NamedTuple):
    """What a page's texts are like: is one invisible, is one set askew, the largest font."""

    hidden: bool
    askew: bool
    largest: float


def read_glyphs(text: Handle, turn: Turn, letters: Letters) -> list[Glyph]:
    """The characters in the order of the file; blanks that the file does not have left out.

    So are those of watermarks: set askew, or large and pale. And what is invisible.
    """
    glyphs = []
    rect = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    count = pdfium.FPDFText_CountChars(text)
    large = _LARGE * _usual_size(text, count)
    # Each question to pdfium takes a while: most are not asked where no text of the page is such.
    some_large = letters.largest > large
    level = not turn.quarters
    for at in range(count):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in _LINE_ENDS or (code == 32 and pdfium.FPDFText_IsGenerated(text, at) == 1):
            continue
        if (
            (some_large and pdfium.FPDFText_GetFontSize(text, at) > large and _is_pale(text, at))
            or (letters.askew and is_askew(pdfium.FPDFText_GetCharAngle(text, at)))
            or (letters.hidden and _is_hidden(text, at))
        ):
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, rect)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        box = turn.box(rect.left, rect.bottom, rect.right, rect.top)
        base = turn.top - y.value if level else turn.point(x.value, y.value)[1]
        glyphs.append(Glyph(_character(code), *box, base))
    return glyphs


def is_askew(angle: float) -> bool:
    """Is text turned by another angle (radians) than the page can be?"""
    quarters = angle / QUARTER
    return abs(quarters - round(quarters)) > _ASKEW


def _usual_size(text: Handle, count: int) -> float:
    sizes = sorted(
        pdfium.FPDFText_GetFontSize(text, at) for at in range(0, count, max(1, count // SAMPLE))
    )
    return sizes[len(sizes) // 2] if sizes else 0.0


def _is_pale(text: Handle, at: int) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFText_GetFillColor(text, at, *parts):
        return False
    *colour, opacity = (part.value for part in parts)
    return min(colour) >= _PALE or opacity <= 255 - _PALE


def _is_hidden(text: Handle, at: int) -> bool:
    item = pdfium.FPDFText_GetTextObject(text, at)
    return bool(item) and is_invisible(item)


def is_invisible(item: Handle) -> bool:
    """Is a text drawn with no ink, as the words under the picture of a page are?"""
    return bool(pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _character(code: int) -> str:
    if code == _SOFT_HYPHEN:
        return "-"
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code > _LAST:
        return _UNKNOWN
    return RADICALS.get(code) or chr(code)
