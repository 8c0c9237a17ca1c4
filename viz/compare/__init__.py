"""Compare: two documents side by side as one page."""

from .page import compare_page

__all__ = ["compare_page"]
