"""Units: who is to do a task, and which body each printed name means."""

from .assign import assign, is_division, is_units
from .name import looks_like_unit
from .resolve import resolve, unit_conflicts
from .share import Share, merge, strongest
from .unit import Unit

__all__ = [
    "Share",
    "Unit",
    "assign",
    "is_division",
    "is_units",
    "looks_like_unit",
    "merge",
    "resolve",
    "strongest",
    "unit_conflicts",
]
