"""Engines: a SPARQL query answered over a file of N-Quads, by rdflib or by Oxigraph."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from tiaokuai.ontology import PREFIXES

from .dataset import dataset

OUT_OF_MEMORY = "needs more memory than it is given"

_NUMBERS = {"integer": int, "decimal": float, "double": float, "float": float}


class Job(NamedTuple):
    """`rows`: so many rows or triples are given at most."""

    query: str
    rows: int
    base: str


class SparqlAnswer(NamedTuple):
    """Rows under their columns, or the triples of a CONSTRUCT as Turtle; `cut`: there were more."""

    columns: list[str]
    rows: list[list[object]]
    turtle: str | None = None
    cut: bool = False


class Engine(Protocol):
    """All graphs of the data together are what a query without GRAPH is asked of."""

    def load(self, nquads: Path) -> None:
        """Read the data."""

    def answer(self, job: Job) -> SparqlAnswer:
        """SparqlAnswer one query; raises what the engine raises."""
        ...


class Rdflib:
    """The engine that is always there."""

    def load(self, nquads: Path) -> None:
        """Read the data."""
        from rdflib.plugins import sparql

        sparql.SPARQL_LOAD_GRAPHS = False  # never from the web, though the guard has looked
        self._data = dataset(nquads, "nquads")

    def answer(self, job: Job) -> SparqlAnswer:
        """Answer one query."""
        found = self._data.query(job.query, initNs=PREFIXES, base=job.base)
        if found.type == "ASK":
            return SparqlAnswer(["answer"], [[bool(found.askAnswer)]])
        if found.type == "SELECT":
            columns = [str(name) for name in found.vars or ()]
            rows, cut = _first(job.rows, found)
            return SparqlAnswer(
                columns, [[_of_rdflib(value) for value in row] for row in rows], cut=cut
            )
        from rdflib import Graph

        triples, cut = _first(job.rows, sorted(found.graph or ()))
        kept = Graph()
        for prefix, iri in PREFIXES.items():
            kept.bind(prefix, iri)
        for triple in triples:
            kept.add(triple)
        return SparqlAnswer([], [], kept.serialize(format="turtle"), cut)


class Oxigraph:
    """The engine for large graphs."""

    def load(self, nquads: Path) -> None:
        """Read the data."""
        from pyoxigraph import RdfFormat, Store

        self._data = Store()
        self._data.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS)

    def answer(self, job: Job) -> SparqlAnswer:
        """Answer one query."""
        from pyoxigraph import QueryBoolean, QuerySolutions, RdfFormat, serialize

        found = self._data.query(
            job.query, base_iri=job.base, prefixes=PREFIXES, use_default_graph_as_union=True
        )
        if isinstance(found, QueryBoolean):
            return SparqlAnswer(["answer"], [[bool(found)]])
        if isinstance(found, QuerySolutions):
            columns = [variable.value for variable in found.variables]
            rows, cut = _first(job.rows, found)
            return SparqlAnswer(
                columns, [[_of_oxigraph(value) for value in row] for row in rows], cut=cut
            )
        triples, cut = _first(job.rows, found)
        said = serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES)
        return SparqlAnswer([], [], (said or b"").decode(), cut)


ENGINES: dict[str, type[Engine]] = {"rdflib": Rdflib, "oxigraph": Oxigraph}


def _first(count: int, found: Iterable[Any]) -> tuple[list[Any], bool]:
    kept = list(islice(found, count + 1))
    return kept[:count], len(kept) > count


def _of_rdflib(value: Any) -> object:
    from rdflib import BNode, Literal

    if isinstance(value, Literal):
        return _plain(str(value), str(value.datatype or ""))
    if value is None:
        return None
    return f"_:{value}" if isinstance(value, BNode) else str(value)


def _of_oxigraph(value: Any) -> object:
    from pyoxigraph import Literal

    if isinstance(value, Literal):
        return _plain(value.value, value.datatype.value)
    return None if value is None else getattr(value, "value", str(value))


def _plain(text: str, datatype: str) -> object:
    """A number or truth value where it is one, else its text."""
    name = datatype.removeprefix(PREFIXES["xsd"])
    if name == "boolean":
        return text in {"true", "1"}
    try:
        return _NUMBERS[name](text) if name in _NUMBERS else text
    except ValueError:
        return text
