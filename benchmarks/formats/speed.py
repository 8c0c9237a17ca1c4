"""Speed: reading a document beside the bare library that opens and walks the same file."""

import statistics
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import NamedTuple

from samples import fitting, render, truth
from tiaokuai.loaders import extract, read

RUNS = 3
Walk = Callable[[bytes], object]


class Timing(NamedTuple):
    """Milliseconds of processor time for a document (median of documents, best of runs each).

    `read`: to the document model; `all`: to the tasks; `bare`: the library alone.
    """

    layout: str
    library: str
    read: float
    all: float
    bare: float


def timings() -> Iterator[Timing]:
    """Each layout for which there is a library that walks it."""
    for layout, (name, walk) in WALKS.items():
        files = [render(one, layout) for one in truth() if layout in fitting(one)]
        sources = [read(data, layout) for data in files]
        reading = [_best(partial(read, data, layout)) for data in files]
        telling = [_best(partial(extract, source)) for source in sources]
        bare = [_best(partial(walk, data)) for data in files]
        whole = [a + b for a, b in zip(reading, telling, strict=True)]
        yield Timing(layout, name, *(statistics.median(one) for one in (reading, whole, bare)))


def _best(job: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        job()
        times.append(1000 * (time.process_time() - start))
    return min(times)


def _docx(data: bytes) -> object:
    import docx

    document = docx.Document(BytesIO(data))
    texts = [paragraph.text for paragraph in document.paragraphs]
    return texts, [
        [cell.text for cell in row.cells] for table in document.tables for row in table.rows
    ]


def _pdf(data: bytes) -> object:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def _html(data: bytes) -> object:
    from lxml import html

    return list(html.fromstring(data).itertext())


def _sheet(data: bytes) -> object:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def _odt(data: bytes) -> object:
    from lxml import etree

    content = zipfile.ZipFile(BytesIO(data)).read("content.xml")
    return list(etree.fromstring(content).itertext())


WALKS: dict[str, tuple[str, Walk]] = {
    "docx": ("python-docx", _docx),
    "pdf": ("pypdfium2", _pdf),
    "pdf_landscape": ("pypdfium2", _pdf),
    "pdf_plain": ("pypdfium2", _pdf),
    "pdf_prose": ("pypdfium2", _pdf),
    "html": ("lxml.html", _html),
    "odt": ("lxml", _odt),
    "ods": ("calamine", _sheet),
    "xlsx": ("calamine", _sheet),
}
