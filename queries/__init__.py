"""Queries: the library of named questions and what puts them to a store."""

from .library import library, question
from .query import Column, Parameter, Query
from .run import Answer, run

__all__ = ["Answer", "Column", "Parameter", "Query", "library", "question", "run"]
