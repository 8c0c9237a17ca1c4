"""Glyphs: the characters of a page with their boxes, as the page is read."""

import ctypes
from collections import Counter
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from .radicals import RADICALS

Handle = Any
"""What pdfium knows a thing by; its bindings have no types."""

_LINE_ENDS = {0, 10, 13}
_SOFT_HYPHEN = 0xFFFE
_LAST = 0x10FFFF
_UNKNOWN = "\ufffd"
_SAMPLE = 40
"""As many characters tell which way a page's text runs, and how large it is."""
_QUARTER = 1.5708
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


class Turn(NamedTuple):
    """How a page's own coordinates become those of the page as it is read.

    `quarters` counts the clockwise quarter turns; the box is the visible part of the page.
    """

    quarters: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is read."""
        across, down = self.right - self.left, self.top - self.bottom
        return (down, across) if self.quarters % 2 else (across, down)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point in points from the upper left corner."""
        match self.quarters:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """A box as left, top, right, bottom."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def turn_of(page: Handle, text: Handle) -> Turn:
    """How the page has to be turned for its text to run from left to right."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    quarters = pdfium.FPDFPage_GetRotation(page)
    count = pdfium.FPDFText_CountChars(text)
    angles = Counter(
        round(pdfium.FPDFText_GetCharAngle(text, at) / _QUARTER) % 4
        for at in range(0, count, max(1, count // _SAMPLE))
    )
    # What angle the text has on the unturned page says more than how the page is turned.
    if angles:
        quarters = -angles.most_common(1)[0][0]
    return Turn(quarters % 4, box.left, box.bottom, box.right, box.top)


def read_glyphs(text: Handle, turn: Turn, *, hidden: bool) -> list[Glyph]:
    """The characters in the order of the file; blanks that the file does not have left out.

    So are those of watermarks: set askew, or large and pale. `hidden`: some may be invisible, and
    these are no text of the page either.
    """
    glyphs = []
    rect = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    count = pdfium.FPDFText_CountChars(text)
    large = _LARGE * _usual_size(text, count)
    for at in range(count):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in _LINE_ENDS or (code == 32 and pdfium.FPDFText_IsGenerated(text, at) == 1):
            continue
        if pdfium.FPDFText_GetFontSize(text, at) > large and _is_pale(text, at):
            continue
        quarters = pdfium.FPDFText_GetCharAngle(text, at) / _QUARTER
        if abs(quarters - round(quarters)) > _ASKEW or (hidden and _is_hidden(text, at)):
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, rect)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        box = turn.box(rect.left, rect.bottom, rect.right, rect.top)
        glyphs.append(Glyph(_character(code), *box, turn.point(x.value, y.value)[1]))
    return glyphs


def _usual_size(text: Handle, count: int) -> float:
    sizes = sorted(
        pdfium.FPDFText_GetFontSize(text, at) for at in range(0, count, max(1, count // _SAMPLE))
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
