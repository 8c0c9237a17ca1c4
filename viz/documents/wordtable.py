"""Wordtable: a table of a report in a Word document, its header on each page."""

from typing import Any

from tiaokuai.queries import Cell, Table

from .text import cell_text

_HEAD = "DCE6F1"


def add_table(document: Any, table: Table) -> None:
    """Columns share the page as their widths say; rows are not parted by a page end."""
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Emu

    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    total = sum(column.width for column in table.columns)
    widths = [Emu(int(room * column.width / total)) for column in table.columns]
    made = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    _narrow(made)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    head = tuple(column.name for column in table.columns)
    _row(document, made, head, widths, table, header=True)
    for row in table.rows:
        _row(document, made, row, widths, table, header=False)


def _row(
    document: Any,
    made: Any,
    row: tuple[Cell, ...],
    widths: list[Any],
    table: Table,
    *,
    header: bool,
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    added = made.add_row()
    _mark(added._tr.get_or_add_trPr(), "w:cantSplit")
    if header:
        _mark(added._tr.get_or_add_trPr(), "w:tblHeader")
    # The cells once: each look-up of a row's cells walks the whole row.
    for cell, value, width, column in zip(added.cells, row, widths, table.columns, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.style = document.styles["Head" if header else "Cell"]
        paragraph.add_run(cell_text(value))
        if column.number and not header:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if header:
            _shade(cell)


def _mark(properties: Any, name: str) -> None:
    from docx.oxml import OxmlElement

    properties.append(OxmlElement(name))


def _narrow(made: Any) -> None:
    """Half of the usual room beside the text of cells."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "54")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    look = made._tbl.tblPr.find(qn("w:tblLook"))
    look.addprevious(margins)  # the order of these elements is fixed


def _shade(cell: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _HEAD)
    cell._tc.get_or_add_tcPr().append(shade)
