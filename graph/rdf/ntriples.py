"""N-Triples and N-Quads: a line for each triple."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from tiaokuai.ontology import PREFIXES

from .terms import Iri, Items, Statements, Tagged, Term, Typed, double
from .text import quoted


@cache
def full(term: str) -> str:
    """A term with its prefix as an IRI in brackets."""
    prefix, _, local = term.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


def ntriples(statements: Statements, base: str, graphs: bool = False) -> Iterator[str]:
    """The lines; `graphs`: with the graph of each statement, which makes them N-Quads."""
    write = _objects(base)
    cells = 0
    for subject, pairs, graph in statements:
        about = f"<{base}{subject}>"
        end = f" <{base}{graph}> .\n" if graphs and graph is not None else " .\n"
        for predicate, value in pairs:
            if type(value) is not Items:
                yield f"{about} {full(predicate)} {write[type(value)](value)}{end}"
                continue
            yield f"{about} {full(predicate)} {_cell(cells, len(value) > 0)}{end}"
            for place, item in enumerate(value, 1):
                cell, rest = f"_:l{cells}", _cell(cells + 1, place < len(value))
                yield f"{cell} {full('rdf:first')} {write[type(item)](item)}{end}"
                yield f"{cell} {full('rdf:rest')} {rest}{end}"
                cells += 1


def _cell(number: int, there: bool) -> str:
    return f"_:l{number}" if there else full("rdf:nil")


def _objects(base: str) -> dict[type[Any], Callable[[Any], str]]:
    integer, number, truth = (
        f"^^{full(f'xsd:{name}')}" for name in ("integer", "double", "boolean")
    )
    return {
        str: quoted,
        Iri: lambda value: f"<{base}{value}>",
        Term: full,
        int: lambda value: f'"{value}"{integer}',
        float: lambda value: f'"{double(value)}"{number}',
        bool: lambda value: f'"{"true" if value else "false"}"{truth}',
        Typed: lambda value: f"{quoted(value.text)}^^{full(value.datatype)}",
        Tagged: lambda value: f"{quoted(value.text)}@{value.language}",
    }
