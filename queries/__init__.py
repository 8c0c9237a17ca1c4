"""Queries: the library of named questions, what puts them to a store, ledgers and reports."""

from .ask import ask
from .ledger import Entry, Ledger, Origin, ledgers
from .library import library, question
from .names import look_up
from .order import ordered
from .query import Column, Parameter, Query, parse
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
from .run import Answer, run

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
