"""Body: a document's paragraphs and tables in reading order, written as a source."""

from dataclasses import dataclass, field

from lxml import etree

from ...writer import RawCell, Writer
from ..edges import straightened
from ..grid import squeeze
from ..lines import tidy
from ..tablecell import TableCell
from .names import children, local
from .numbering import Numbering
from .runs import PAGE, boxes, is_deleted, text_of
from .styles import Styles
from .tables import cells, is_layout, widths


@dataclass
class Body:
    """Walks a document once, counting its lists and pages as it goes.

    `page` is None where the file does not keep the pages of its last printing.
    """

    writer: Writer
    styles: Styles
    numbering: Numbering
    page: int | None = None
    left_out: dict[str, int] = field(default_factory=dict)
    _joined: str = ""

    def walk(self, container: etree._Element) -> None:
        """Write what a body, a text box or a cell of a layout table holds."""
        for child in children(container, "p", "tbl", "altChunk"):
            name = local(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child)
            else:
                self._miss("embedded documents")

    def _paragraph(self, paragraph: etree._Element) -> None:
        text = self._text(paragraph)
        if self.styles.is_contents(paragraph):
            self._turn(text)
            self._miss("lines of the table of contents")
        elif text is not None and text_of(paragraph, self.styles).strip():
            level = self.styles.level(paragraph)
            for line in text.split("\n"):
                page = self._turn(line)
                self.writer.paragraph(tidy(line.replace(PAGE, "")), level=level, page=page)
        for box in boxes(paragraph):
            self.walk(box)

    def _text(self, paragraph: etree._Element) -> str | None:
        """The numbered text; None where the mark that ends the paragraph has been deleted."""
        text = self._joined + text_of(paragraph, self.styles)
        if is_deleted(paragraph, "pPr"):
            self._joined = text
            return None
        self._joined = ""
        number = self.numbering.next(paragraph)
        return number + text

    def _turn(self, text: str | None) -> int | None:
        """The page on which a text begins; pages that begin inside it are counted."""
        if self.page is None or text is None:
            return None
        before = len(text) - len(text.lstrip())
        page = self.page + text.count(PAGE, 0, before)
        self.page += text.count(PAGE)
        return page

    def _table(self, table: etree._Element) -> None:
        found = straightened(cells(table), widths(table))
        if is_layout(table, found):
            for cell in found:
                self.walk(cell.element)
            return
        rows: dict[int, list[tuple[TableCell, str]]] = {}
        for cell in found:
            rows.setdefault(cell.row, []).append((cell, self._cell_text(cell.element)))
        raw = [one for row in rows.values() for one in self._row(row)]
        if any(cell.text for cell in raw):
            self.writer.table(squeeze(raw))

    def _row(self, row: list[tuple[TableCell, str]]) -> list[RawCell]:
        """A page break beside a row's first words moves the row, one inside it cuts each cell."""
        pages: list[int | None] = [None] * len(row)
        if self.page is not None:
            opening = max(text.count(PAGE, 0, _indent(text)) for _, text in row)
            pages = [self.page + opening] * len(row)
            self.page += max(text.count(PAGE) for _, text in row)
        return [
            RawCell(tidy(text.replace(PAGE, "")), *cell[:4], page=page)
            for (cell, text), page in zip(row, pages, strict=True)
        ]

    def _cell_text(self, cell: etree._Element) -> str:
        """The cell's lines; a table inside it gives a line per row."""
        lines: list[str] = []
        for child in children(cell, "p", "tbl"):
            if local(child) == "tbl":
                rows: dict[int, list[str]] = {}
                for inner in cells(child):
                    inner_text = self._cell_text(inner.element).replace("\n", "")
                    rows.setdefault(inner.row, []).append(inner_text)
                lines += [" ".join(filter(None, row)) for row in rows.values()]
                continue
            if (text := self._text(child)) is not None:
                lines.append(text)
            lines += [self._cell_text(box) for box in boxes(child)]
        return "\n".join(lines)

    def _miss(self, what: str) -> None:
        self.left_out[what] = self.left_out.get(what, 0) + 1


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
