"""RDF/XML: triples for tools that know no other format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from tiaokuai.ontology import PREFIXES, TiaokuaiError

from .terms import Iri, Items, Statements, Tagged, Term, Typed, double

_SPECIAL = re.compile(r"[<>&\"\t\n\r]")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def rdfxml(statements: Statements, base: str) -> Iterator[str]:
    """The text by pieces; raises TiaokuaiError for a character that XML has no way to write."""
    write = _objects(base)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    yield from (f"\n    xmlns:{prefix}={quoteattr(iri)}" for prefix, iri in PREFIXES.items())
    yield ">\n"
    for subject, pairs, _ in statements:
        about = _attribute("about", base + subject)
        said = [f"    <{name}{write[type(value)](value, name)}\n" for name, value in pairs]
        whole = "".join(said)
        if bad := _FORBIDDEN.search(whole):
            raise TiaokuaiError(
                f"XML cannot hold the character U+{ord(bad[0]):04X}",
                where=base + subject,
                todo="export another format",
            )
        yield f"  <rdf:Description{about}>\n{whole}  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _objects(base: str) -> dict[type[Any], Callable[[Any, str], str]]:
    """From an object and the name of its element to what follows the name."""

    def literal(text: str, name: str, attribute: str = "") -> str:
        if _SPECIAL.search(text):
            text = escape(text, {"\r": "&#13;"})
        return f"{attribute}>{text}</{name}>"

    def iri(value: str, _: str) -> str:
        return f"{_attribute('resource', base + value)}/>"

    def typed(text: str, name: str, datatype: str) -> str:
        return literal(text, name, _known("datatype", datatype))

    def items(values: Items, name: str) -> str:
        inside = f"{_known('resource', 'rdf:nil')}/>"
        for place in reversed(range(len(values))):
            value = values[place]
            first = f"<rdf:first{write[type(value)](value, 'rdf:first')}"
            around = "rdf:rest" if place else name
            inside = f' rdf:parseType="Resource">{first}<rdf:rest{inside}</{around}>'
        return inside

    write: dict[type[Any], Callable[[Any, str], str]] = {
        str: literal,
        Iri: iri,
        Term: lambda value, _: f"{_known('resource', value)}/>",
        int: lambda value, name: typed(str(value), name, "xsd:integer"),
        float: lambda value, name: typed(double(value), name, "xsd:double"),
        bool: lambda value, name: typed(str(value).lower(), name, "xsd:boolean"),
        Typed: lambda value, name: typed(value.text, name, value.datatype),
        Tagged: lambda value, name: literal(value.text, name, f' xml:lang="{value.language}"'),
        Items: items,
    }
    return write


@cache
def _known(name: str, term: str) -> str:
    prefix, _, local = term.partition(":")
    return _attribute(name, PREFIXES[prefix] + local)


def _attribute(name: str, value: str) -> str:
    quoted = quoteattr(value) if _SPECIAL.search(value) else f'"{value}"'
    return f" rdf:{name}={quoted}"
