"""Schema: the declared kinds of nodes and relations; every face of the graph derives from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

PropertyType = Literal["string", "int", "double", "bool", "strings"]


@dataclass(frozen=True, slots=True)
class Words:
    """One meaning in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or relation, a column of its table.

    `unit`: what its values count or how they are written; `codes`: the code list that its
    values come from; `rdf`: the published term that it specialises. None: has no such.
    """

    name: str
    type: PropertyType
    label: Words
    description: Words
    unit: str | None = None
    codes: str | None = None
    rdf: str | None = None


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node; its key is `id`, always the first property. `colour`: #RRGGBB for pages."""

    name: str
    label: Words
    description: Words
    rdf: str | None
    colour: str
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class RelationKind:
    """A kind of relation; `pairs` are the (from, to) node kinds between which it may stand.

    `symmetric`: the direction it is stored in says nothing.
    """

    name: str
    label: Words
    description: Words
    rdf: str | None
    colour: str
    pairs: tuple[tuple[str, str], ...]
    symmetric: bool
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """All kinds by name, in the order of their names."""

    nodes: Mapping[str, NodeKind]
    relations: Mapping[str, RelationKind]


@cache
def schema() -> Schema:
    """The declared schema, from ontology/nodes/*.yaml and ontology/relations/*.yaml."""
    nodes = [_node(raw) for raw in _declared("nodes")]
    relations = [_relation(raw) for raw in _declared("relations")]
    return Schema({n.name: n for n in nodes}, {r.name: r for r in relations})


def _declared(folder: str) -> list[dict[str, Any]]:
    import yaml  # here: --help should not wait for it

    # The C parser is ten times faster; wheels of PyYAML bring it, a source build may lack it.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    paths = files("tiaokuai.ontology").joinpath(folder).iterdir()
    found = sorted((p for p in paths if p.name.endswith(".yaml")), key=lambda p: p.name)
    return [yaml.load(p.read_text("utf-8"), Loader=loader) for p in found]


def _node(raw: dict[str, Any]) -> NodeKind:
    return NodeKind(
        name=raw["name"],
        label=Words(**raw["label"]),
        description=Words(**raw["description"]),
        rdf=raw.get("rdf"),
        colour=raw["colour"],
        properties=_properties(raw),
    )


def _relation(raw: dict[str, Any]) -> RelationKind:
    return RelationKind(
        name=raw["name"],
        label=Words(**raw["label"]),
        description=Words(**raw["description"]),
        rdf=raw.get("rdf"),
        colour=raw["colour"],
        pairs=tuple((start, end) for start, end in raw["pairs"]),
        symmetric=raw.get("symmetric", False),
        properties=_properties(raw),
    )


def _properties(raw: dict[str, Any]) -> tuple[Property, ...]:
    return tuple(
        Property(
            name=name,
            type=said["type"],
            label=Words(**said["label"]),
            description=Words(**said["description"]),
            unit=said.get("unit"),
            codes=said.get("codes"),
            rdf=said.get("rdf"),
        )
        for name, said in raw.get("properties", {}).items()
    )
