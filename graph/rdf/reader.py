"""Reader: the rows of a graph out of its RDF."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tiaokuai.ontology import (
    NAMESPACE,
    ORDERED,
    PREFIXES,
    Property,
    property_term,
    refers_to,
    relation_term,
    schema,
)

from . import iris
from .dataset import dataset
from .terms import Iri

if TYPE_CHECKING:
    from rdflib.term import Node

_FORMATS = {
    "turtle": "turtle",
    "trig": "trig",
    "ntriples": "nt",
    "nquads": "nquads",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
"""What rdflib calls them."""

_Said = dict[str, list["Node"]]
Row = dict[str, Any]


def read_rdf(data: bytes, format: str, base: str = iris.RDF_BASE) -> dict[str, list[Row]]:
    """The rows of every kind of node and relation, as a graph's own `rows` gives them.

    `data` is what `write_rdf` wrote in this format and with this base. All of it is held in
    memory.
    """
    about = _by_subject(data, format)
    found = {kind: _nodes(kind, about, base) for kind in schema().nodes}
    return found | {name: _relations(name, about, base) for name in schema().relations}


def _by_subject(data: bytes, format: str) -> dict[str, _Said]:
    about: dict[str, _Said] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value, _ in dataset(data, _FORMATS[format]).quads():
        about[str(subject)][str(predicate)].append(value)
    return about


def _nodes(kind: str, about: dict[str, _Said], base: str) -> list[Row]:
    itself, a = NAMESPACE + kind, PREFIXES["rdf"] + "type"
    read = _Properties(kind, schema().nodes[kind].properties, about, base)
    rows = [read(said) for said in about.values() if itself in map(str, said.get(a, ()))]
    return sorted(rows, key=lambda row: str(row["id"]))


def _relations(name: str, about: dict[str, _Said], base: str) -> list[Row]:
    itself = NAMESPACE + relation_term(name)
    read = _Properties(name, schema().relations[name].properties, about, base)
    rows = []
    for subject, said in list(about.items()):
        for end in map(str, said.get(itself, ())):
            statement = iris.relation(
                name, Iri(subject.removeprefix(base)), Iri(end.removeprefix(base))
            )
            ends = {"from_id": iris.id_of(subject, base), "to_id": iris.id_of(end, base)}
            rows.append(ends | read(about.get(base + statement, {})))
    return sorted(rows, key=lambda row: (str(row["from_id"]), str(row["to_id"])))


class _Properties:
    """Reads the properties of one kind from what is said of a subject."""

    def __init__(
        self, kind: str, properties: tuple[Property, ...], about: dict[str, _Said], base: str
    ) -> None:
        self._terms = [(p, NAMESPACE + property_term(kind, p.name)) for p in properties]
        self._about = about
        self._base = base

    def __call__(self, said: _Said) -> Row:
        return {property.name: self._value(property, term, said) for property, term in self._terms}

    def _value(self, property: Property, term: str, said: _Said) -> Any:
        plain = self._plain(property)
        if property.type == "strings" and term + ORDERED in said:
            return [plain(item) for item in self._items(said[term + ORDERED][0])]
        values = [plain(value) for value in said.get(term, ())]
        if property.type == "strings":
            return values or None
        return values[0] if values else None

    def _plain(self, property: Property) -> Callable[[Any], Any]:
        if refers_to(property):
            return lambda value: iris.id_of(str(value), self._base)
        if property.type in {"string", "strings"}:
            return str
        return lambda value: value.toPython()

    def _items(self, cell: Node) -> list[Node]:
        found = []
        while str(cell) != PREFIXES["rdf"] + "nil":
            said = self._about[str(cell)]
            found += said[PREFIXES["rdf"] + "first"]
            (cell,) = said[PREFIXES["rdf"] + "rest"]
        return found
