"""Pairs: which documents are compared task by task, and what a link between them is called."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from tiaokuai.loaders import DocumentRecord, Extraction

from .draft import Draft
from .jurisdictions import hierarchy
from .titles import Titles, alike

_SISTERS = 8
"""Each document is compared with so many sisters at most: a province has a hundred counties."""


class Pair(NamedTuple):
    """Two loaded documents: `a` the superior or earlier one, `b` the other, by their ids."""

    a: str
    b: str
    relation: Literal["DERIVES_FROM", "CONTINUES", "PARALLELS"]


def pairs(draft: Draft, extractions: list[Extraction], titles: Titles) -> list[Pair]:
    """All pairs to compare, each two documents once: superior, then previous year, then sisters."""
    documents = {e.document.id: e.document for e in extractions if e.tasks}
    subjects = {id: titles.read(documents[id].title).subject for id in documents}
    found: dict[frozenset[str], Pair] = {}
    for pair in (
        *_superiors(draft, documents),
        *_years(documents, subjects),
        *_sisters(draft, documents, subjects),
    ):
        found.setdefault(frozenset((pair.a, pair.b)), pair)
    return sorted(found.values())


def _superiors(draft: Draft, documents: dict[str, DocumentRecord]) -> Iterator[Pair]:
    for b, a in sorted(draft.relations.get("IMPLEMENTS", {})):
        if a in documents and b in documents:
            earlier = (documents[a].year or 0) < (documents[b].year or 0)
            same = _place(documents[a]) == _place(documents[b])
            yield Pair(a, b, "CONTINUES" if same and earlier else "DERIVES_FROM")


def _years(documents: dict[str, DocumentRecord], subjects: dict[str, str]) -> Iterator[Pair]:
    for b, document in documents.items():
        before = [
            (other.year, a)
            for a, other in documents.items()
            if other.year
            and other.year < (document.year or 0)
            and _place(document)
            and _place(other) == _place(document)
            and alike(subjects[a], subjects[b])
        ]
        for year, a in before:
            if year == max(before)[0]:
                yield Pair(a, b, "CONTINUES")


def _sisters(
    draft: Draft, documents: dict[str, DocumentRecord], subjects: dict[str, str]
) -> Iterator[Pair]:
    """Documents of one year and level that share a superior document, or else a place above."""
    superiors: dict[str, set[str]] = {id: set() for id in documents}
    for start, end in draft.relations.get("IMPLEMENTS", {}):
        if start in superiors:
            superiors[start].add(end)
    above = hierarchy(draft)
    places = {id: set(above.get(_place(document), ())) for id, document in documents.items()}
    nodes = draft.nodes.get("Jurisdiction", {})

    def sister(a: str, b: str) -> int:
        """How near two documents are: superiors and places in common, 0 for no sisters."""
        one, other = documents[a], documents[b]
        if not one.year or one.year != other.year or _place(one) == _place(other):
            return 0
        if any(nodes.get(_place(d), {}).get("level") is None for d in (one, other)):
            return 0
        if nodes[_place(one)]["level"] != nodes[_place(other)]["level"]:
            return 0
        if not alike(subjects[a], subjects[b]):
            return 0
        return len(superiors[a] & superiors[b]) + len(places[a] & places[b])

    for a in documents:
        near = sorted((-sister(a, b), b) for b in documents if b > a and sister(a, b))
        for _, b in near[:_SISTERS]:
            yield Pair(a, b, "PARALLELS")


def _place(document: DocumentRecord) -> str:
    return document.jurisdiction.name if document.jurisdiction else ""
