"""viz: the graph and its comparisons as pages for a browser."""

from .explore import explore_page

__all__ = ["explore_page"]
