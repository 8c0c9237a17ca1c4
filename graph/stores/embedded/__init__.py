"""Embedded: the graph in a database file, and what its engine has to be kept from."""

from .store import EmbeddedStore

__all__ = ["EmbeddedStore"]
