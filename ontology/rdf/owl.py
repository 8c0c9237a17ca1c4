"""RDF: the declared schema as an OWL ontology and its code lists as SKOS, in Turtle."""

from ..codes import codes
from ..schema import NodeKind, Property, RelationKind, Words, schema
from .terms import (
    LICENCE,
    NAMESPACE,
    ORDERED,
    VERSION,
    both,
    code_term,
    prefixes,
    property_term,
    refers_to,
    relation_term,
    text,
    xsd_type,
)


def ontology_turtle() -> str:
    """The whole ontology: classes, properties with their superterms, and concept schemes."""
    parts = [*prefixes(), "", _header()]
    for node in schema().nodes.values():
        parts += [_class(node), *_properties(node)]
    for relation in schema().relations.values():
        parts += [_object_property(relation), *_properties(relation)]
    for name in code_lists():
        parts += _scheme(name)
    return "\n".join(parts)


def code_lists() -> list[str]:
    """The code lists that the schema's properties take their values from, and the roles."""
    kinds: list[NodeKind | RelationKind] = [*schema().nodes.values(), *schema().relations.values()]
    used = {p.codes for kind in kinds for p in kind.properties if p.codes}
    return sorted(used | {"roles"})


def _header() -> str:
    description = Words(
        zh="政策文件中的任务、单位与传承",
        en="Tasks, units and lineage of policy documents.",
    )
    said = [
        ("owl:versionInfo", text(VERSION)),
        ("dcterms:license", f"<{LICENCE}>"),
        ("vann:preferredNamespacePrefix", text("tk")),
        ("vann:preferredNamespaceUri", text(NAMESPACE)),
    ]
    iri = f"<{NAMESPACE.rstrip('#')}>"
    return _entry(iri, "owl:Ontology", Words(zh="条块", en="tiaokuai"), description, said)


def _class(kind: NodeKind) -> str:
    superior = [("rdfs:subClassOf", kind.rdf)] if kind.rdf else []
    return _entry(f"tk:{kind.name}", "owl:Class", kind.label, kind.description, superior)


def _object_property(kind: RelationKind) -> str:
    said = [("rdfs:subPropertyOf", kind.rdf)] if kind.rdf else []
    said.append(("rdfs:domain", _union([start for start, _ in kind.pairs])))
    said.append(("rdfs:range", _union([end for _, end in kind.pairs])))
    sort = "owl:ObjectProperty" + (", owl:SymmetricProperty" if kind.symmetric else "")
    return _entry(f"tk:{relation_term(kind.name)}", sort, kind.label, kind.description, said)


def _properties(kind: NodeKind | RelationKind) -> list[str]:
    # What a relation says is said of the statement that stands for it.
    domain = f"tk:{kind.name}" if isinstance(kind, NodeKind) else "rdf:Statement"
    return [entry for property in kind.properties for entry in _property(kind, domain, property)]


def _property(kind: NodeKind | RelationKind, domain: str, property: Property) -> list[str]:
    term = f"tk:{property_term(kind.name, property.name)}"
    referred = refers_to(property)
    said = [("rdfs:domain", domain)]
    said.append(("rdfs:range", f"tk:{referred}" if referred else xsd_type(property)))
    if property.codes:
        # Its values are notations; the published term, where there is one, wants the concept.
        said += [("rdfs:seeAlso", f"tk:{property.codes}")]
        said += [("rdfs:seeAlso", property.rdf)] if property.rdf else []
    elif property.rdf:
        said.append(("rdfs:subPropertyOf", property.rdf))
    if property.unit:
        said.append(("skos:scopeNote", f"{text(property.unit)}@en"))
    sort = "owl:ObjectProperty" if referred else "owl:DatatypeProperty"
    found = [_entry(term, sort, property.label, property.description, said)]
    if property.type == "strings":
        label = Words(zh=f"{property.label.zh}（按序）", en=f"{property.label.en} in order")
        said = [("rdfs:domain", domain), ("rdfs:range", "rdf:List"), ("rdfs:seeAlso", term)]
        description = Words(
            zh="全部值的有序列表；只有一个值时不写",
            en="All values as a list; left out where there is just one.",
        )
        found.append(_entry(term + ORDERED, "rdf:Property", label, description, said))
    return found


def _scheme(name: str) -> list[str]:
    named = codes("rdf")["schemes"][name]
    label, description = Words(**named["label"]), Words(**named["description"])
    parts = [_entry(f"tk:{name}", "skos:ConceptScheme", label, description, [])]
    for code, said in codes(name).items():
        parts.append(
            f"tk:{code_term(name, code)} a skos:Concept ;\n"
            f"    skos:inScheme tk:{name} ;\n"
            f"    skos:notation {text(code)} ;\n"
            f"    skos:prefLabel {both(Words(**said['label']))} ;\n"
            f"    skos:definition {both(Words(**said['description']))} ."
        )
    return parts


def _entry(
    term: str, sort: str, label: Words, description: Words, said: list[tuple[str, str]]
) -> str:
    lines = [f"{term} a {sort}", f"    rdfs:label {both(label)}"]
    lines.append(f"    rdfs:comment {both(description)}")
    lines += [f"    {predicate} {object}" for predicate, object in said]
    return " ;\n".join(lines) + " ."


def _union(kinds: list[str]) -> str:
    distinct = [f"tk:{kind}" for kind in dict.fromkeys(kinds)]
    if len(distinct) == 1:
        return distinct[0]
    return f"[ a owl:Class ; owl:unionOf ( {' '.join(distinct)} ) ]"
