"""Word: real merged cells (vMerge, gridSpan) and a header row that repeats on each page."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement

from ..blocks import Block, Grid, Line
from ..document import SampleDocument
from .stable import stable_zip

# The library's template carries half a megabyte of styles, copies of them and a thumbnail.
_STYLES = {"Normal", "Default Paragraph Font", "Normal Table", "Table Grid"}


def write(document: SampleDocument, blocks: Sequence[Block]) -> bytes:
    """A .docx file."""
    word = docx.Document()
    _slim(word)
    word.core_properties.created = word.core_properties.modified = datetime(2020, 1, 1)
    word.core_properties.title = document.title
    for block in blocks:
        match block:
            case Line(style="page"):
                word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case Line(text, "title"):
                word.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.CENTER
            case Line(text, "right"):
                word.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.RIGHT
            case Line(text, "heading"):
                word.add_paragraph().add_run(text).bold = True
            case Line(text):
                word.add_paragraph(text)
            case Grid():
                _table(word, block)
    out = BytesIO()
    word.save(out)
    return stable_zip(out.getvalue())


def _slim(word: Any) -> None:
    for style in list(word.styles):
        if style.name not in _STYLES:
            style.element.getparent().remove(style.element)
    for relations in (word.part.rels, word.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(("/stylesWithEffects", "/thumbnail", "/customXml")):
                del relations[key]


def _table(word: Any, grid: Grid) -> None:
    table = word.add_table(len(grid.rows), grid.width, style="Table Grid")
    places = [row.cells for row in table.rows]  # `table.cell` walks the whole table each time
    for r, row in enumerate(grid.rows):
        for c, cell in enumerate(row):
            if cell is None:
                continue
            place = places[r][c]
            if cell.rowspan > 1 or cell.colspan > 1:
                place = place.merge(places[r + cell.rowspan - 1][c + cell.colspan - 1])
            first, *more = cell.text.split("\n")
            place.text = first
            for line in more:
                place.add_paragraph(line)
    for row in list(table.rows)[: grid.header]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
