"""Lineage: one task's sources and what came of it, as a page and as Markdown."""

from .markdown import lineage_markdown
from .page import lineage_page

__all__ = ["lineage_markdown", "lineage_page"]
