"""viz: the graph and its comparisons as pages for a browser."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .compare import compare_page
    from .documents import (
        chinese_font,
        report_docx,
        report_markdown,
        report_page,
        without_charts,
    )
    from .explore import explore_page
    from .extract import extract_markdown, extract_page, where
    from .ledger import (
        HEADER,
        calendar,
        cells,
        dates_of,
        ledger_report,
        ledger_workbook,
        sheet_names,
    )
    from .lineage import lineage_markdown, lineage_page

__all__ = [
    "HEADER",
    "calendar",
    "cells",
    "chinese_font",
    "compare_page",
    "dates_of",
    "explore_page",
    "extract_markdown",
    "extract_page",
    "ledger_report",
    "ledger_workbook",
    "lineage_markdown",
    "lineage_page",
    "report_docx",
    "report_markdown",
    "report_page",
    "sheet_names",
    "where",
    "without_charts",
]

_HOMES = {
    "HEADER": ".ledger",
    "calendar": ".ledger",
    "cells": ".ledger",
    "chinese_font": ".documents",
    "compare_page": ".compare",
    "dates_of": ".ledger",
    "sheet_names": ".ledger",
    "explore_page": ".explore",
    "extract_markdown": ".extract",
    "extract_page": ".extract",
    "ledger_report": ".ledger",
    "ledger_workbook": ".ledger",
    "lineage_markdown": ".lineage",
    "lineage_page": ".lineage",
    "report_docx": ".documents",
    "report_markdown": ".documents",
    "report_page": ".documents",
    "where": ".extract",
    "without_charts": ".documents",
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: each page brings packages of its own."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
