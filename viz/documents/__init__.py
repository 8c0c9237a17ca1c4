"""Documents: a report as Word, as a page and as Markdown."""

from .docx import report_docx
from .fonts import chinese_font
from .html import report_page
from .markdown import report_markdown
from .without import without_charts

__all__ = ["chinese_font", "report_docx", "report_markdown", "report_page", "without_charts"]
