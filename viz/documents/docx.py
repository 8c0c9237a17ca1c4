"""Word: a report as .docx bytes, set as offices set theirs: A4, 黑体 headings, 仿宋 text."""

import io
from collections.abc import Sequence
from typing import Any

from tiaokuai.queries import Chart, Heading, Paragraph, Part, Report, Table

from .chart import draw
from .page import footer, page, properties, styles
from .stable import stable_zip
from .text import cell_text
from .wordtable import add_table


def report_docx(report: Report) -> bytes:
    """The report as a Word document; the same bytes for the same report.

    Raises TiaokuaiError where it has charts and no Chinese font is installed.
    """
    from docx import Document

    document = Document()
    properties(document, report.title)
    styles(document, cell=7.5 if report.landscape else 9)
    page(document, landscape=report.landscape)
    footer(document)
    document.add_paragraph(report.title, style="Title")
    if report.subtitle:
        document.add_paragraph(report.subtitle, style="Subtitle")
    for part in report.parts:
        _add(document, part)
    buffer = io.BytesIO()
    document.save(buffer)
    return stable_zip(buffer.getvalue())


def _add(document: Any, part: Part) -> None:
    if isinstance(part, Heading):
        document.add_heading(part.text, part.level)
    elif isinstance(part, Paragraph):
        _paragraph(document, part)
    elif isinstance(part, Table):
        document.add_paragraph(part.caption, style="Caption")
        if part.rows:
            add_table(document, part)
        else:
            document.add_paragraph("（无）", style="Note")
        if part.note:
            document.add_paragraph(part.note, style="Note")
    else:
        _chart(document, part)


def _paragraph(document: Any, part: Paragraph) -> None:
    paragraph = document.add_paragraph()
    runs: Sequence[Any] = ("● ", *part.runs) if part.item else part.runs
    for run in runs:
        paragraph.add_run(cell_text(run))


def _chart(document: Any, chart: Chart) -> None:
    from docx.shared import Emu

    drawing = draw(chart, "png")
    if not drawing:
        return
    section = document.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    paragraph = document.add_paragraph(style="Picture")
    picture = paragraph.add_run().add_picture(io.BytesIO(drawing))
    if picture.width > width:
        picture.height = Emu(int(picture.height * width / picture.width))
        picture.width = Emu(width)
    document.add_paragraph(chart.caption, style="Caption")
