"""Picture: a page as pixels, set straight."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import ndimage

Pixels = npt.NDArray[np.uint8]
"""Rows of grey pixels, 0 black to 255 white."""
Mask = npt.NDArray[np.bool_]

POINTS = 72.0
SCALE = 300 / POINTS
"""Pixels in a point: what tesseract was made for."""
MOST_PIXELS = 40_000_000
"""Of a page; larger sheets are read coarser."""
_STEEPEST = 3.0
"""Degrees: a sheet lies no more crooked on the glass."""
_STEP = 0.05
_LEAST = 0.08
_SAMPLE = 200_000


class Picture(NamedTuple):
    """A page as pixels, which of them are ink, and how many make a point."""

    pixels: Pixels
    ink: Mask
    scale: float


def straight(pixels: Pixels, scale: float) -> Picture:
    """The picture of a page, turned so that its lines run level."""
    ink = pixels < _threshold(pixels)
    angle = _slope(ink)
    if abs(angle) >= _LEAST:
        turned = ndimage.rotate(pixels, angle, reshape=False, order=1, mode="nearest")
        pixels = np.asarray(turned, dtype=np.uint8)
        ink = pixels < _threshold(pixels)
    return Picture(pixels, ink, scale)


def _threshold(pixels: Pixels) -> int:
    """The grey that parts ink from paper best: Otsu's method."""
    counts = np.bincount(pixels.ravel(), minlength=256).astype(float)
    weight = np.cumsum(counts)
    total = np.cumsum(counts * np.arange(256))
    rest = weight[-1] - weight
    with np.errstate(divide="ignore", invalid="ignore"):
        between = weight * rest * (total / weight - (total[-1] - total) / rest) ** 2
    return int(np.nanargmax(np.nan_to_num(between))) + 1


def _slope(ink: Mask) -> float:
    """By how many degrees the lines fall to the right: where they leave the clearest gaps."""
    ys, xs = np.nonzero(ink)
    if len(ys) == 0:
        return 0.0
    step = len(ys) // _SAMPLE + 1
    ys, xs = ys[::step], xs[::step]

    def clearness(angle: float) -> float:
        rows = np.round(ys - xs * np.tan(np.radians(angle))).astype(int)
        return float((np.bincount(rows - rows.min()).astype(float) ** 2).sum())

    coarse = max(np.arange(-_STEEPEST, _STEEPEST + 0.1, 0.25), key=clearness)
    return float(max(np.arange(coarse - 0.25, coarse + 0.26, _STEP), key=clearness))
