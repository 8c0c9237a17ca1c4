"""Read: a page-wise dump as a Source: paragraphs outside, one table for each logical table."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...passage import Passage, Span
from ...source import Block, Place, Source, Table
from .fit import fit
from .grid import Grid
from .header import Header, header_at
from .lines import Line, lines_of
from .row import Cut
from .wrap import paragraphs

_MANY_PAGES = 3


def read_page_dump(text: str, name: str, media_type: str, sha256: str) -> Source:
    """The source of a page-wise dump; its canonical text is the text itself.

    Lines that the page or a column broke are joined: a passage has a span per line. In columns
    of units and of persons a line end between two names stays. A cell that prints nothing is
    empty and not certain. The header row stands in the grid as often as it is printed.
    """
    lines = _without_running(lines_of(text))
    blocks = tuple(_blocks(text, lines))
    pages = {line.start: line.page for line in lines}
    return Source(name, media_type, sha256, text, blocks, tuple(_places(blocks, pages)))


def _without_running(lines: Sequence[Line]) -> list[Line]:
    """Running titles are marks, like page numbers.

    They begin three pages or more, or stand over a repeated header and were printed before.
    """
    tops = Counter(line.text for line in lines if line.opens and not line.mark)
    seen: set[str] = set()
    found = []
    for n, line in enumerate(lines):
        if line.opens and not line.mark and header_at(lines, n) is None:
            over_header = line.text in seen and header_at(lines, n + 1) is not None
            if over_header or tops[line.text] >= _MANY_PAGES:
                line = replace(line, mark=True)
        seen.add(line.text)
        found.append(line)
    return found


def _blocks(text: str, lines: Sequence[Line]) -> Iterator[Block]:
    headers = list(_headers(lines))
    number = at = 0
    while headers:
        yield from paragraphs(text, lines[at : headers[0].first])
        same = _same(headers)
        ends = [header.first for header in headers[1 : same + 1]]
        ends += [len(lines)] if len(ends) < same else []
        parts = [
            [line for line in lines[h.last : end] if not line.mark]
            for h, end in zip(headers, ends, strict=False)
        ]
        cuts = fit(headers[:same], parts, lines)
        used = _used(cuts)
        number += 1
        grid = Grid(text, headers[0].kinds)
        for header, cut in zip(headers[:used], cuts, strict=False):
            grid.header(header)
            for row in cut.rows:
                grid.row(row)
        yield Table(number, tuple(grid.rows))
        outside = cuts[used - 1].outside
        end = ends[used - 1] if outside is None else outside
        for line in lines[headers[0].last : end]:
            if line.mark:
                yield from paragraphs(text, [line])
        at, headers = end, headers[used:]
    yield from paragraphs(text, lines[at:])


def _headers(lines: Sequence[Line]) -> Iterator[Header]:
    at = 0
    while at < len(lines):
        header = None if lines[at].mark else header_at(lines, at)
        if header is None:
            at += 1
        else:
            yield header
            at = header.last


def _same(headers: Sequence[Header]) -> int:
    """How many of the headers, from the first on, name the same columns."""
    for n, header in enumerate(headers):
        if header.names != headers[0].names:
            return n
    return len(headers)


def _used(cuts: Sequence[Cut]) -> int:
    """How many parts belong to the table: up to the first that other text follows."""
    for n, cut in enumerate(cuts, 1):
        if cut.outside is not None:
            return n
    return len(cuts)


def _places(blocks: Sequence[Block], pages: dict[int, int]) -> Iterator[tuple[Span, Place]]:
    starts = sorted(pages)
    found: dict[Span, Place] = {}
    for block in blocks:
        if not isinstance(block, Table):
            for span, page in _paged(block.passage, starts, pages):
                found[span] = Place(page=page)
            continue
        for row in block.rows:
            for cell in row:
                for span, page in _paged(cell.passage, starts, pages):
                    found[span] = Place(page, None, block.number, cell.row + 1, cell.column + 1)
    yield from sorted(found.items())


def _paged(
    passage: Passage, starts: Sequence[int], pages: dict[int, int]
) -> Iterator[tuple[Span, int]]:
    for span in passage.spans:
        yield span, pages[starts[bisect_right(starts, span.start) - 1]]
