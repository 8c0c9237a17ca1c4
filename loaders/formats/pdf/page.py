"""Page: what one page shows, its characters and its lines."""

from typing import NamedTuple

import pypdfium2.raw as pdfium

from .drawing import read_drawing
from .glyphs import Glyph, read_glyphs
from .objects import Handle
from .rules import Rules
from .turn import turn_of

_FEWEST = 10
"""A page with a picture and fewer characters is the picture of a page."""
_COVERED = 0.3


class Page(NamedTuple):
    """A page; `number` from 1, sizes and places in points from the upper left corner."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    rules: Rules
    is_picture: bool


def read_page(document: Handle, number: int) -> Page | None:
    """A page of an open document; None where it is damaged."""
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        return None
    text = pdfium.FPDFText_LoadPage(page)
    try:
        turn = turn_of(page, text)
        rules, pictures, letters = read_drawing(page, turn)
        # Under the picture of a page the invisible words are its text.
        letters = letters._replace(hidden=letters.hidden and pictures < _COVERED)
        glyphs = read_glyphs(text, turn, letters) if text else []
        printed = sum(not glyph.text.isspace() for glyph in glyphs)
        scanned = printed < _FEWEST and pictures > _COVERED
        return Page(number, *turn.size, glyphs, rules, scanned)
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
