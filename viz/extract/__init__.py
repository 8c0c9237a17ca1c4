"""Extract: one document's tasks, each beside its place in the source."""

from .markdown import extract_markdown
from .page import extract_page
from .place import where

__all__ = ["extract_markdown", "extract_page", "where"]
