"""Pairs: which documents are compared task by task, and what a link between them is called."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from tiaokuai.loaders import DocumentRecord, Extraction

from .draft import Draft
from .jurisdictions import hierarchy
from .titles import Titles, alike

_SISTERS = 8
"""Each document is compared with so many sisters after it at most."""


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
    """Each document with the latest one before it on its subject in the same place."""
    by_place: defaultdict[str, list[DocumentRecord]] = defaultdict(list)
    for document in documents.values():
        if document.jurisdiction and document.year:
            by_place[document.jurisdiction.name].append(document)
    for group in by_place.values():
        for later in group:
            before = [
                (other.year or 0, other.id)
                for other in group
                if (other.year or 0) < (later.year or 0)
                and alike(subjects[other.id], subjects[later.id])
            ]
            for year, earlier in before:
                if year == max(before)[0]:
                    yield Pair(earlier, later.id, "CONTINUES")


def _sisters(
    draft: Draft, documents: dict[str, DocumentRecord], subjects: dict[str, str]
) -> Iterator[Pair]:
    """Documents of one year and level that share a superior document, or else a place above.

    Each is compared with those that share most with it, so that a hundred counties do not make
    five thousand pairs.
    """
    shared = _superiors_and_places(draft, documents)
    nodes = draft.nodes.get("Jurisdiction", {})
    groups: defaultdict[tuple[int, object], list[str]] = defaultdict(list)
    for id, document in documents.items():
        level = nodes.get(_place(document), {}).get("level")
        if document.year and level:
            groups[document.year, level].append(id)
    for group in groups.values():
        for at, a in enumerate(group):
            sisters = [
                (-len(shared[a] & shared[b]), b)
                for b in group[at + 1 :]
                if shared[a] & shared[b]
                and _place(documents[a]) != _place(documents[b])
                and alike(subjects[a], subjects[b])
            ]
            for _, b in sorted(sisters)[:_SISTERS]:
                yield Pair(a, b, "PARALLELS")


def _superiors_and_places(
    draft: Draft, documents: dict[str, DocumentRecord]
) -> dict[str, set[str]]:
    above = hierarchy(draft)
    shared = {id: set(above.get(_place(document), ())) for id, document in documents.items()}
    for start, end in draft.relations.get("IMPLEMENTS", {}):
        if start in shared:
            shared[start].add(end)
    return shared


def _place(document: DocumentRecord) -> str:
    return document.jurisdiction.name if document.jurisdiction else ""
