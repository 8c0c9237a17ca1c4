"""HTML: a web page's document, told apart from the site around it."""

import re

from ...source import Source
from ...writer import Writer
from ..sheet import opening, write_sheet
from .chrome import Document
from .facts import head_facts, page_facts
from .page import Grid, Line, Piece, parse
from .reader import pieces, show_all

__all__ = ["declared_charset", "read_html"]

LEFT_OUT = "left out"
"""The property that holds the lines of the page that are not the document's."""

_SHEET_LIKE = 3
"""So many rows of one cell above a table's header are a letter, as in a workbook saved as a page;
fewer are its title."""

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w\-]+)", re.IGNORECASE)


def declared_charset(data: bytes) -> str | None:
    """What the page says its encoding is, in its first 4 KB; None when it does not say."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def read_html(text: str, name: str, media_type: str, sha256: str) -> Source:
    """The document of a web page.

    Its fact sheet (索引号, 成文日期, …) and head become properties keyed by the words printed.
    What belongs to the site is left out of the blocks, counted in a warning, and kept to be
    seen as the property "left out". A page that hides all that it has is read all the same.
    Raises TiaokuaiError for a page without content.
    """
    root = parse(text)
    shown = pieces(root)
    if not shown:
        show_all(root)
        shown = pieces(root)
    head = dict(head_facts(root))
    printed, sheet = page_facts(shown)
    rest = [piece for piece in shown if not any(piece is used for used in sheet)]
    document = Document(root, rest, list(head.values()))
    writer = Writer()
    left_out: list[str] = []
    for piece in rest:
        if document.holds(piece):
            _write(writer, piece)
        else:
            left_out += _lines(piece)
    properties = head | printed
    warnings = []
    if left_out:
        properties[LEFT_OUT] = "\n".join(left_out)
        warnings.append(f"page furniture left out: {len(left_out)} lines")
    return writer.source(name, media_type, sha256, properties=properties, warnings=warnings)


def _write(writer: Writer, piece: Piece) -> None:
    if isinstance(piece, Line):
        writer.paragraph(piece.text, level=piece.level)
    elif opening(piece.cells) >= _SHEET_LIKE:
        write_sheet(writer, piece.cells, None)
    else:
        writer.table(piece.cells)


def _lines(piece: Piece) -> list[str]:
    if isinstance(piece, Grid):
        return [cell.text.replace("\n", " ") for cell in piece.cells if cell.text]
    return [piece.text]
