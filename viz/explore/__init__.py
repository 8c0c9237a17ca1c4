"""The explore page: a graph's documents, tasks and units in one file for a browser."""

from .page import explore_page

__all__ = ["explore_page"]
