"""Paths: the lines among a page's drawings."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2.raw as pdfium

from .glyphs import Handle, Turn, is_invisible
from .matrix import Matrix, Point
from .rules import Rule, Rules, joined

_THIN = 3.5
"""Points. A box that is no wider is a line."""
_SHORTEST = 0.5
_DEEPEST = 5
_MOST = 200_000
"""Drawings looked at on one page; maps have more."""
_WHITE = 245

Box = tuple[float, float, float, float]


class Drawing(NamedTuple):
    """What a page draws: its lines, how much of it pictures cover (0 to 1), if texts are hidden."""

    rules: Rules
    pictures: float
    hidden: bool


def read_drawing(page: Handle, turn: Turn) -> Drawing:
    """What a page draws apart from its visible text."""
    across: list[Rule] = []
    down: list[Rule] = []
    covered, hidden = 0.0, False
    for item, outer in _objects(page):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, top, right, bottom = _bounds(item, outer, turn)
            covered += (right - left) * (bottom - top)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            hidden = hidden or is_invisible(item)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            for left, top, right, bottom in _strokes(item, outer, turn):
                if right - left >= bottom - top:
                    across.append(Rule((top + bottom) / 2, left, right))
                else:
                    down.append(Rule((left + right) / 2, top, bottom))
    width, height = turn.size
    rules = Rules(joined(across), joined(down))
    return Drawing(rules, covered / max(width * height, 1.0), hidden)


def _objects(page: Handle) -> Iterator[tuple[Handle, Matrix]]:
    """The page's objects, those inside forms too, each with the map of what it stands in."""
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST)
    for at in range(count):
        yield from _unfolded(pdfium.FPDFPage_GetObject(page, at), Matrix(), _DEEPEST)


def _unfolded(item: Handle, outer: Matrix, deepest: int) -> Iterator[tuple[Handle, Matrix]]:
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
        yield item, outer
    elif deepest:
        inner = _matrix(item).within(outer)
        for at in range(min(pdfium.FPDFFormObj_CountObjects(item), _MOST)):
            yield from _unfolded(pdfium.FPDFFormObj_GetObject(item, at), inner, deepest - 1)


def _matrix(item: Handle) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, found)
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def _bounds(item: Handle, outer: Matrix, turn: Turn) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return turn.box(*outer.point(left, bottom), *outer.point(right, top))


def _strokes(item: Handle, outer: Matrix, turn: Turn) -> Iterator[Box]:
    """The thin boxes of a path: itself, or the edges of the shapes it draws."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if not (stroke.value and _seen(item, pdfium.FPDFPageObj_GetStrokeColor)) and not (
        fill.value and _seen(item, pdfium.FPDFPageObj_GetFillColor)
    ):
        return
    whole = _bounds(item, outer, turn)
    if _is_thin(whole):
        yield whole
        return
    shapes = _shapes(item, _matrix(item).within(outer), turn)
    if stroke.value:
        for shape in shapes:
            yield from filter(_is_thin, map(_around, pairwise(shape)))
        return
    boxes = [_around(shape) for shape in shapes]
    yield from filter(_is_thin, boxes)
    if len(boxes) == 2 and not any(map(_is_thin, boxes)):
        yield from filter(_is_thin, _between(*boxes))


def _seen(item: Handle, colour_of: Callable[..., int]) -> bool:
    """Is it drawn in a colour that shows on paper?"""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not colour_of(item, *parts):
        return True
    *colour, opacity = (part.value for part in parts)
    return opacity > 0 and min(colour) < _WHITE


def _shapes(item: Handle, matrix: Matrix, turn: Turn) -> list[list[Point]]:
    """The corners of each shape of a path; those of curves are left out."""
    shapes: list[list[Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(min(pdfium.FPDFPath_CountSegments(item), _MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(item, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = turn.point(*matrix.point(x.value, y.value))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO or not shapes:
            shapes.append([point])
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            shapes[-1].append(point)
        else:
            shapes.append([point])
        if pdfium.FPDFPathSegment_GetClose(segment):
            shapes[-1].append(shapes[-1][0])
    return [shape for shape in shapes if len(shape) > 1]


def _around(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _is_thin(box: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) <= _THIN and max(width, height) > _SHORTEST


def _between(one: Box, other: Box) -> Iterator[Box]:
    """The four edges of a frame that is drawn as a box in a box."""
    outer, inner = (one, other) if one[0] <= other[0] else (other, one)
    yield outer[0], outer[1], inner[0], outer[3]
    yield inner[2], outer[1], outer[2], outer[3]
    yield outer[0], outer[1], outer[2], inner[1]
    yield outer[0], inner[3], outer[2], outer[3]
