"""Queries: the library of named questions, what puts them to a store, ledgers, reports, lineage."""

from importlib import import_module
from typing import TYPE_CHECKING

from .ask import ask
from .library import library, question
from .names import look_up
from .order import ordered
from .query import Column, Parameter, Query, parse
from .run import Answer, run

if TYPE_CHECKING:
    from .ledger import Entry, Ledger, Origin, ledgers
    from .lineage import (
        DIFF_COLUMNS,
        DIFF_COUNTED,
        OUTCOMES,
        Branch,
        Diff,
        Edition,
        Line,
        Node,
        Outcome,
        SeriesDiff,
        Tree,
        change_names,
        diff,
        diff_counts,
        diff_report,
        diff_rows,
        difference_names,
        lineage_tree,
        outcome_name,
    )
    from .report import (
        Cell,
        Chart,
        Figure,
        Heading,
        Number,
        Paragraph,
        Part,
        Report,
        Scope,
        Share,
        Sum,
        Table,
        TableColumn,
        coordination_report,
        obligations_report,
        said,
    )

__all__ = [
    "DIFF_COLUMNS",
    "DIFF_COUNTED",
    "OUTCOMES",
    "Answer",
    "Branch",
    "Cell",
    "Chart",
    "Column",
    "Diff",
    "Edition",
    "Entry",
    "Figure",
    "Heading",
    "Ledger",
    "Line",
    "Node",
    "Number",
    "Origin",
    "Outcome",
    "Paragraph",
    "Parameter",
    "Part",
    "Query",
    "Report",
    "Scope",
    "SeriesDiff",
    "Share",
    "Sum",
    "Table",
    "TableColumn",
    "Tree",
    "ask",
    "change_names",
    "coordination_report",
    "diff",
    "diff_counts",
    "diff_report",
    "diff_rows",
    "difference_names",
    "ledgers",
    "library",
    "lineage_tree",
    "look_up",
    "obligations_report",
    "ordered",
    "outcome_name",
    "parse",
    "question",
    "run",
    "said",
]

_LEDGER = {"Entry", "Ledger", "Origin", "ledgers"}
_LINEAGE = {
    "DIFF_COLUMNS",
    "DIFF_COUNTED",
    "OUTCOMES",
    "Branch",
    "Diff",
    "Edition",
    "Line",
    "Node",
    "Outcome",
    "SeriesDiff",
    "Tree",
    "change_names",
    "diff",
    "diff_counts",
    "diff_report",
    "diff_rows",
    "difference_names",
    "lineage_tree",
    "outcome_name",
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: a question needs no report."""
    if name in __all__:
        home = ".ledger" if name in _LEDGER else ".report"
        home = ".lineage" if name in _LINEAGE else home
        return getattr(import_module(home, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
