"""viz: the graph and its comparisons as pages for a browser."""

from typing import TYPE_CHECKING

from tiaokuai.ontology import deferred

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
    from .serve import Choices, choice_page, home_page, message_page, question_page
    from .snapshot import snapshot_page

__all__ = [
    "HEADER",
    "Choices",
    "calendar",
    "cells",
    "chinese_font",
    "choice_page",
    "compare_page",
    "dates_of",
    "explore_page",
    "extract_markdown",
    "extract_page",
    "home_page",
    "ledger_report",
    "ledger_workbook",
    "lineage_markdown",
    "lineage_page",
    "message_page",
    "question_page",
    "report_docx",
    "report_markdown",
    "report_page",
    "sheet_names",
    "snapshot_page",
    "where",
    "without_charts",
]

_HOMES = {
    "compare": ("compare_page",),
    "documents": (
        "chinese_font",
        "report_docx",
        "report_markdown",
        "report_page",
        "without_charts",
    ),
    "explore": ("explore_page",),
    "extract": ("extract_markdown", "extract_page", "where"),
    "ledger": (
        "HEADER",
        "calendar",
        "cells",
        "dates_of",
        "ledger_report",
        "ledger_workbook",
        "sheet_names",
    ),
    "lineage": ("lineage_markdown", "lineage_page"),
    "serve": ("Choices", "choice_page", "home_page", "message_page", "question_page"),
    "snapshot": ("snapshot_page",),
}

__getattr__ = deferred(__name__, _HOMES)
