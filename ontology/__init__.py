"""The declared schema and the code lists: what kinds of things there are and their names."""

from .codes import codes
from .ddl import embedded_ddl, neo4j_constraints
from .errors import TiaokuaiError, UsageError
from .generate import generated
from .places import Place, Places, places
from .schema import NodeKind, Property, RelationKind, Schema, Words, schema

__all__ = [
    "NodeKind",
    "Place",
    "Places",
    "Property",
    "RelationKind",
    "Schema",
    "TiaokuaiError",
    "UsageError",
    "Words",
    "codes",
    "embedded_ddl",
    "generated",
    "neo4j_constraints",
    "places",
    "schema",
]
