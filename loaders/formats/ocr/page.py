"""Page: the picture of a page read as what it shows, its characters and its lines."""

from typing import NamedTuple

import numpy as np

from ..languages import languages
from ..pdf.glyphs import Glyph
from ..pdf.page import Page
from .mend import mended, paired
from .picture import Mask, Pixels, straight
from .print import closed, glyphs_of
from .ruled import rules_of
from .stretches import Stretch, stretches
from .tesseract import CHINESE, LATIN, Read, read_lines

_MARGIN = 20
"""Pixels of paper around a line: without, the program misses what stands at its ends."""
_TALL = 34
"""Pixels of a character's height at which the program was measured to read best."""
_NARROW = 2.2
"""Of a character's height: shorter stretches may be a number that stands alone."""
_NUMBER = "tessedit_char_whitelist=0123456789"
_SURE = 30.0
"""What the program is less sure of is dirt."""


class Scan(NamedTuple):
    """A page that was read from its picture, and how sure that is, 0 to 100."""

    page: Page
    sure: float


def read_scan(number: int, pixels: Pixels, scale: float) -> Scan:
    """The page of a picture; `scale`: its pixels in a point."""
    picture = straight(pixels, scale)
    rules, ink = rules_of(picture)
    found, em = stretches(ink, rules, scale)
    lines = [_cut(picture.pixels, ink, one, _TALL / em) for one in found]
    reads = read_lines(lines, CHINESE)
    if LATIN in languages():
        _with_numbers(reads, lines, found, em)
    texts = [mended(read.text) if read.sure >= _SURE else "" for read in reads]
    # In a table the lines of several cells stand beside each other.
    texts = [one for text in texts for one in paired([text])] if rules.down else paired(texts)
    glyphs: list[Glyph] = []
    sure: list[float] = []
    for text, read, stretch in zip(texts, reads, found, strict=True):
        if text:
            glyphs += glyphs_of(text, stretch, em, scale)
            sure += [read.sure] * len(text)
    height, width = pixels.shape
    glyphs = closed(glyphs, em / scale)
    page = Page(number, width / scale, height / scale, glyphs, rules, is_picture=False)
    return Scan(page, float(np.mean(sure)) if sure else 0.0)


def _cut(pixels: Pixels, ink: Mask, stretch: Stretch, factor: float) -> Pixels:
    """The stretch alone on white paper, without lines that cross it, so many times as large."""
    from PIL import Image

    where = np.s_[stretch.top : stretch.bottom, stretch.left : stretch.right]
    near = np.pad(ink[where], 1)
    near = near[1:-1, 1:-1] | near[:-2, 1:-1] | near[2:, 1:-1] | near[1:-1, :-2] | near[1:-1, 2:]
    shown = Image.fromarray(np.where(near, pixels[where], 255).astype(np.uint8))
    size = max(round(stretch.width * factor), 1), max(round(stretch.height * factor), 1)
    sized = np.asarray(shown.resize(size, Image.Resampling.LANCZOS))
    return np.pad(sized, _MARGIN, constant_values=255)


def _with_numbers(reads: list[Read], lines: list[Pixels], found: list[Stretch], em: float) -> None:
    """Read short stretches as numbers too, and keep of both what is surer."""
    narrow = [n for n, one in enumerate(found) if one.width < _NARROW * em]
    numbers = read_lines([lines[n] for n in narrow], LATIN, _NUMBER)
    for n, number in zip(narrow, numbers, strict=True):
        if number.text and number.sure > reads[n].sure:
            reads[n] = number
