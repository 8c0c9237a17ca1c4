"""Layouts: each turns a document's blocks into the bytes of one kind of file."""

from collections.abc import Callable, Sequence

from ..blocks import Block
from ..document import SampleDocument
from . import docx, html, markdown, txt_pages, txt_prose, txt_tabs, xlsx

Layout = Callable[[SampleDocument, Sequence[Block]], bytes]

LAYOUTS: dict[str, Layout] = {
    "docx": docx.write,
    "html": html.write,
    "html_gb2312": html.write_gb2312,
    "markdown": markdown.write,
    "txt_pages": txt_pages.write,
    "txt_prose": txt_prose.write,
    "txt_tabs": txt_tabs.write,
    "xlsx": xlsx.write,
}
"""By name. `xlsx` holds the title and the task table alone, all others the whole document."""

_TABLE_ONLY = {"xlsx", "markdown", "txt_tabs", "txt_pages"}


def fitting(document: SampleDocument) -> list[str]:
    """The layouts in which a document can stand: prose has no place in a workbook."""
    unfit = {"txt_prose"} if document.columns else _TABLE_ONLY
    return [name for name in LAYOUTS if name not in unfit]
