"""File: a PDF opened, and what is said of one that cannot be."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2.raw as pdfium

from tiaokuai.ontology import TiaokuaiError

from .objects import Handle
from .page import Page, read_page

MOST_PAGES = 2_000


def read_pages(data: bytes) -> Iterator[Page | int]:
    """The pages in order; the number of each that is damaged.

    Raises TiaokuaiError for a file that is locked, damaged or too long.
    """
    with _opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MOST_PAGES:
            raise TiaokuaiError(f"{count:,} pages, more than {MOST_PAGES:,}", todo="split the file")
        for number in range(1, count + 1):
            yield read_page(document, number) or number


@contextmanager
def _opened(data: bytes) -> Iterator[Handle]:
    buffer = ctypes.create_string_buffer(data, len(data))
    document = pdfium.FPDF_LoadMemDocument64(buffer, len(data), None)
    if not document:
        if pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise TiaokuaiError("protected by a password", todo="save it without one")
        raise TiaokuaiError("a damaged PDF", todo="fetch it again")
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)
