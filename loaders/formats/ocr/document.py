"""Document: the pages of a file that are pictures, read among those that print."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from tiaokuai.ontology import TiaokuaiError

from ..pdf.page import Page
from .page import Scan, read_scan
from .picture import MOST_PIXELS, SCALE, Pixels
from .tesseract import missing

MARK = ";ocr=tesseract"
"""Ends the media type of a source that was read from pictures, wholly or in part."""
BY_HAND = ", or run OCR on it (ocrmypdf)"

_MOST_PAGES = 200

Shown = tuple[Pixels, float]
"""The picture of a page, and how many pixels make a point."""


class Scans(NamedTuple):
    """A document's pages, those read from pictures among them, and what is to be said of it."""

    pages: list[Page]
    warnings: list[str]
    read: bool


def with_scans(data: bytes, pages: Sequence[Page]) -> Scans:
    """The pages of a PDF, those that are pictures read where the program is installed.

    Where it is not, or where nothing is found, they stay as they are and a warning names them.
    Raises TiaokuaiError for a document of pictures only that cannot be read here.
    """
    pictures = [page for page in pages if page.is_picture]
    if not pictures:
        return Scans(list(pages), [], read=False)
    if todo := missing():
        if len(pictures) == len(pages):
            raise TiaokuaiError("all pages are pictures of text", todo=todo + BY_HAND)
        numbers = numbered(page.number for page in pictures)
        return Scans(list(pages), [f"{numbers}: a picture, not read; {todo}{BY_HAND}"], read=False)
    scans, warnings = _of_pdf(data, pictures)
    found = {scan.page.number: scan.page for scan in scans}
    return Scans([found.get(page.number, page) for page in pages], warnings, read=bool(found))


def _of_pdf(data: bytes, pages: Sequence[Page]) -> tuple[list[Scan], list[str]]:
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(data)  # it takes more than its own code says

    def shown(page: Page) -> Shown:
        scale = min(SCALE, (MOST_PIXELS / max(page.width * page.height, 1.0)) ** 0.5)
        drawn = document[page.number - 1].render(scale=scale, grayscale=True)
        return drawn.to_numpy().squeeze(), scale

    try:
        return read_pages((page.number, shown(page)) for page in pages)
    finally:
        document.close()


def read_pages(pages: Iterable[tuple[int, Shown]]) -> tuple[list[Scan], list[str]]:
    """The pages that could be read, of pictures with their numbers, and the warnings about all."""
    scans: list[Scan] = []
    warnings = []
    for count, (number, shown) in enumerate(pages):
        if count == _MOST_PAGES:
            warnings.append(f"page {number} and those after it: pictures, not read: too many")
            break
        try:
            scan = read_scan(number, *shown)
        except TiaokuaiError as error:
            warnings.append(f"page {number}: a picture, not read: {error}")
            continue
        if scan.page.glyphs:
            scans.append(scan)
        else:
            warnings.append(f"page {number}: a picture in which no text was found")
    if scans:
        sure = sum(scan.sure for scan in scans) / len(scans)
        numbers = numbered(scan.page.number for scan in scans)
        said = f"{numbers}: read by OCR ({sure:.0f} % sure); check against the picture"
        warnings.insert(0, said)
    return scans, warnings


def numbered(pages: Iterable[int]) -> str:
    """page 3; pages 1-4, 7."""
    runs = []
    for _, group in groupby(enumerate(pages), lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in group]
        runs.append(f"{numbers[0]}-{numbers[-1]}" if len(numbers) > 1 else str(numbers[0]))
    single = len(runs) == 1 and "-" not in runs[0]
    return f"page {runs[0]}" if single else f"pages {', '.join(runs)}"
