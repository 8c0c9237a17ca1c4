"""Plain text: paragraphs, and the tables that dumps of Word and web documents print with tabs."""

from collections.abc import Iterator, Sequence

from ..passage import Span
from ..source import Block, Place, Source, Table
from .delimited import read_delimited, records_of
from .pagedump import is_page_dump, read_page_dump
from .tabdump import TabDump


def read_text(text: str, name: str, media_type: str, sha256: str) -> Source:
    """The source of a plain text.

    Four shapes are told apart by their lines: values divided by commas or tabs; a dump that begins
    every table cell with a tab and puts an empty line after each row; a page-wise dump of a PDF;
    and paragraphs, one a line. The canonical text is the text itself, page breaks only in a
    page-wise dump. The media type of values is that of what divides them.
    """
    if (values := records_of(text)) is not None:
        delimited, records = values
        return read_delimited(text, records, name, delimited, sha256)
    if is_page_dump(text):
        return read_page_dump(text, name, media_type, sha256)
    text = text.replace("\f", "")
    blocks = tuple(TabDump(text).blocks())
    return Source(name, media_type, sha256, text, blocks, tuple(_places(blocks)))


def _places(blocks: Sequence[Block]) -> Iterator[tuple[Span, Place]]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    place = Place(table=block.number, row=cell.row + 1, column=cell.column + 1)
                    yield from ((span, place) for span in cell.passage.spans)
