"""Web pages in the shapes that sites, Word, Excel and browsers give them."""

from .archive import write_browser, write_word
from .breaks import write_breaks
from .excel import write_excel
from .nested import write_nested
from .spans import write_spans
from .word import write_saved

__all__ = [
    "write_breaks",
    "write_browser",
    "write_excel",
    "write_nested",
    "write_saved",
    "write_spans",
    "write_word",
]
