"""The declared schema and the code lists: what kinds of things there are and their names."""

from .codes import codes
from .ddl import embedded_ddl, embedded_kind, embedded_tables, neo4j_constraints
from .deferred import deferred
from .errors import TiaokuaiError, UsageError
from .generate import generated
from .places import Place, Places, places
from .rdf import (
    NAMESPACE,
    ORDERED,
    PREFIXES,
    code_term,
    property_term,
    refers_to,
    relation_term,
    xsd_type,
)
from .schema import NodeKind, Property, RelationKind, Schema, Words, schema

__all__ = [
    "NAMESPACE",
    "ORDERED",
    "PREFIXES",
    "NodeKind",
    "Place",
    "Places",
    "Property",
    "RelationKind",
    "Schema",
    "TiaokuaiError",
    "UsageError",
    "Words",
    "code_term",
    "codes",
    "deferred",
    "embedded_ddl",
    "embedded_kind",
    "embedded_tables",
    "generated",
    "neo4j_constraints",
    "places",
    "property_term",
    "refers_to",
    "relation_term",
    "schema",
    "xsd_type",
]
