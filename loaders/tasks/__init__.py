"""From blocks to tasks: task tables, numbered prose, responsibilities, document-wide rules."""

from .draft import Draft, Line, Part, Reading
from .read import read_tasks

__all__ = ["Draft", "Line", "Part", "Reading", "read_tasks"]
