"""Drawing: what a page draws apart from the characters it shows."""

from collections.abc import Iterator
from math import atan2
from typing import NamedTuple

import pypdfium2.raw as pdfium

from .glyphs import Letters, is_askew, is_invisible
from .matrix import AS_IT_IS, Matrix
from .objects import Asked, Handle
from .paths import strokes
from .rules import Rule, Rules, joined
from .turn import Turn

_DEEPEST = 5
_MOST = 200_000
"""Drawings looked at on one page; maps have more."""


class Drawing(NamedTuple):
    """A page's lines, how much of it pictures cover (0 to 1), and what its texts are like."""

    rules: Rules
    pictures: float
    letters: Letters


def read_drawing(page: Handle, turn: Turn) -> Drawing:
    """What a page draws apart from its visible text."""
    across: list[Rule] = []
    down: list[Rule] = []
    covered, hidden, askew, largest = 0.0, False, False, 0.0
    asked = Asked()
    for item, outer in _objects(page):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, top, right, bottom = turn.box(*asked.bounds(item, outer))
            covered += (right - left) * (bottom - top)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            hidden = hidden or is_invisible(item)
            matrix = asked.matrix(item).within(outer)
            askew = askew or is_askew(atan2(matrix.c, matrix.a))
            largest = max(largest, asked.size(item))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            for left, top, right, bottom in strokes(asked, item, outer, turn):
                if right - left >= bottom - top:
                    across.append(Rule((top + bottom) / 2, left, right))
                else:
                    down.append(Rule((left + right) / 2, top, bottom))
    width, height = turn.size
    rules = Rules(joined(across), joined(down))
    return Drawing(rules, covered / max(width * height, 1.0), Letters(hidden, askew, largest))


def _objects(page: Handle) -> Iterator[tuple[Handle, Matrix]]:
    """The page's objects, those inside forms too, each with the map of what it stands in."""
    for at in range(min(pdfium.FPDFPage_CountObjects(page), _MOST)):
        item = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _unfolded(item, AS_IT_IS, _DEEPEST)
        else:
            yield item, AS_IT_IS


def _unfolded(item: Handle, outer: Matrix, deepest: int) -> Iterator[tuple[Handle, Matrix]]:
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
        yield item, outer
    elif deepest:
        inner = Asked().matrix(item).within(outer)
        for at in range(min(pdfium.FPDFFormObj_CountObjects(item), _MOST)):
            yield from _unfolded(pdfium.FPDFFormObj_GetObject(item, at), inner, deepest - 1)
