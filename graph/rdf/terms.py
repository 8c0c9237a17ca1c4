"""Terms: what a triple is made of, before any format says how it is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Iri(str):
    """An IRI of the data, without the base: unit/墨湖市/市数据局."""

    __slots__ = ()


class Term(str):
    """A term of a vocabulary with its prefix: tk:Unit."""

    __slots__ = ()


class Typed(NamedTuple):
    """A literal with a datatype, a term with its prefix: xsd:date."""

    text: str
    datatype: str


class Tagged(NamedTuple):
    """A text in a language."""

    text: str
    language: str


class Items(tuple["Item", ...]):
    """An RDF list."""

    __slots__ = ()


Item = Iri | str
Object = Iri | Term | Typed | Tagged | Items | str | int | float | bool
Pair = tuple[str, Object]
"""A predicate with its prefix, and one object; a predicate with several objects comes again."""

Statement = tuple[Iri, list[Pair], Iri | None]
"""What is said of a subject in one graph; None: the default graph."""

Statements = Iterable[Statement]


def double(number: float) -> str:
    """An xsd:double as Turtle wants it, always with an exponent; the shortest that is exact."""
    text = repr(number)
    if text in {"inf", "-inf", "nan"}:
        return {"inf": "INF", "-inf": "-INF", "nan": "NaN"}[text]
    return text if "e" in text else f"{text}e0"
