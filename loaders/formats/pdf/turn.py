"""Turn: how a page lies, told by which way its text runs."""

from collections import Counter
from typing import NamedTuple

import pypdfium2.raw as pdfium

from .objects import Handle

SAMPLE = 40
"""As many characters tell which way a page's text runs, and how large it is."""
QUARTER = 1.5708


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
        if self.quarters == 0 and left <= right and bottom <= top:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def turn_of(page: Handle, text: Handle) -> Turn:
    """How the page has to be turned for its text to run from left to right."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    quarters = pdfium.FPDFPage_GetRotation(page)
    count = pdfium.FPDFText_CountChars(text)
    angles = Counter(
        round(pdfium.FPDFText_GetCharAngle(text, at) / QUARTER) % 4
        for at in range(0, count, max(1, count // SAMPLE))
    )
    # What angle the text has on the unturned page says more than how the page is turned.
    if angles:
        quarters = -angles.most_common(1)[0][0]
    return Turn(quarters % 4, box.left, box.bottom, box.right, box.top)
