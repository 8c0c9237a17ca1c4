"""Properties: the columns of a kind as predicates, and their values as objects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from tiaokuai.ontology import (
    ORDERED,
    Property,
    code_term,
    codes,
    property_term,
    refers_to,
    xsd_type,
)

from . import iris
from .terms import Items, Object, Pair, Tagged, Term, Typed

_Say = Callable[[Any, list[Pair]], None]
"""Adds what a value says to what is said."""

_NAMES = {"skos:prefLabel", "skos:altLabel", "dcterms:title"}
"""The published terms that are written beside this program's: other tools show things by them."""


class Properties:
    """Of one kind of node or relation."""

    def __init__(self, kind: str, properties: Sequence[Property]) -> None:
        self._columns = [_column(kind, property) for property in properties]

    def pairs(self, row: Sequence[Any]) -> list[Pair]:
        """What a row says, in the order of its columns; of None nothing is said."""
        said: list[Pair] = []
        for say, value in zip(self._columns, row, strict=True):
            if value is not None:
                say(value, said)
        return said


def _column(kind: str, property: Property) -> _Say:
    predicate = f"tk:{property_term(kind, property.name)}"
    object = _object(property)
    if property.type == "strings":
        return _several(predicate, object)
    if property.rdf in _NAMES:
        named = property.rdf
        language = "en" if property.name.endswith("_en") else "zh"
        return lambda value, said: said.extend(
            ((predicate, value), (named, Tagged(value, language)))
        )
    if property.codes and property.rdf:
        return _coded(predicate, property.rdf, property.codes)
    return lambda value, said: said.append((predicate, object(value)))


def _several(predicate: str, object: Callable[[Any], Any]) -> _Say:
    """Each value once, and all in their order where that is not told by there being one."""

    def say(values: list[str], said: list[Pair]) -> None:
        found = [object(value) for value in values]
        said.extend((predicate, one) for one in dict.fromkeys(found))
        if len(found) != 1:
            said.append((predicate + ORDERED, Items(found)))

    return say


def _coded(predicate: str, published: str, name: str) -> _Say:
    """The code, and the concept that it stands for by the published term."""
    concepts = {code: Term(f"tk:{code_term(name, code)}") for code in codes(name)}

    def say(value: str, said: list[Pair]) -> None:
        said.append((predicate, value))
        if value in concepts:
            said.append((published, concepts[value]))

    return say


def _object(property: Property) -> Callable[[Any], Object]:
    kind = refers_to(property)
    if kind:
        return lambda value: iris.node(kind, value)
    datatype = xsd_type(property)
    if datatype == "xsd:date":
        return lambda value: Typed(value, "xsd:date") if _is_date(value) else str(value)
    if datatype == "xsd:double":
        return float
    return lambda value: value


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
