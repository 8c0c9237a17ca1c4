"""Deadlines (完成时限): telling them from other words, and reading what they mean."""

from .clause import is_deadline
from .reading import read_deadline

__all__ = ["is_deadline", "read_deadline"]
