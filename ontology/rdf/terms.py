"""Terms: the names that kinds, properties and codes have in RDF."""

import json

from ..codes import codes
from ..schema import Property, Words

NAMESPACE = "https://w3id.org/tiaokuai/ns#"
"""Of the terms that this program declares."""

VERSION = "1.0"
"""Of the ontology: the first number moves when a term goes or changes its meaning."""

LICENCE = "https://www.apache.org/licenses/LICENSE-2.0"

PREFIXES = {
    "tk": NAMESPACE,
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

ORDERED = "InOrder"
"""Behind the name of a property of several values: its term for all of them as an RDF list."""

_DATATYPES = {
    "string": "xsd:string",
    "int": "xsd:integer",
    "double": "xsd:double",
    "bool": "xsd:boolean",
    "strings": "xsd:string",
}
_DATED = {"ISO 8601 date": "xsd:date"}


def relation_term(name: str) -> str:
    """The local name of a relation: RESPONSIBLE_FOR → responsibleFor."""
    first, *rest = name.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)


def property_term(kind: str, name: str) -> str:
    """The local name of a property of a kind: Task, deadline_end → taskDeadlineEnd."""
    head = relation_term(kind) if kind.isupper() else kind[0].lower() + kind[1:]
    return head + "".join(word.capitalize() for word in name.split("_"))


def code_term(name: str, code: str) -> str:
    """The local name of a code of a list: unit_kinds, department → unit_kinds-department."""
    return f"{name}-{code}"


def xsd_type(property: Property) -> str:
    """The XSD datatype of a property's values, with its prefix."""
    return _DATED.get(property.unit or "", _DATATYPES[property.type])


def refers_to(property: Property) -> str | None:
    """The kind of node whose ids are the property's values; None: the values are no ids."""
    found: str | None = codes("rdf")["references"].get(property.name)
    return found


def prefixes() -> list[str]:
    """Turtle's lines for all prefixes."""
    return [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]


def both(words: Words) -> str:
    """Turtle for a meaning in both languages."""
    return f"{text(words.zh)}@zh, {text(words.en)}@en"


def text(value: str) -> str:
    """Turtle for a string."""
    # JSON's escapes are Turtle's.
    return json.dumps(value, ensure_ascii=False)
