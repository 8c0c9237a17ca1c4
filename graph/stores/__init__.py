"""Stores: where a graph answers Cypher."""

from .address import Address, Ask, is_address, read_address
from .confined import ConfinedStore
from .embedded import EmbeddedStore
from .guard import check_reading
from .guarded import GuardedStore
from .neo4j import Neo4jStore
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
