"""JSON-LD: triples as JSON that a web page can read without knowing RDF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from .terms import Iri, Items, Pair, Statements, Tagged, Term, Typed


def jsonld(statements: Statements, base: str) -> Iterator[str]:
    """The text by pieces, a line for each thing; the graph of a document is an object around it.

    The context stands in it, so that nothing has to be fetched.
    """
    import msgspec

    encode = msgspec.json.Encoder().encode
    write = _objects(base)
    yield f'{{"@context":{encode(context()).decode()},\n"@graph":['
    around: Iri | None = None
    comma = "\n"
    for subject, pairs, graph in statements:
        if graph != around:
            yield "]}" if around is not None else ""
            if graph is not None:
                yield f'{comma}{{"@id":{encode(base + graph).decode()},"@graph":['
                comma = "\n"
            elif around is not None:
                comma = ",\n"
            around = graph
        yield comma + encode(_node(base + subject, pairs, write)).decode()
        comma = ",\n"
    yield "]}" if around is not None else ""
    yield "\n]}\n"


@cache
def context() -> dict[str, Any]:
    """The context that is generated from the declared schema."""
    path = files("tiaokuai.ontology").joinpath("generated", "context.jsonld")
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))["@context"]
    return found


_Write = Callable[[Any, str | None], object]


def _node(subject: str, pairs: list[Pair], write: dict[type[Any], _Write]) -> dict[str, object]:
    node: dict[str, object] = {"@id": subject}
    for predicate, value in pairs:
        if predicate == "rdf:type":
            name = "@type"
            plain: object = _short(str(value))
        else:
            name = _short(predicate)
            plain = write[type(value)](value, _coerced(name))
        if name in node:
            there = node[name]
            if isinstance(there, list):
                there.append(plain)
            else:
                node[name] = [there, plain]
        else:
            node[name] = plain
    return node


def _objects(base: str) -> dict[type[Any], _Write]:
    """From an object and the type that the context gives its property to what JSON has for it."""

    def iri(value: str, coerced: str | None) -> object:
        return base + value if coerced == "@id" else {"@id": base + value}

    def typed(value: Typed, coerced: str | None) -> object:
        if coerced == value.datatype:
            return value.text
        return {"@value": value.text, "@type": value.datatype}

    def plain(value: object, _: str | None) -> object:
        return value

    def text(value: str, coerced: str | None) -> object:
        return {"@value": value} if coerced else value

    def items(values: Items, coerced: str | None) -> object:
        # That it is a list is in the context.
        return [write[type(value)](value, coerced) for value in values]

    write: dict[type[Any], _Write] = {
        str: text,
        Iri: iri,
        Term: lambda value, _: {"@id": str(value)},
        int: plain,
        bool: plain,
        float: lambda value, _: {"@value": value, "@type": "xsd:double"},
        Typed: typed,
        Tagged: lambda value, _: {"@value": value.text, "@language": value.language},
        Items: items,
    }
    return write


@cache
def _short(term: str) -> str:
    """A term of this program without its prefix, as the context has it."""
    return term.removeprefix("tk:") if term.removeprefix("tk:") in context() else term


@cache
def _coerced(name: str) -> str | None:
    said = context().get(name)
    found: str | None = said.get("@type") if isinstance(said, dict) else None
    return found
