"""viz: the graph and its comparisons as pages for a browser."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .compare import compare_page
    from .explore import explore_page
    from .extract import extract_markdown, extract_page, where

__all__ = ["compare_page", "explore_page", "extract_markdown", "extract_page", "where"]

_HOMES = {
    "compare_page": ".compare",
    "explore_page": ".explore",
    "extract_markdown": ".extract",
    "extract_page": ".extract",
    "where": ".extract",
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: each page brings packages of its own."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
