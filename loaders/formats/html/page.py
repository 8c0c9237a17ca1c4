"""Page: the text of a web page as lines and tables, each with the element it stands in."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ...writer import RawCell
from ..grid import SpanCell, lay_out
from ..lines import tidy

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
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)

_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]"
_SOURCE_BREAK = re.compile(rf"(?<={_WIDE})[ \t\f]*\n[ \t\n\f]*(?={_WIDE})")
_BLANKS = re.compile(r"[ \t\n\f\v]+")


@dataclass(slots=True)
class Line:
    """A line of the page; `linked` of its characters are links."""

    text: str
    element: etree._Element
    level: int | None = None
    linked: int = 0


@dataclass(slots=True)
class Grid:
    """A data table of the page; `linked` of its characters are links."""

    cells: list[RawCell]
    element: etree._Element
    linked: int = 0


Piece = Line | Grid


def parse(text: str) -> etree._Element:
    """The page's element tree. Raises TiaokuaiError where there is no page to read."""
    # As bytes, since a text that declares an encoding is refused.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    root = None
    with suppress(etree.XMLSyntaxError):
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None:
        raise TiaokuaiError("a web page without content", todo="save it again")
    return root


def pieces(root: etree._Element) -> list[Piece]:
    """What the page shows, in order: its lines, and its tables that hold data."""
    reader = _Reader()
    reader.walk(root)
    reader.flush(root)
    return reader.pieces


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
        if tag == "table":
            self.flush(element.getparent())
            self._table(element)
        elif tag == "br":
            self.flush(element.getparent())
        elif tag in _BLOCKS:
            self.flush(element.getparent())
            self._level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else self._level
            self._content(element, linked)
            self.flush(element)
            self._level = None if re.fullmatch("h[1-6]", tag) else self._level
        else:
            self._content(element, linked or tag == "a")

    def _content(self, element: etree._Element, linked: bool) -> None:
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
        rows = [list(_own(row, "td", "th")) for row in _rows(table)]
        if is_layout(table, rows):
            for row in rows:
                for cell in row:
                    self.walk(cell)
            return
        cells = lay_out([[_span_cell(cell) for cell in row] for row in rows])
        if any(cell.text for cell in cells):
            linked = sum(len(_text(a)) for a in table.iter("a"))
            self.pieces.append(Grid(cells, table, linked))


def collapse(text: str) -> str:
    """Blanks as a browser shows them; a line break of the source between Chinese is none."""
    return _BLANKS.sub(" ", _SOURCE_BREAK.sub("", text))


def is_hidden(element: etree._Element) -> bool:
    """Whether the element itself says that it is not to be shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def is_layout(table: etree._Element, rows: list[list[etree._Element]]) -> bool:
    """Whether a table only arranges the page.

    So it is when it has one column; when more than half of its text stands in tables inside
    it; and when one cell holds nearly all of it as a run of paragraphs, beside at most one other.
    """
    width = max((sum(bool(_text(cell)) for cell in row) for row in rows), default=0)
    if width <= 1:
        return True
    whole = len(_text(table))
    inner = sum(len(_text(nested)) for nested in _own(table, "table"))
    if inner * 2 > whole:
        return True
    if width > 2 and len(rows) > 1:
        return False
    largest = max((cell for row in rows for cell in row), key=lambda cell: len(_text(cell)))
    paragraphs = sum(1 for _ in largest.iter("p", "br", "div"))
    return len(_text(largest)) > 0.8 * whole and paragraphs >= 6


def _span_cell(cell: etree._Element) -> SpanCell:
    rows = _number(cell.get("rowspan"))
    # A rowspan of 0 means: to the end of the table.
    return SpanCell(cell_text(cell), rows if rows else 1_000_000, _number(cell.get("colspan")) or 1)


def cell_text(cell: etree._Element) -> str:
    """The text of a cell, one line per block; a table inside it gives a line per row."""
    reader = _Reader()
    reader._content(cell, linked=False)
    reader.flush(cell)
    return "\n".join(_shown(piece) for piece in reader.pieces)


def _shown(piece: Piece) -> str:
    if isinstance(piece, Line):
        return piece.text
    rows: dict[int, list[str]] = {}
    for cell in piece.cells:
        rows.setdefault(cell.row, []).append(cell.text.replace("\n", ""))
    return "\n".join(" ".join(filter(None, row)) for row in rows.values())


def _rows(table: etree._Element) -> list[etree._Element]:
    """The table's own rows as shown: a foot comes last wherever it stands."""
    rows = [row for row in _own(table, "tr") if not is_hidden(row)]
    return sorted(rows, key=lambda row: getattr(row.getparent(), "tag", "") == "tfoot")


def _own(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The descendants of these tags, not looking into tables inside the element."""
    for child in element:
        if child.tag in tags:
            if not is_hidden(child):
                yield child
        elif child.tag != "table" and isinstance(child.tag, str):
            yield from _own(child, *tags)


def _text(element: etree._Element) -> str:
    return "".join("".join(map(str, element.itertext())).split())


def _number(value: str | None) -> int:
    match = re.match(r"\s*(\d{1,6})", value or "1")
    return int(match[1]) if match else 1
