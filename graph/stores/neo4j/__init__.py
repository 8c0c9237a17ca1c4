"""Neo4j: a graph on a server."""

from .address import Address, Ask, is_address, read_address
from .connection import Connection, connect, first_line, translated
from .labels import label
from .store import Neo4jStore

__all__ = [
    "Address",
    "Ask",
    "Connection",
    "Neo4jStore",
    "connect",
    "first_line",
    "is_address",
    "label",
    "read_address",
    "translated",
]
