"""The graph: built from records, kept in a folder, asked through a store."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .builder import Summary, build, build_files
    from .checks import DISPOSITIONS, Finding, Findings, Total, check
    from .folder import Graph
    from .lineage import Clause, Link, align
    from .stores import EmbeddedStore, Limits, Result, Store, check_reading

__all__ = [
    "DISPOSITIONS",
    "Clause",
    "EmbeddedStore",
    "Finding",
    "Findings",
    "Graph",
    "Limits",
    "Link",
    "Result",
    "Store",
    "Summary",
    "Total",
    "align",
    "build",
    "build_files",
    "check",
    "check_reading",
]

_HOMES = {
    "builder": ("Summary", "build", "build_files"),
    "checks": ("DISPOSITIONS", "Finding", "Findings", "Total", "check"),
    "folder": ("Graph",),
    "lineage": ("Clause", "Link", "align"),
    "stores": ("EmbeddedStore", "Limits", "Result", "Store", "check_reading"),
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: a query needs none of what a build does."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f".{home}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
