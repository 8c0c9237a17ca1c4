"""Objects: what pdfium says of the things that a page draws."""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

from .matrix import AS_IT_IS, Matrix

Handle = Any
"""What pdfium knows a thing by; its bindings have no types."""
Box = tuple[float, float, float, float]
Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0 to 255."""


class Asked:
    """Asks pdfium; where its answers are put is made once, for there are many on a page."""

    def __init__(self) -> None:
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._parts = [ctypes.c_uint() for _ in range(4)]
        self._modes = ctypes.c_int(), ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()
        self._size = ctypes.c_float()

    def bounds(self, item: Handle, outer: Matrix) -> Box:
        """Two corners of the box around it: x, y, x, y on the page."""
        pdfium.FPDFPageObj_GetBounds(item, *self._edges)
        left, bottom, right, top = (edge.value for edge in self._edges)
        if outer is not AS_IT_IS:
            return *outer.point(left, bottom), *outer.point(right, top)
        return left, bottom, right, top

    def matrix(self, item: Handle) -> Matrix:
        """How its own coordinates become those of what it stands in."""
        found = self._matrix
        pdfium.FPDFPageObj_GetMatrix(item, found)
        return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)

    def modes(self, item: Handle) -> tuple[bool, bool]:
        """Is a path filled, and is it stroked?"""
        fill, stroke = self._modes
        pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
        return bool(fill.value), bool(stroke.value)

    def colour(self, item: Handle, of: Callable[..., int]) -> Colour | None:
        """Its colour; None where none is told."""
        if not of(item, *self._parts):
            return None
        red, green, blue, opacity = (part.value for part in self._parts)
        return red, green, blue, opacity

    def size(self, item: Handle) -> float:
        """The size of a text's font."""
        pdfium.FPDFTextObj_GetFontSize(item, self._size)
        return self._size.value
