"""Scans: pages that are pictures are read by tesseract, marked as such, and named without it."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from samples import render, truth
from tiaokuai.loaders import Source, Table, extract, read
from tiaokuai.ontology import TiaokuaiError

from .shown import every_span_is_right

TESSERACT = shutil.which("tesseract")
CHINESE = TESSERACT and "chi_sim" in subprocess.run(
    [TESSERACT, "--list-langs"], capture_output=True, text=True, check=True
).stdout.split()  # fmt: skip
needs_ocr = pytest.mark.skipif(not CHINESE, reason="needs tesseract with chi_sim, not installed")
DOCUMENT = next(document for document in truth() if document.id == "qingxia-2024-openness")
PAGE = 2
"""Of the document: the first one with the table."""


def page_picture(slope: float = 0.0) -> Image.Image:
    """A page of a sample document as a scanner gives it, lying a little crooked on the glass."""
    document: Any = pypdfium2.PdfDocument(render(DOCUMENT, "pdf"))
    picture: Image.Image = document[PAGE - 1].render(scale=300 / 72).to_pil().convert("L")
    document.close()
    return picture.rotate(slope, Image.Resampling.BICUBIC, fillcolor=255)


def scanned(*pages: Image.Image | str) -> bytes:
    """A PDF of pictures, and of pages that print a line."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pagesize=(595, 842))
    for page in pages:
        if isinstance(page, str):
            canvas.drawString(72, 760, page)
        else:
            canvas.drawImage(ImageReader(page), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def crooked() -> Source:
    """A page of print, and after it a scan that is turned by a degree."""
    return read(scanned("A covering letter that is printed.", page_picture(1.0)), "scan.pdf")


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@needs_ocr
def test_a_scan_s_table_has_the_cells_of_the_print(crooked: Source) -> None:
    (table,) = [block for block in crooked.blocks if isinstance(block, Table)]
    whole = read(render(DOCUMENT, "pdf"), "whole.pdf")
    (printed,) = [block for block in whole.blocks if isinstance(block, Table)]
    assert table.width == printed.width
    height = len(table.rows) - 1  # the page's end cuts the last row
    read_as, wanted = (
        [bare(cell.text) for row in one.rows[:height] for cell in row] for one in (table, printed)
    )
    right = sum(one == other for one, other in zip(read_as, wanted, strict=True))
    assert right > 0.75 * len(wanted)
    shape, shape_printed = (
        [(cell.rows, cell.columns) for row in one.rows[:height] for cell in row]
        for one in (table, printed)
    )
    assert shape == shape_printed


@needs_ocr
def test_a_scan_s_tasks_have_their_page_and_box(crooked: Source) -> None:
    every_span_is_right(crooked)
    tasks = extract(crooked).tasks
    texts = {bare(task.text) for task in DOCUMENT.tasks}
    assert len([task for task in tasks if bare(task.text) in texts]) >= 6
    for task in tasks:
        assert {span.page for span in task.evidence} == {2}
        assert all(span.box for span in task.evidence)


@needs_ocr
def test_what_was_read_by_ocr_says_so(crooked: Source) -> None:
    assert crooked.media_type == "application/pdf;ocr=tesseract"
    (warning,) = crooked.warnings
    assert re.fullmatch(r"page 2: read by OCR \(\d\d % sure\); check against the picture", warning)
    assert extract(crooked).document.source.media_type == crooked.media_type
    assert extract(crooked).warnings[0] == warning


@needs_ocr
def test_a_picture_file_is_a_page() -> None:
    out = BytesIO()
    strip = page_picture().crop((0, 200, 2481, 900))
    strip.save(out, "PNG", dpi=(300, 300))
    source = read(out.getvalue(), "photo.png")
    assert source.media_type == "image/png;ocr=tesseract"
    assert "政务公开重点工作任务分解表" in source.text and "牵头单位" in source.text
    assert read(out.getvalue(), "photo.png").text == source.text


@needs_ocr
def test_a_picture_without_text_is_named() -> None:
    grey = Image.new("L", (800, 1100), 200)
    source = read(scanned("A covering letter that is printed.", grey), "a.pdf")
    assert source.warnings == ("page 2: a picture in which no text was found",)
    with pytest.raises(TiaokuaiError, match="no text in it"):
        read(scanned(grey), "a.pdf")


def test_without_the_program_a_scan_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    grey = Image.new("L", (800, 1100), 200)
    with pytest.raises(TiaokuaiError, match="pictures of text") as caught:
        read(scanned(grey, grey), "a.pdf")
    assert "tesseract-ocr-chi-sim" in str(caught.value) and "\n" not in str(caught.value)
    (warning,) = read(scanned("A covering letter that is printed.", grey, grey), "a.pdf").warnings
    assert warning.startswith("pages 2-3: a picture, not read; install tesseract")
    with pytest.raises(TiaokuaiError, match=r"b\.png: a picture, not text; install tesseract"):
        read(b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "b.png")


@needs_ocr
def test_a_damaged_picture_is_refused() -> None:
    with pytest.raises(TiaokuaiError, match="a damaged picture"):
        read(b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "b.png")
