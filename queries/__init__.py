"""Queries: the library of named questions and what puts them to a store."""

from .library import library, question
from .names import look_up
from .order import ordered
from .query import Column, Parameter, Query, parse
from .run import Answer, run

__all__ = [
    "Answer",
    "Column",
    "Parameter",
    "Query",
    "library",
    "look_up",
    "ordered",
    "parse",
    "question",
    "run",
]
