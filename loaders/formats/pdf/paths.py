"""Paths: the thin boxes among a page's drawings, which are its lines."""

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pypdfium2.raw as pdfium

from .matrix import Matrix, Point
from .objects import Asked, Box, Colour, Handle
from .turn import Turn

_THIN = 3.5
"""Points. A box that is no wider is a line."""
_SHORTEST = 0.5
_MOST = 200_000
"""Corners looked at of one path; maps have more."""
_WHITE = 245


def strokes(asked: Asked, item: Handle, outer: Matrix, turn: Turn) -> Iterator[Box]:
    """The thin boxes of a path: itself, or the edges of the shapes it draws."""
    filled, stroked = asked.modes(item)
    if not (
        (stroked and _shows(asked.colour(item, pdfium.FPDFPageObj_GetStrokeColor)))
        or (filled and _shows(asked.colour(item, pdfium.FPDFPageObj_GetFillColor)))
    ):
        return
    whole = turn.box(*asked.bounds(item, outer))
    if _is_thin(whole):
        yield whole
        return
    shapes = _shapes(item, asked.matrix(item).within(outer), turn)
    if stroked:
        for shape in shapes:
            yield from filter(_is_thin, map(_around, pairwise(shape)))
        return
    boxes = [_around(shape) for shape in shapes]
    yield from filter(_is_thin, boxes)
    if len(boxes) == 2 and not any(map(_is_thin, boxes)):
        yield from filter(_is_thin, _between(*boxes))


def _shows(colour: Colour | None) -> bool:
    """Does it show on paper?"""
    return colour is None or (colour[3] > 0 and min(colour[:3]) < _WHITE)


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
