"""The declared schema and the code lists: what kinds of things there are and what they are called."""

from .errors import TiaokuaiError

__all__ = ["TiaokuaiError"]
