"""Layouts: each turns a document's blocks into the bytes of one kind of file."""

from collections.abc import Callable, Sequence

from ..blocks import Block
from ..document import SampleDocument
from . import (
    docx,
    html,
    markdown,
    ods,
    odt,
    pdf,
    spreadsheetml,
    table_dumps,
    txt_pages,
    txt_prose,
    txt_tabs,
    web,
    word,
    xlsx,
    xlsx_sheets,
)

Layout = Callable[[SampleDocument, Sequence[Block]], bytes]

LAYOUTS: dict[str, Layout] = {
    "csv": table_dumps.write_csv,
    "docx": docx.write,
    "docx_framed": word.Framed.write,
    "docx_numbered": word.Numbered.write,
    "docx_paged": word.Paged.write,
    "docx_revised": word.Revised.write,
    "docx_typed": word.Typed.write,
    "docx_uneven": word.Uneven.write,
    "docx_wrapped": word.Wrapped.write,
    "html": html.write,
    "html_breaks": web.write_breaks,
    "html_excel": web.write_excel,
    "html_gb2312": html.write_gb2312,
    "html_nested": web.write_nested,
    "html_spans": web.write_spans,
    "html_word": web.write_saved,
    "markdown": markdown.write,
    "markdown_bare": markdown.write_bare,
    "markdown_html": markdown.write_html_tables,
    "markdown_shifted": markdown.write_shifted,
    "mht": web.write_browser,
    "mht_word": web.write_word,
    "ods": ods.write,
    "odt": odt.write,
    "pdf": pdf.write,
    "pdf_a3": pdf.write_a3,
    "pdf_landscape": pdf.write_landscape,
    "pdf_no_rules": pdf.write_no_rules,
    "pdf_plain": pdf.write_plain,
    "pdf_prose": pdf.write_prose,
    "pdf_three_lines": pdf.write_three_lines,
    "txt_pages": txt_pages.write,
    "txt_prose": txt_prose.write,
    "txt_tabs": txt_tabs.write,
    "tsv": table_dumps.write_tsv,
    "word_2003": word.Old.write,
    "word_flat": word.Flat.write,
    "xlsx": xlsx.write,
    "xlsx_sheets": xlsx_sheets.write,
    "xml_sheet": spreadsheetml.write,
}
"""By name; each holds the whole document."""

_TABLE_ONLY = {
    "pdf_a3",
    "pdf_landscape",
    "pdf_no_rules",
    "pdf_three_lines",
    "csv",
    "html_excel",
    "tsv",
    "xml_sheet",
    "xlsx",
    "xlsx_sheets",
    "ods",
    "markdown",
    "markdown_bare",
    "markdown_shifted",
    "txt_tabs",
    "txt_pages",
}
_FLOW = {"number", "heading1", "heading2", "text", "deadline"}


def fitting(document: SampleDocument) -> list[str]:
    """The layouts in which a document can stand and still say all that it says.

    Prose has no place in a workbook. Cells in flow can be told apart only where each row has its
    number and there is one unit column and none that may be empty. What moves left can be put back
    only where the group cells alone are merged.
    """
    unfit = {"txt_prose", "pdf_prose"} if document.columns else set(_TABLE_ONLY)
    others = [column.key for column in document.columns if column.key not in _FLOW]
    if len(others) > 1 or not all(task.number for task in document.tasks):
        unfit.add("txt_pages")
    if any(task.merged for task in document.tasks) or any(
        len(c.header) > 1 for c in document.columns
    ):
        unfit.add("markdown_shifted")
    return [name for name in LAYOUTS if name not in unfit]
