"""Context: the short names that JSON-LD has for the terms."""

import json

from ..schema import NodeKind, Property, RelationKind, schema
from .terms import ORDERED, PREFIXES, property_term, refers_to, relation_term, xsd_type

_Said = dict[str, str]

_PLAIN = {"xsd:string", "xsd:integer", "xsd:boolean"}
"""JSON has these itself."""


def context_json() -> str:
    """The context of a JSON-LD document: prefixes, then every class, relation and property."""
    terms: dict[str, str | _Said] = dict(PREFIXES)
    for node in schema().nodes.values():
        terms[node.name] = f"tk:{node.name}"
        terms |= _properties(node)
    for relation in schema().relations.values():
        name = relation_term(relation.name)
        terms[name] = {"@id": f"tk:{name}", "@type": "@id"}
        terms |= _properties(relation)
    return json.dumps({"@context": terms}, ensure_ascii=False, indent=1)


def _properties(kind: NodeKind | RelationKind) -> dict[str, str | _Said]:
    terms: dict[str, str | _Said] = {}
    for property in kind.properties:
        name = property_term(kind.name, property.name)
        terms[name] = _term(name, property)
        if property.type == "strings":
            terms[name + ORDERED] = _term(name + ORDERED, property) | {"@container": "@list"}
    return terms


def _term(name: str, property: Property) -> _Said:
    kind = "@id" if refers_to(property) else xsd_type(property)
    return {"@id": f"tk:{name}"} | ({} if kind in _PLAIN else {"@type": kind})
