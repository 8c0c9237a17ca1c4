"""RDF: the declared schema as an ontology, shapes, a JSON-LD context and a page to read."""

from .terms import (
    NAMESPACE,
    ORDERED,
    PREFIXES,
    code_term,
    property_term,
    refers_to,
    relation_term,
    xsd_type,
)

__all__ = [
    "NAMESPACE",
    "ORDERED",
    "PREFIXES",
    "code_term",
    "property_term",
    "refers_to",
    "relation_term",
    "xsd_type",
]
