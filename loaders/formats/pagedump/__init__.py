"""Page dump: plain text that a PDF extractor printed page by page and line by line."""

from .read import read_page_dump
from .sniff import is_page_dump

__all__ = ["is_page_dump", "read_page_dump"]
