"""The declared schema and the code lists: what kinds of things there are and their names."""

from .codes import codes
from .errors import TiaokuaiError

__all__ = ["TiaokuaiError", "codes"]
