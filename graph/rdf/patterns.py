"""Patterns: how published vocabularies want some things said, beside this program's own terms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tiaokuai.ontology import codes, schema

from .iris import node
from .terms import Iri, Pair, Term

Beside = list[tuple[Iri, list[Pair]]]
NodePattern = Callable[[Iri, Sequence[Any]], tuple[list[Pair], Beside]]
"""From a node and its row to what else is said of it, and what of things that it has."""


def nothing(_subject: Iri, _row: Sequence[Any]) -> tuple[list[Pair], Beside]:
    """Of kinds that no pattern is for."""
    return [], []


def _selectors() -> NodePattern:
    """Web Annotation: a stretch of a text is told by its position and by its words."""
    start, end, quote = (_position("Evidence", name) for name in ("start", "end", "quote"))
    document = _position("Evidence", "document")

    def pattern(subject: Iri, row: Sequence[Any]) -> tuple[list[Pair], Beside]:
        position, words = Iri(f"{subject}#position"), Iri(f"{subject}#quote")
        said: list[Pair] = [("oa:hasSelector", position), ("oa:hasSelector", words)]
        if row[document] is not None:
            said.insert(0, ("oa:hasSource", node("Document", row[document])))
        at: list[Pair] = [("rdf:type", Term("oa:TextPositionSelector"))]
        at += [
            (name, row[column])
            for name, column in (("oa:start", start), ("oa:end", end))
            if row[column] is not None
        ]
        exact: list[Pair] = [("rdf:type", Term("oa:TextQuoteSelector"))]
        if row[quote] is not None:
            exact.append(("oa:exact", row[quote]))
        return said, [(position, at), (words, exact)]

    return pattern


def _units() -> NodePattern:
    """ORG tells a body with a standing of its own from one that is part of another."""
    column = _position("Unit", "kind")
    classes = {code: Term(name) for code, name in codes("rdf")["units"].items()}

    def pattern(_subject: Iri, row: Sequence[Any]) -> tuple[list[Pair], Beside]:
        found = classes.get(row[column])
        return [("rdf:type", found)] if found else [], []

    return pattern


def _position(kind: str, name: str) -> int:
    return [property.name for property in schema().nodes[kind].properties].index(name)


NODES: dict[str, NodePattern] = {"Evidence": _selectors(), "Unit": _units()}


class Pattern(NamedTuple):
    """What stands between two nodes as a thing of its own, by the terms of a vocabulary.

    `kind`: its class; `start`: from the first node to it; `links`: from it to the second node,
    and to the first where there is such a term.
    """

    kind: str
    start: str
    to_end: str
    to_start: str | None = None

    def from_start(self, itself: Iri) -> list[Pair]:
        """What is said of the first node."""
        return [(self.start, itself)]

    def of_itself(self, start: Iri, end: Iri) -> list[Pair]:
        """What is said of the thing between."""
        said: list[Pair] = [("rdf:type", Term(self.kind)), (self.to_end, end)]
        return [*said, (self.to_start, start)] if self.to_start else said


RELATIONS = {
    "prov:wasDerivedFrom": Pattern("prov:Derivation", "prov:qualifiedDerivation", "prov:entity"),
    "prov:wasRevisionOf": Pattern("prov:Revision", "prov:qualifiedRevision", "prov:entity"),
    "dcterms:replaces": Pattern(
        "org:ChangeEvent",
        "org:resultedFrom",
        "org:originalOrganization",
        "org:resultingOrganization",
    ),
}
"""By the published term of the relation."""
