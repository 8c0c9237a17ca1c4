"""Files that are cut, mixed up or made up."""

import struct
import warnings
import zipfile
from io import BytesIO

import pytest

from benchmarks.fuzz import Reader
from samples import fitting, render, truth

from ..formats.word import docx, p
from .parts import compound, row, sheet, xlsx, zipped

DOCUMENT = truth()[0]
LAYOUTS = fitting(DOCUMENT)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("share", [0.01, 0.3, 0.9, 0.999])
def test_a_cut_file_is_read_or_told(layout: str, share: float, reader: Reader) -> None:
    data = render(DOCUMENT, layout)
    assert reader.read(data[: int(len(data) * share)]).faults == []


def _overlapping() -> bytes:
    """A zip whose directory names one member two thousand times."""
    data = zipped({"a.txt": "任务" * 10_000})
    directory, end = data.index(b"PK\1\2"), data.index(b"PK\5\6")
    entries, tail = data[directory:end] * 2000, bytearray(data[end:])
    struct.pack_into("<HHII", tail, 8, 2000, 2000, len(entries), directory)
    return data[:directory] + entries + tail


def _doubled() -> bytes:
    """Two parts of one name, of which one could be shown to people and one to programs."""
    out = BytesIO(docx(p("任务")))
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", "<x/>")
    return out.getvalue()


def _link() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


def _pdf(*objects: str) -> bytes:
    """A PDF of these objects, numbered from 1, without a table of their places."""
    listed = "".join(f"{n} 0 obj {one} endobj\n" for n, one in enumerate(objects, 1))
    return f"%PDF-1.7\n{listed}trailer <</Root 1 0 R>>\n%%EOF".encode()


CATALOG = "<</Type/Catalog/Pages 2 0 R>>"
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9e9 9e9]/Contents 4 0 R/Resources 5 0 R>>"
ONE = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
FORM = (
    "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R/Length 5>> stream\n/F Do\nendstream"
)
FORMS = "<</XObject<</F 6 0 R>>>>"
PATHS = "0 0 m " + "1 1 l 2 0 l " * 300_000 + "S"

MADE_UP = {
    "no xml": docx("<w:p><w:r>"),
    "xml of another kind": zipped({"word/document.xml": "<html/>"}),
    "part that is no xml": zipped({"word/document.xml": b"\xff\0\1\2"}),
    "zip whose members overlap": _overlapping(),
    "docx with a part twice": _doubled(),
    "zip with a link": _link(),
    "zip of 70 000 files": zipped({f"{n}.txt": "" for n in range(70_000)}),
    "xlsx with merges that are none": xlsx(
        sheet(row("任务", "单位"), more='<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="x"/>')
    ),
    "compound file without a document": compound({"Contents": b"x"}),
    "compound file with half a document": compound({"WordDocument": b"x"}),
    "workbook of nothing": compound({"Workbook": b"x"}),
    "pdf whose pages hold each other": _pdf(CATALOG, "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
    "pdf of 100 000 pages that are not there": _pdf(
        CATALOG, "<</Type/Pages/Kids[]/Count 100000>>"
    ),
    "pdf whose forms draw each other": _pdf(
        CATALOG, ONE, PAGE, "<</Length 5>> stream\n/F Do\nendstream", FORMS, FORM
    ),
    "pdf of 600 000 strokes on a page without end": _pdf(
        CATALOG, ONE, PAGE, f"<</Length {len(PATHS)}>> stream\n{PATHS}\nendstream", "<<>>"
    ),
    "web archive without end": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    + b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 2000,
    "web archive in no encoding": b"MIME-Version: 1.0\nContent-Type: multipart/related; "
    b'boundary=b\n\n--b\nContent-Type: text/html; charset="\xff"\n\n<p>a</p>\n--b--',
}  # fmt: skip


@pytest.mark.parametrize("kind", MADE_UP)
def test_a_made_up_file_is_read_or_told(kind: str, reader: Reader) -> None:
    assert reader.read(MADE_UP[kind]).faults == []
