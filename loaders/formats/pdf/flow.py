"""Flow: the lines and tables of all pages as one sequence of paragraphs and tables."""

from collections.abc import Iterator, Sequence

from .glyphs import Glyph
from .grid import grids
from .lines import Line, lines_of
from .margins import Margins
from .page import Page
from .paragraphs import Paragraphs, measure, pitch_of
from .plain import tables_of
from .region import Region, regions_of
from .stitch import Stitch
from .table import PageTable, fill, inside

Block = list[Line] | Stitch
"""A paragraph's lines, or a table."""


class Flow:
    """The blocks of the pages in order; `running` are the heads and feet that are none."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.blocks: list[Block] = []
        self.running: list[str] = []
        self._open: Block | None = None
        self._marks: list[Line] = []
        shown = [_tables_and_lines(page) for page in pages]
        margins = Margins([(p.height, lines) for p, (_, lines) in zip(pages, shown, strict=True)])
        sorted_ = [
            margins.sort(p.height, lines) for p, (_, lines) in zip(pages, shown, strict=True)
        ]
        shown = _with_plain(pages, [tables for tables, _ in shown], sorted_)
        extents: dict[float, list[tuple[float, float]]] = {}
        for page, (tables, text) in zip(pages, shown, strict=True):
            own = extents.setdefault(round(page.width), [])
            own += [(line.left, line.right) for line in text]
            own += [(table.xs[0], table.xs[-1]) for table in tables]
        rooms = {width: measure(own) for width, own in extents.items() if own}
        for page, (tables, text), (_, marks, running) in zip(pages, shown, sorted_, strict=True):
            self.running += [line.text for line in running]
            if text or tables:
                self._page(tables, text, Paragraphs(rooms[round(page.width)], pitch_of(text)))
            self._marks += marks
        self._close()

    def _page(
        self, tables: Sequence[PageTable], lines: Sequence[Line], paragraphs: Paragraphs
    ) -> None:
        first = True
        for item in _in_order(tables, lines):
            if isinstance(item, PageTable):
                if first and isinstance(self._open, Stitch) and self._open.takes(item):
                    self._open.add(item)
                else:
                    self._close()
                    self._open = Stitch.begin(item)
            elif isinstance(self._open, list) and paragraphs.goes_on(self._open, item):
                self._open.append(item)
            else:
                self._close()
                self._open = [item]
            first = False

    def _close(self) -> None:
        """Nothing more goes on with the open block; the page marks that stood in it follow it."""
        if self._open is not None:
            self.blocks.append(self._open)
        self.blocks += [[mark] for mark in self._marks]
        self._open, self._marks = None, []


def _tables_and_lines(page: Page) -> tuple[list[PageTable], list[Line]]:
    """The tables of a page, and the lines of what stands outside of them."""
    rest = page.glyphs
    tables = []
    for grid in grids(page.rules):
        held, others = list[Glyph](), list[Glyph]()
        for glyph in rest:
            (held if inside(grid.box, glyph) else others).append(glyph)
        rest = others
        if any(not glyph.text.isspace() for glyph in held):
            tables.append(fill(page.number, grid, held))
    return tables, lines_of(page.number, rest)


def _with_plain(
    pages: Sequence[Page],
    ruled: Sequence[list[PageTable]],
    sorted_: Sequence[tuple[list[Line], list[Line], list[Line]]],
) -> list[tuple[list[PageTable], list[Line]]]:
    """The tables and lines of each page, tables without vertical rules found among the lines."""
    regions: list[Region] = []
    for page, tables, (text, _, _) in zip(pages, ruled, sorted_, strict=True):
        free = [
            rule
            for rule in page.rules.across
            if not any(t.top - 5 < rule.at < t.bottom + 5 for t in tables)
        ]
        before = regions[-1] if regions else None
        regions += regions_of(page.number, page.width, text, free, before)
    plain = tables_of(regions)
    taken = {id(line) for region, _ in plain for line in region.lines}
    return [
        (
            [*tables, *(table for _, table in plain if table.page == page.number)],
            [line for line in text if id(line) not in taken],
        )
        for page, tables, (text, _, _) in zip(pages, ruled, sorted_, strict=True)
    ]


def _in_order(tables: Sequence[PageTable], lines: Sequence[Line]) -> Iterator[Line | PageTable]:
    places: list[tuple[float, Line | PageTable]] = [(line.base, line) for line in lines]
    places += [(table.top, table) for table in tables]
    for _, item in sorted(places, key=lambda place: place[0]):
        yield item
