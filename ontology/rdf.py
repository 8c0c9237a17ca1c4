"""RDF: the declared schema as an OWL ontology and its code lists as SKOS, in Turtle."""

import json

from .codes import codes
from .schema import NodeKind, Property, RelationKind, Words, schema

NAMESPACE = "https://w3id.org/tiaokuai/ns#"
"""Of the terms that this program declares."""

PREFIXES = {
    "tk": NAMESPACE,
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_RANGES = {
    "string": "xsd:string",
    "int": "xsd:integer",
    "double": "xsd:double",
    "bool": "xsd:boolean",
    "strings": "xsd:string",
}


def relation_term(name: str) -> str:
    """The local name of a relation: RESPONSIBLE_FOR → responsibleFor."""
    first, *rest = name.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)


def property_term(kind: str, name: str) -> str:
    """The local name of a property of a kind: Task, deadline_end → taskDeadlineEnd."""
    head = relation_term(kind) if kind.isupper() else kind[0].lower() + kind[1:]
    return head + "".join(word.capitalize() for word in name.split("_"))


def ontology_turtle() -> str:
    """The whole ontology: classes, properties with their superterms, and concept schemes."""
    parts = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    parts.append("")
    parts.append(
        _entry(
            f"<{NAMESPACE.rstrip('#')}>",
            "owl:Ontology",
            Words(zh="条块", en="tiaokuai"),
            Words(
                zh="政策文件中的任务、单位与传承",
                en="Tasks, units and lineage of policy documents.",
            ),
            [],
        )
    )
    for node in schema().nodes.values():
        parts += [_class(node), *(_datatype(node.name, p) for p in node.properties)]
    for relation in schema().relations.values():
        parts.append(_object_property(relation))
        parts += [_datatype(relation.name, p) for p in relation.properties]
    for name in code_lists():
        parts += _scheme(name)
    return "\n".join(parts)


def code_lists() -> list[str]:
    """The code lists that the schema's properties take their values from, and the roles."""
    kinds: list[NodeKind | RelationKind] = [*schema().nodes.values(), *schema().relations.values()]
    used = {p.codes for kind in kinds for p in kind.properties if p.codes}
    return sorted(used | {"roles"})


def _class(kind: NodeKind) -> str:
    superior = [("rdfs:subClassOf", kind.rdf)] if kind.rdf else []
    return _entry(f"tk:{kind.name}", "owl:Class", kind.label, kind.description, superior)


def _object_property(kind: RelationKind) -> str:
    said = [("rdfs:subPropertyOf", kind.rdf)] if kind.rdf else []
    said.append(("rdfs:domain", _union([start for start, _ in kind.pairs])))
    said.append(("rdfs:range", _union([end for _, end in kind.pairs])))
    sort = "owl:ObjectProperty" + (", owl:SymmetricProperty" if kind.symmetric else "")
    return _entry(f"tk:{relation_term(kind.name)}", sort, kind.label, kind.description, said)


def _datatype(kind: str, property: Property) -> str:
    said = [("rdfs:subPropertyOf", property.rdf)] if property.rdf else []
    if not kind.isupper():
        said.append(("rdfs:domain", f"tk:{kind}"))
    said.append(("rdfs:range", _RANGES[property.type]))
    if property.unit:
        said.append(("skos:scopeNote", f"{_text(property.unit)}@en"))
    term = f"tk:{property_term(kind, property.name)}"
    return _entry(term, "owl:DatatypeProperty", property.label, property.description, said)


def _scheme(name: str) -> list[str]:
    parts = [f"tk:{name} a skos:ConceptScheme ."]
    for code, said in codes(name).items():
        parts.append(
            f"tk:{name}-{code} a skos:Concept ;\n"
            f"    skos:inScheme tk:{name} ;\n"
            f"    skos:notation {_text(code)} ;\n"
            f"    skos:prefLabel {_both(Words(**said['label']))} ;\n"
            f"    skos:definition {_both(Words(**said['description']))} ."
        )
    return parts


def _entry(
    term: str, sort: str, label: Words, description: Words, said: list[tuple[str, str]]
) -> str:
    lines = [f"{term} a {sort}", f"    rdfs:label {_both(label)}"]
    lines.append(f"    rdfs:comment {_both(description)}")
    lines += [f"    {predicate} {object}" for predicate, object in said]
    return " ;\n".join(lines) + " ."


def _union(kinds: list[str]) -> str:
    distinct = [f"tk:{kind}" for kind in dict.fromkeys(kinds)]
    if len(distinct) == 1:
        return distinct[0]
    return f"[ a owl:Class ; owl:unionOf ( {' '.join(distinct)} ) ]"


def _both(words: Words) -> str:
    return f"{_text(words.zh)}@zh, {_text(words.en)}@en"


def _text(text: str) -> str:
    # JSON's escapes are Turtle's.
    return json.dumps(text, ensure_ascii=False)
