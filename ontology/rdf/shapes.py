"""Shapes: what the declared schema asks of data, as SHACL in Turtle."""

from ..codes import codes
from ..schema import NodeKind, Property, RelationKind, schema
from .terms import prefixes, property_term, refers_to, relation_term, text, xsd_type

_BOUNDS = {
    "0 to 1": ["sh:minInclusive 0", "sh:maxInclusive 1"],
    "count from 1": ["sh:minInclusive 1"],
    "code points from 0": ["sh:minInclusive 0"],
}
"""By the unit of a property."""


def shapes_turtle() -> str:
    """A shape for each kind of node, for both ends of each relation, and for what relations say."""
    parts = [*prefixes(), ""]
    parts += [_node(node) for node in schema().nodes.values()]
    for relation in schema().relations.values():
        parts += [_end(relation, "Start", 0), _end(relation, "End", 1)]
        parts += [_said(relation)] if relation.properties else []
    parts.append(_statement())
    return "\n".join(parts)


def _node(kind: NodeKind) -> str:
    properties = [_property(kind, property) for property in kind.properties]
    return _shape(f"tk:{kind.name}Shape", [f"sh:targetClass tk:{kind.name}", *properties])


def _end(relation: RelationKind, name: str, place: int) -> str:
    """Whatever stands at one end of a relation is of a kind that may."""
    kinds = list(dict.fromkeys(pair[place] for pair in relation.pairs))
    term = relation_term(relation.name)
    classes = " ".join(f"[ sh:class tk:{kind} ]" for kind in kinds)
    allowed = f"sh:or ( {classes} )" if len(kinds) > 1 else f"sh:class tk:{kinds[0]}"
    target = "sh:targetObjectsOf" if place else "sh:targetSubjectsOf"
    words = text(f"{relation.name} {'leads to' if place else 'starts at'} {' or '.join(kinds)}")
    said = [f"{target} tk:{term}", allowed, f"sh:message {words}@en"]
    return _shape(f"tk:{term}{name}Shape", said)


def _statement() -> str:
    """A relation that has properties has two ends and a kind."""
    said = ["sh:targetClass rdf:Statement"]
    said += [
        f"sh:property [ sh:path {path} ; sh:nodeKind sh:IRI ; sh:minCount 1 ; sh:maxCount 1 ]"
        for path in ("rdf:subject", "rdf:predicate", "rdf:object")
    ]
    return _shape("tk:StatementShape", said)


def _said(relation: RelationKind) -> str:
    """What a relation says, looked at only where it is said: statements are most of the data."""
    terms = [property_term(relation.name, property.name) for property in relation.properties]
    said = [f"sh:targetSubjectsOf {', '.join(f'tk:{term}' for term in terms)}"]
    said += [_property(relation, property) for property in relation.properties]
    return _shape(f"tk:{relation_term(relation.name)}StatementShape", said)


def _property(kind: NodeKind | RelationKind, property: Property) -> str:
    said = [f"sh:path tk:{property_term(kind.name, property.name)}"]
    referred = refers_to(property)
    said.append(f"sh:class tk:{referred}" if referred else f"sh:datatype {xsd_type(property)}")
    if property.name == "id":
        said.append("sh:minCount 1")
    if property.type != "strings":
        said.append("sh:maxCount 1")
    said += _BOUNDS.get(property.unit or "", [])
    if property.codes:
        said.append(f"sh:in ( {' '.join(map(text, codes(property.codes)))} )")
    said.append(f"sh:name {text(property.label.zh)}@zh, {text(property.label.en)}@en")
    return f"sh:property [ {' ; '.join(said)} ]"


def _shape(name: str, said: list[str]) -> str:
    return " ;\n    ".join([f"{name} a sh:NodeShape", *said]) + " ."
