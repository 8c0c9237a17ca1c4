"""PDF: tables by their lines or by their columns, and the text around them, page after page."""

from tiaokuai.ontology import TiaokuaiError

from ...source import Source
from .file import read_pages
from .flow import Flow
from .page import Page
from .written import write

__all__ = ["read_pdf"]

_LEFT_OUT = "left out"
"""The property that holds running heads and feet, as for a web page what is not its document."""


def read_pdf(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """The document that a PDF's pages show.

    A table that goes on over pages is one table, a row that a page end cuts is one row; each
    cell and paragraph has the page and box where it begins, and what goes on has its own.
    Page marks are paragraphs of their own. Raises TiaokuaiError, one line each, for a file that
    is locked or damaged, and for one whose pages are all pictures; one among pages of
    text that cannot be read is a warning.
    """
    found = list(read_pages(data))
    pages = [page for page in found if isinstance(page, Page)]
    damaged = [page for page in found if isinstance(page, int)]
    if damaged and not pages:
        raise TiaokuaiError("a damaged PDF", todo="fetch it again")
    warnings: list[str] = []
    if any(page.is_picture for page in pages):
        from ..ocr import MARK, with_scans

        pages, warnings, read = with_scans(data, pages)
        media_type += MARK if read else ""
    warnings += [f"page {n} is damaged and was not read" for n in damaged]
    flow = Flow(pages)
    properties = {_LEFT_OUT: "\n".join(flow.running)} if flow.running else {}
    return write(flow.blocks, name, media_type, sha256, properties, warnings)
