"""Source: one file as ordered blocks over one canonical text; what every format is read into."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from .passage import Passage, Span
from .records import Evidence


class Place(NamedTuple):
    """Where the file's own format has a stretch of text; all numbers from 1, None: has no such."""

    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    box: tuple[float, float, float, float] | None = None
    """left, top, right, bottom in points from the page's upper left corner."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside of tables; `level` is 1.. where the format calls it a heading."""

    passage: Passage
    level: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; a merged one stands in the grid at every position it covers.

    `row` and `column` (from 0) are its upper left position, `rows` and `columns` its extent.
    `certain` is False where a text dump left a blank that may be an empty cell or the
    continuation of the cell above; formats that record merges always give True.
    """

    passage: Passage
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    certain: bool = True

    @property
    def text(self) -> str:
        """The printed text, line breaks inside the cell kept."""
        return self.passage.text


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells; `number` counts the document's tables from 1.

    Rectangular, except where a text dump prints fewer cells than the table has columns: such a
    row has the cells that are printed.
    """

    number: int
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def width(self) -> int:
        """Number of columns of its longest row."""
        return max((len(row) for row in self.rows), default=0)


Block = Paragraph | Table


@dataclass(frozen=True)
class Source:
    """A file read: its canonical text, its blocks in order and where each stretch stands.

    `places` are (span, place) pairs, ascending and not overlapping. `properties` holds what
    the format itself says about the document (an HTML metadata table, core properties),
    keyed by the words it uses. `warnings` say what could not be read.
    """

    name: str
    media_type: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    places: tuple[tuple[Span, Place], ...] = ()
    properties: dict[str, Passage] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span, _ in self.places]

    def place(self, offset: int) -> Place:
        """The place of the character at `offset`; an empty Place where the format has none."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self.places[at][0].end:
            return self.places[at][1]
        return Place()

    def evidence(self, passage: Passage) -> list[Evidence]:
        """One record per stretch of the passage that has one place: offsets, words, place."""
        return [
            Evidence(start, end, self.text[start:end], **self.place(start)._asdict())
            for span in passage.spans
            for start, end in self._parted(span)
        ]

    def _parted(self, span: Span) -> Iterator[Span]:
        """The span in parts that each have one place: a cell may go on over a page's end."""
        start = span.start
        for at in range(bisect_right(self._starts, start), len(self._starts)):
            if self._starts[at] >= span.end:
                break
            yield Span(start, self._starts[at])
            start = self._starts[at]
        yield Span(start, span.end)
