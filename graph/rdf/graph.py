"""The triples of a graph: what its tables say, kind by kind and row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from tiaokuai.ontology import RelationKind, relation_term, schema

from ..folder import Graph
from ..tables import columns
from . import iris, patterns
from .places import Places
from .properties import Properties
from .terms import Pair, Statement, Term


class Readable(Protocol):
    """A graph whose rows can be read: one in a folder, or on a server."""

    name: str

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of a kind of node or relation, sorted by ids."""
        ...


def statements(graph: Readable) -> Iterator[Statement]:
    """All that a graph says: its nodes, then its relations, in the order of the tables."""
    places = Places(lambda kind: (row[0] for row in rows(graph, kind)))
    for kind in schema().nodes:
        yield from _nodes(graph, kind, places)
    for relation in schema().relations.values():
        yield from _relations(graph, relation, places)


def rows(graph: Readable, kind: str) -> Iterator[tuple[Any, ...]]:
    """The values of each row in the order of the columns; a folder is read by batches."""
    if not isinstance(graph, Graph):
        names = list(columns(kind))
        yield from (tuple(row.get(name) for name in names) for row in graph.rows(kind))
        return
    import pyarrow.parquet as pq

    with pq.ParquetFile(graph.table_path(kind)) as file:
        for batch in file.iter_batches(batch_size=5_000, use_threads=False):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _nodes(graph: Readable, kind: str, places: Places) -> Iterator[Statement]:
    declared = schema().nodes[kind]
    properties = Properties(kind, declared.properties)
    types: list[Pair] = [("rdf:type", Term(f"tk:{kind}"))]
    if declared.rdf:
        types.append(("rdf:type", Term(declared.rdf)))
    pattern = patterns.NODES.get(kind, patterns.nothing)
    for row in rows(graph, kind):
        subject, place = iris.node(kind, row[0]), places.of(kind, row[0])
        more, beside = pattern(subject, row)
        yield subject, [*types, *more, *properties.pairs(row)], place
        for other, pairs in beside:
            yield other, pairs, place


def _relations(graph: Readable, relation: RelationKind, places: Places) -> Iterator[Statement]:
    properties = Properties(relation.name, relation.properties)
    name = f"tk:{relation_term(relation.name)}"
    predicates = [name, relation.rdf] if relation.rdf else [name]
    pattern = patterns.RELATIONS.get(relation.rdf or "")
    kinds = places.kinds(relation.pairs)
    for row in rows(graph, relation.name):
        start_kind, end_kind = kinds(row[0], row[1])
        start, end = iris.node(start_kind, row[0]), iris.node(end_kind, row[1])
        place = places.between(start_kind, row[0], end_kind, row[1])
        direct: list[Pair] = [(predicate, end) for predicate in predicates]
        if not relation.properties:
            yield start, direct, place
            continue
        itself = iris.relation(relation.name, start, end)
        said: list[Pair] = [
            ("rdf:type", Term("rdf:Statement")),
            ("rdf:subject", start),
            ("rdf:predicate", Term(name)),
            ("rdf:object", end),
        ]
        if pattern:
            direct += pattern.from_start(itself)
            said += pattern.of_itself(start, end)
        yield start, direct, place
        yield itself, [*said, *properties.pairs(row[2:])], place
