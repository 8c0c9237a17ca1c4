"""Sheet: the pages of a PDF being written, from top to bottom."""

from io import BytesIO
from typing import Any

from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
"""One of the fonts that every reader of PDF has to know; the file does not hold it."""

_NOT_FIRST = "、，。；：！？）》”】〕］)%"
_NOT_LAST = "（《“【〔［("


class Sheet:
    """Pages with a margin, a number at the foot of each and a running head where one is given."""

    def __init__(self, size: tuple[float, float], margin: float, head: str = "") -> None:
        registerFont(UnicodeCIDFont(FONT))
        self._out = BytesIO()
        self._canvas: Any = Canvas(self._out, pagesize=size, pageCompression=0, invariant=1)
        self._width, self._height = size
        self.left, self.right = margin, size[0] - margin
        self._margin = margin
        self._head = head
        self._number = 1
        self.y = size[1] - margin

    @property
    def rest(self) -> float:
        """The height that is left on the page."""
        return self.y - self._margin

    @property
    def rest_of_page(self) -> float:
        """The height of a whole page."""
        return self._height - 2 * self._margin

    @property
    def is_fresh(self) -> bool:
        """Is nothing written on the page yet?"""
        return self.y == self._height - self._margin

    def turn(self) -> None:
        """End the page."""
        self.text(self._width / 2, self._margin / 2, f"- {self._number} -", 10, "middle")
        if self._head:
            self.text(self._width / 2, self._height - self._margin / 2, self._head, 9, "middle")
        self._canvas.showPage()
        self._number += 1
        self.y = self._height - self._margin

    def text(self, x: float, y: float, words: str, size: float, align: str = "start") -> None:
        """Words on a baseline that begin, end or have their middle at x."""
        width = stringWidth(words, FONT, size)
        self._canvas.setFont(FONT, size)
        self._canvas.drawString(
            x - {"start": 0, "middle": width / 2, "end": width}[align], y, words
        )

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A thin line."""
        self._canvas.setLineWidth(0.5)
        self._canvas.line(x0, y0, x1, y1)

    def data(self) -> bytes:
        """The file."""
        if not self.is_fresh:
            self.turn()
        self._canvas.save()
        return self._out.getvalue()


def wrap(text: str, width: float, size: float, indent: float = 0.0) -> list[str]:
    """The lines of a text; `indent` is what the first line of each paragraph lacks.

    No line begins with a mark that closes or ends with one that opens.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        room, at, start = width - indent, 0, 0
        while at < len(paragraph):
            at += 1
            if stringWidth(paragraph[start:at], FONT, size) > room:
                at -= 1
                while at > start + 1 and (
                    paragraph[at] in _NOT_FIRST or paragraph[at - 1] in _NOT_LAST
                ):
                    at -= 1
                lines.append(paragraph[start:at])
                room, start = width, at
        lines.append(paragraph[start:])
    return lines
