"""Stores: where a graph answers Cypher."""

from .confined import ConfinedStore
from .embedded import EmbeddedStore
from .guard import GuardedStore, check_reading
from .neo4j import Address, Ask, Neo4jStore, is_address, read_address
from .store import Limits, Result, Store

__all__ = [
    "Address",
    "Ask",
    "ConfinedStore",
    "EmbeddedStore",
    "GuardedStore",
    "Limits",
    "Neo4jStore",
    "Result",
    "Store",
    "check_reading",
    "is_address",
    "read_address",
]
