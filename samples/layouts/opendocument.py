"""What the files of OpenDocument have in common: the parts, and tables with their spans."""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from io import BytesIO

from ..blocks import Cell
from .stable import EPOCH

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("manifest", "manifest"),
    )
)
_PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'


def package(media_type: str, styles: str, body: str) -> bytes:
    """The file: its type first, as the format has it, then the content."""
    content = (
        f'{_PROLOG}<office:document-content {SPACES} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body>{body}</office:body></office:document-content>"
    )
    manifest = (
        f'{_PROLOG}<manifest:manifest {SPACES} manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media_type}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in (
            ("mimetype", media_type),
            ("content.xml", content),
            ("META-INF/manifest.xml", manifest),
        ):
            archive.writestr(zipfile.ZipInfo(name, EPOCH), part)
    return out.getvalue()


def table(
    rows: Sequence[Sequence[Cell | None]], header: int, content: Callable[[Cell], str]
) -> Iterator[str]:
    """The rows of a table; those of the header apart, merged places as covered cells.

    `content`: a cell's text as an element's attributes, ">" and children.
    """
    yield f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    for r, row in enumerate(rows):
        yield "<table:table-header-rows>" if header and r == 0 else ""
        yield "<table:table-row>"
        for cell in row:
            if cell is None:
                yield "<table:covered-table-cell/>"
            else:
                yield f"<table:table-cell{_spans(cell)}{content(cell)}</table:table-cell>"
        yield "</table:table-row>"
        yield "</table:table-header-rows>" if header and r == header - 1 else ""


def paragraph(text: str, style: str = "body") -> str:
    """A paragraph; of blanks in a row the format keeps one, unless they are marked."""
    marked = escape(text, quote=False).replace("  ", " <text:s/>")
    return f'<text:p text:style-name="{style}">{marked}</text:p>'


def _spans(cell: Cell) -> str:
    if cell.rowspan == cell.colspan == 1:
        return ""
    return (
        f' table:number-columns-spanned="{cell.colspan}" table:number-rows-spanned="{cell.rowspan}"'
    )
