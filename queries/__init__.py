"""Queries: the library of named questions, what puts them to a store, ledgers and reports."""

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
    "Answer",
    "Cell",
    "Chart",
    "Column",
    "Entry",
    "Figure",
    "Heading",
    "Ledger",
    "Number",
    "Origin",
    "Paragraph",
    "Parameter",
    "Part",
    "Query",
    "Report",
    "Scope",
    "Share",
    "Sum",
    "Table",
    "TableColumn",
    "ask",
    "coordination_report",
    "ledgers",
    "library",
    "look_up",
    "obligations_report",
    "ordered",
    "parse",
    "question",
    "run",
    "said",
]

_LEDGER = {"Entry", "Ledger", "Origin", "ledgers"}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: a question needs no report."""
    if name in __all__:
        home = ".ledger" if name in _LEDGER else ".report"
        return getattr(import_module(home, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
