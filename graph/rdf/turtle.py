"""Turtle and TriG: triples to be read by people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tiaokuai.ontology import PREFIXES

from .terms import Iri, Items, Pair, Statements, Tagged, Term, Typed, double
from .text import quoted

_Writers = dict[type[Any], Callable[[Any], str]]


def turtle(statements: Statements, base: str, graphs: bool = False) -> Iterator[str]:
    """The text by pieces; `graphs`: with the graph of each statement, which makes it TriG."""
    write = _objects(base)
    yield from (f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    if _is_resolvable(base):
        yield f"@base <{base}> .\n"
    yield "\n"
    around: Iri | None = None
    for subject, pairs, graph in statements:
        if graphs and graph != around:
            yield "}\n\n" if around is not None else ""
            yield f"{write[Iri](graph)} {{\n\n" if graph is not None else ""
            around = graph
        yield f"{write[Iri](subject)} {_said(pairs, write)} .\n\n"
    if around is not None:
        yield "}\n"


def _said(pairs: list[Pair], write: _Writers) -> str:
    """Predicates with their objects; several objects of one predicate stand behind one another."""
    text = before = ""
    for predicate, value in pairs:
        if predicate != before:
            text += " ;\n    " if before else ""
            text += "a" if predicate == "rdf:type" else predicate
            text += " " + write[type(value)](value)
            before = predicate
        else:
            text += ", " + write[type(value)](value)
    return text


def _objects(base: str) -> _Writers:
    stem = "" if _is_resolvable(base) else base

    def iri(value: str) -> str:
        return f"<{stem}{value}>"

    def items(values: Items) -> str:
        return f"({' '.join(write[type(value)](value) for value in values)})"

    write: _Writers = {
        str: quoted,
        Iri: iri,
        Term: str,
        int: str,
        float: _double,
        bool: lambda value: "true" if value else "false",
        Typed: lambda value: f"{quoted(value.text)}^^{value.datatype}",
        Tagged: lambda value: f"{quoted(value.text)}@{value.language}",
        Items: items,
    }
    return write


def _double(value: float) -> str:
    text = double(value)
    return text if text[-1].isdigit() else f'"{text}"^^xsd:double'


def _is_resolvable(base: str) -> bool:
    """Whether addresses can be written without the base: not below urn:."""
    return "://" in base and base.endswith("/")
