"""Stores: where a graph answers Cypher."""

from .embedded import EmbeddedStore
from .guard import check_reading
from .store import Limits, Result, Store

__all__ = ["EmbeddedStore", "Limits", "Result", "Store", "check_reading"]
