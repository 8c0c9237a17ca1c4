"""Confined: a graph that answers in a process of its own, within limits."""

from .store import ConfinedStore

__all__ = ["ConfinedStore"]
