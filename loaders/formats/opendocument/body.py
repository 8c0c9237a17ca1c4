"""Body: a text's paragraphs, lists and tables in reading order, written as a source."""

from dataclasses import dataclass, field

from lxml import etree

from ...writer import RawCell, Writer
from ..grid import squeeze
from ..lines import tidy
from .names import get, number, q, tag
from .numbering import Numbering, is_heading
from .runs import PAGE, boxes, text_of
from .styles import Styles
from .tables import cells, is_layout, rows

_INDEXES = {
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index",
    "text:user-index", "text:alphabetical-index", "text:bibliography",
}  # fmt: skip
_WRAPPERS = {"text:section", "text:numbered-paragraph"}


@dataclass
class Body:
    """Walks a text once, counting its lists and pages as it goes.

    `page` is None where the file does not keep the pages of its last printing.
    """

    writer: Writer
    styles: Styles
    numbering: Numbering
    page: int | None = None
    left_out: dict[str, int] = field(default_factory=dict)
    _begun: bool = False

    def walk(self, container: etree._Element) -> None:
        """Write what a body, a section, a text box or a cell of a layout table holds."""
        for child in container:
            name = tag(child)
            if name == "table:table":
                self._table(child)
            elif name in _WRAPPERS and get(child, "text:display") != "none":
                self.walk(child)
            elif name in _INDEXES:
                lines = sum(1 for _ in child.iter(q("text:p"), q("text:h")))
                self._miss("lines of the table of contents", lines)
            elif name == "text:soft-page-break":
                self._turn(PAGE)
            elif name.startswith("draw:"):
                for box in boxes([child]):
                    self.walk(box)
            for paragraph, label in self.numbering.labelled(child):
                self._paragraph(paragraph, label)

    def _paragraph(self, paragraph: etree._Element, label: str = "") -> None:
        if self.styles.begins_page(paragraph):
            self._begin_page()
        level = number(paragraph, "text:outline-level") if is_heading(paragraph) else None
        for line in self._text(paragraph, label).split("\n"):
            page = self._turn(line)
            self.writer.paragraph(tidy(line.replace(PAGE, "")), level=level, page=page)
        for box in boxes(paragraph):
            self.walk(box)

    def _text(self, paragraph: etree._Element, label: str) -> str:
        """The numbered text; empty where the paragraph is hidden."""
        if self.styles.is_hidden(paragraph):
            return ""
        self._miss("foot notes", sum(1 for _ in paragraph.iter(q("text:note"))))
        text = text_of(paragraph, self.styles)
        return label + text if text.strip() else text

    def _turn(self, text: str) -> int | None:
        """The page on which a text begins; pages that begin inside it are counted."""
        if self.page is None:
            return None
        before = len(text) - len(text.lstrip())
        page = self.page + text.count(PAGE, 0, before)
        self.page += text.count(PAGE)
        self._begun = self._begun or bool(text.strip())
        return page

    def _begin_page(self) -> None:
        """A page that is asked for before anything is printed is the first."""
        if self.page is not None and self._begun:
            self.page += 1

    def _table(self, table: etree._Element) -> None:
        if self.styles.begins_page(table):
            self._begin_page()
        found = cells(table)
        if is_layout(table, found):
            for cell in found:
                self.walk(cell.element)
            return
        raw = []
        pages = self._pages(table)
        for cell in found:
            text = self._cell_text(cell.element)
            raw.append(RawCell(tidy(text), *cell[:4], page=pages.get(cell.row)))
        if any(cell.text for cell in raw):
            self.writer.table(squeeze(raw))

    def _pages(self, table: etree._Element) -> dict[int, int]:
        """The page on which each row begins; pages that begin in the table are counted."""
        if self.page is None:
            return {}
        self._begun = True
        pages: dict[int, int] = {}
        for row in rows(table):
            if tag(row) == "text:soft-page-break":
                self.page += 1
                continue
            for _ in range(number(row, "table:number-rows-repeated")):
                pages[len(pages)] = self.page
            breaks = (sum(1 for _ in c.iter(q("text:soft-page-break"))) for c in row)
            self.page += max(breaks, default=0)
        return pages

    def _cell_text(self, cell: etree._Element) -> str:
        """The cell's lines; a table inside it gives a line per row."""
        lines: list[str] = []
        for child in cell:
            name = tag(child)
            if name == "table:table":
                lines += self._inner_rows(child)
            elif name == "text:section":
                lines.append(self._cell_text(child))
            for paragraph, label in self.numbering.labelled(child):
                lines.append(self._text(paragraph, label).replace(PAGE, ""))
                lines += [self._cell_text(box) for box in boxes(paragraph)]
            if name.startswith("draw:"):
                lines += [self._cell_text(box) for box in boxes([child])]
        return "\n".join(lines)

    def _inner_rows(self, table: etree._Element) -> list[str]:
        inner: dict[int, list[str]] = {}
        for cell in cells(table):
            text = tidy(self._cell_text(cell.element)).replace("\n", "")
            inner.setdefault(cell.row, []).append(text)
        return [" ".join(filter(None, row)) for row in inner.values()]

    def _miss(self, what: str, count: int) -> None:
        if count:
            self.left_out[what] = self.left_out.get(what, 0) + count
