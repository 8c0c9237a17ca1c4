"""Writer: the canonical text of a format that has none of its own, block by block."""

from collections.abc import Sequence
from dataclasses import dataclass

from .passage import Passage, Span
from .source import Block, Cell, Paragraph, Place, Source, Table

_HERE = Place()


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as a format reader hands it in: text ("\\n" between its lines) and extent."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    certain: bool = True


class Writer:
    """Collects paragraphs and tables in order and gives a Source.

    The canonical text it writes is the plain dump that the text reader understands: a line per
    paragraph; a table row as lines that each begin with a tab (one per cell, empty where a
    merged cell goes on), an empty line after each row.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._places: list[tuple[Span, Place]] = []
        self._tables = 0
        self._above = 0

    def paragraph(
        self, text: str, *, level: int | None = None, page: int | None = None, place: Place = _HERE
    ) -> None:
        """Append a paragraph; one that is only white space is left out.

        `place`: where it stands, for formats in which paragraphs have more than a page.
        """
        if not text.strip():
            return
        passage = self._write(text, place._replace(page=page or place.page))
        self._raw("\n")
        self._blocks.append(Paragraph(passage, level, page))

    def table(self, cells: Sequence[RawCell], *, sheet: str | None = None, above: int = 0) -> None:
        """Append a table given by its cells; positions that none covers become empty cells.

        `above`: how many rows of the sheet stand above the table's first, for the cells' places.
        """
        self._tables += 1
        self._above = above
        covered = {
            (r, c): cell
            for cell in cells
            for r in range(cell.row, cell.row + cell.rows)
            for c in range(cell.column, cell.column + cell.columns)
        }
        height = max((r for r, _ in covered), default=-1) + 1
        width = max((c for _, c in covered), default=-1) + 1
        written: dict[tuple[int, int], Cell] = {}
        grid: list[tuple[Cell, ...]] = []
        for r in range(height):
            row = []
            for c in range(width):
                raw = covered.get((r, c)) or RawCell("", r, c)
                corner = (raw.row, raw.column)
                self._raw("\t")
                if corner not in written:
                    written[corner] = self._cell(raw, sheet)
                self._raw("\n")
                row.append(written[corner])
            self._raw("\n")
            grid.append(tuple(row))
        self._blocks.append(Table(self._tables, tuple(grid)))

    def source(
        self,
        name: str,
        media_type: str,
        sha256: str,
        *,
        properties: dict[str, str] | None = None,
        warnings: Sequence[str] = (),
    ) -> Source:
        """The finished document. Properties are appended to the canonical text, line by line."""
        shown = {}
        for key, value in (properties or {}).items():
            self._raw(f"{key}: ")
            shown[key] = self._write(value, Place())
            self._raw("\n")
        text = "".join(self._parts)
        return Source(
            name=name,
            media_type=media_type,
            sha256=sha256,
            text=text,
            blocks=tuple(self._blocks),
            places=tuple(self._places),
            properties=shown,
            warnings=tuple(warnings),
        )

    def _cell(self, raw: RawCell, sheet: str | None) -> Cell:
        row = raw.row + 1 + self._above
        place = Place(raw.page, sheet, self._tables, row, raw.column + 1, raw.box)
        passage = self._write(raw.text, place)
        return Cell(passage, raw.row, raw.column, raw.rows, raw.columns, raw.certain)

    def _write(self, text: str, place: Place) -> Passage:
        start = self._length
        self._raw(text)
        if text:
            self._places.append((Span(start, self._length), place))
        return Passage(text, (Span(start, self._length),) if text else ())

    def _raw(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
