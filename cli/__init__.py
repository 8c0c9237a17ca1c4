"""The command line: each command parses, calls one function of the library, and prints.

Importing a command's file adds it; the order here is the order of the help.
"""

from . import extract, text, compare, build, query, cypher, sparql, ledger, report  # noqa: F401, I001
from . import diff, lineage  # noqa: F401
from . import check, review, explore, serve, push, export, shell  # noqa: F401
from .app import app, main

__all__ = ["app", "main"]
