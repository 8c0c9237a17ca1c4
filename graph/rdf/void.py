"""VoID: how many triples, things and links there are, for those who have not read the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .terms import Iri, Items, Pair, Statement, Statements, Tagged, Term

_TYPE = "rdf:type"


def described(statements: Statements, name: str, base: str) -> Iterator[Statement]:
    """The statements, then a description of them; the description does not count itself.

    It says nothing of a licence: that is for those to choose who publish the data.
    """
    predicates: Counter[str] = Counter()
    classes: Counter[str] = Counter()
    cells = 0
    for statement in statements:
        for predicate, value in statement[1]:
            predicates[predicate] += 1
            if predicate == _TYPE:
                classes[str(value)] += 1
            elif type(value) is Items:
                cells += len(value)
        yield statement
    yield from _description(name, base, predicates, classes, cells)


def _description(
    name: str, base: str, predicates: Counter[str], classes: Counter[str], cells: int
) -> Iterator[Statement]:
    if cells:
        predicates += Counter({"rdf:first": cells, "rdf:rest": cells})
    kinds = {Iri(f"void/class/{_path(term)}"): term for term in sorted(classes)}
    used = {Iri(f"void/property/{_path(term)}"): term for term in sorted(predicates)}
    said: list[Pair] = [
        (_TYPE, Term("void:Dataset")),
        ("dcterms:title", Tagged(name, "zh")),
        ("void:uriSpace", base),
        ("void:vocabulary", Term("tk:")),
        ("void:triples", predicates.total()),
        ("void:properties", len(predicates)),
        ("void:classes", len(classes)),
        *(("void:classPartition", iri) for iri in kinds),
        *(("void:propertyPartition", iri) for iri in used),
    ]
    yield Iri("void"), said, None
    for iri, term in kinds.items():
        yield iri, [("void:class", Term(term)), ("void:entities", classes[term])], None
    for iri, term in used.items():
        yield iri, [("void:property", Term(term)), ("void:triples", predicates[term])], None


def _path(term: str) -> str:
    return term.replace(":", "/")
