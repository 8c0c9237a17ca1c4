"""Reader: walks a page's elements and gathers their text into lines and tables."""

import re
from dataclasses import dataclass, field

from lxml import etree

from ..grid import SpanCell, lay_out
from ..lines import tidy
from .page import Grid, Line, Piece
from .tables import is_hidden, is_layout, length, rows_of, spans

_INVISIBLE = {
    "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "button",
    "select", "option", "textarea", "input", "datalist", "canvas", "audio", "video", "map",
    "rt", "rp", "del",
}  # fmt: skip
_BLOCKS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre",
    "section", "article", "main", "header", "footer", "nav", "aside", "form", "center", "figure",
    "figcaption", "blockquote", "address", "fieldset", "legend", "hr", "tr", "td", "th",
    "caption", "body", "table", "thead", "tbody", "tfoot", "details", "summary",
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]"
_SOURCE_BREAK = re.compile(rf"(?<={_WIDE})[ \t\f]*\n[ \t\n\f]*(?={_WIDE})")
_BLANKS = re.compile(r"[ \t\n\f\v]+")


def pieces(root: etree._Element) -> list[Piece]:
    """What the page shows, in order: its lines, and its tables that hold data."""
    reader = _Reader()
    reader.walk(root)
    reader.flush(root)
    return reader.pieces


def show_all(root: etree._Element) -> None:
    """Let the page show what its scripts would have uncovered."""
    for element in root.iter(etree.Element):
        for attribute in ("style", "hidden"):
            element.attrib.pop(attribute, "")


@dataclass
class _Reader:
    """Gathers text until a block or a line break ends the line."""

    pieces: list[Piece] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _linked: int = 0
    _level: int | None = None

    def walk(self, element: etree._Element, linked: bool = False) -> None:
        """Read an element's own content; its tail belongs to its parent."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _INVISIBLE or is_hidden(element):
            return
        if tag not in _BLOCKS and tag != "br":
            self.content(element, linked or tag == "a")
            return
        self.flush(element.getparent())
        if tag == "table":
            self._table(element)
        elif tag != "br":
            outer, self._level = self._level, _HEADINGS.get(tag, self._level)
            self.content(element, linked)
            self.flush(element)
            self._level = outer

    def content(self, element: etree._Element, linked: bool = False) -> None:
        """Read what stands inside an element."""
        self._add(element.text, element, linked)
        for child in element:
            self.walk(child, linked)
            self._add(child.tail, element, linked)

    def _add(self, text: str | None, element: etree._Element, linked: bool) -> None:
        if not text:
            return
        if element.tag == "pre":
            *lines, text = text.split("\n")
            for line in lines:
                self._text.append(line)
                self.flush(element)
        self._text.append(text)
        self._linked += len(text.strip()) if linked else 0

    def flush(self, element: etree._Element | None) -> None:
        """End the line."""
        text = tidy(collapse("".join(self._text)))
        if text and element is not None:
            self.pieces.append(Line(text, element, self._level, min(self._linked, len(text))))
        self._text.clear()
        self._linked = 0

    def _table(self, table: etree._Element) -> None:
        for caption in table.findall("caption"):
            self.walk(caption)
        rows = rows_of(table)
        if is_layout(table, rows):
            for row in rows:
                for cell in row:
                    self.walk(cell)
            return
        cells = lay_out([[SpanCell(cell_text(cell), *spans(cell)) for cell in row] for row in rows])
        if any(cell.text for cell in cells):
            self.pieces.append(Grid(cells, table, sum(length(a) for a in table.iter("a"))))


def cell_text(cell: etree._Element) -> str:
    """The text of a cell, one line per block; a table inside it gives a line per row."""
    reader = _Reader()
    reader.content(cell)
    reader.flush(cell)
    return "\n".join(_shown(piece) for piece in reader.pieces)


def _shown(piece: Piece) -> str:
    if isinstance(piece, Line):
        return piece.text
    rows: dict[int, list[str]] = {}
    for cell in piece.cells:
        rows.setdefault(cell.row, []).append(cell.text.replace("\n", ""))
    return "\n".join(" ".join(filter(None, row)) for row in rows.values())


def collapse(text: str) -> str:
    """Blanks as a browser shows them; a line break of the source between Chinese is none."""
    return _BLANKS.sub(" ", _SOURCE_BREAK.sub("", text))
