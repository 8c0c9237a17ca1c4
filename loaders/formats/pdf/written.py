"""Written: the blocks of a PDF as a source, each stretch with the page and box it stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...passage import Span
from ...source import Place, Source
from ...writer import RawCell, Writer
from ..lines import tidy
from .flow import Block
from .grid import Box
from .lines import Line
from .paragraphs import joined
from .stitch import Stitch
from .stitched import Stitched

Part = tuple[int, int, Box]
"""How many characters of a block, blanks apart, stand on a page, and in which box."""


def write(
    blocks: Sequence[Block],
    name: str,
    media_type: str,
    sha256: str,
    properties: dict[str, str],
    warnings: Sequence[str],
) -> Source:
    """The source of the blocks."""
    writer = Writer()
    parts: list[list[Part]] = []
    for block in blocks:
        if isinstance(block, Stitch):
            cells = sorted(block.cells, key=lambda cell: (cell.row, cell.column))
            parts += [_parts_of(cell) for cell in cells if not cell.is_blank]
            writer.table([_raw(cell) for cell in cells])
        elif text := tidy(joined(block)).replace("\n", " "):
            found = _paragraph_parts(block)
            parts.append(found)
            writer.paragraph(text, place=Place(page=found[0][1], box=found[0][2]))
    source = writer.source(name, media_type, sha256, properties=properties, warnings=warnings)
    return replace(source, places=tuple(_places(source, parts)))


def _raw(cell: Stitched) -> RawCell:
    page, box = cell.parts[0].page, _rounded(cell.parts[0].frame.box)
    return RawCell(
        tidy(cell.text), cell.row, cell.column, cell.rows, cell.columns, page, box, cell.certain
    )


def _parts_of(cell: Stitched) -> list[Part]:
    return [
        (sum(_printed(line) for line in part.lines), part.page, _rounded(part.frame.box))
        for part in cell.parts
        if part.lines
    ]


def _paragraph_parts(lines: Sequence[Line]) -> list[Part]:
    parts = []
    for page in dict.fromkeys(line.page for line in lines):
        own = [line for line in lines if line.page == page]
        lefts, tops, rights, bottoms = zip(*(line.box for line in own), strict=True)
        box = _rounded((min(lefts), min(tops), max(rights), max(bottoms)))
        parts.append((sum(map(_printed, own)), page, box))
    return parts


def _printed(line: Line) -> int:
    return len("".join(tidy(line.text).split()))


def _rounded(box: Box) -> Box:
    left, top, right, bottom = (round(edge, 1) for edge in box)
    return left, top, right, bottom


def _places(source: Source, parts: Sequence[list[Part]]) -> Iterator[tuple[Span, Place]]:
    """The places as they were written, those of blocks on several pages parted by page."""
    told = iter(parts)
    for span, place in source.places:
        found = next(told, []) if place.page is not None else []
        if len(found) < 2:
            yield span, place if not found else place._replace(page=found[0][1], box=found[0][2])
            continue
        start = span.start
        for count, page, box in found[:-1]:
            end = _after(source.text, start, count)
            yield Span(start, end), place._replace(page=page, box=box)
            start = end
        yield Span(start, span.end), place._replace(page=found[-1][1], box=found[-1][2])


def _after(text: str, start: int, count: int) -> int:
    """Where the stretch of so many printed characters ends."""
    at = start
    while count:
        count -= not text[at].isspace()
        at += 1
    return at
