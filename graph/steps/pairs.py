"""Pairs: which documents are compared task by task, and what a link between them is called."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from tiaokuai.loaders import DocumentRecord, Extraction

from .draft import Draft
from .jurisdictions import hierarchy
from .series import Series
from .subjects import Subjects, place_of
from .titles import alike

_SISTERS = 8
"""Each document is compared with so many sisters after it at most."""

_LOOKED_AT = 64
"""So many documents after it are looked at to find them, of each superior."""

_RETURNS = 2
"""So many editions before the last one are searched for tasks that come back."""


class Pair(NamedTuple):
    """Two loaded documents: `a` the superior or earlier one, `b` the other, by their ids.

    `between`: how many editions of a series lie between them; what the nearer ones have is not
    looked for in the farther ones.
    """

    a: str
    b: str
    relation: Literal["DERIVES_FROM", "CONTINUES", "PARALLELS"]
    between: int = 0


def pairs(
    draft: Draft, extractions: list[Extraction], subjects: Subjects, series: Series
) -> list[Pair]:
    """All pairs to compare, each two documents once: superior, then earlier year, then sisters.

    Sorted, those with editions between them last.
    """
    documents = {e.document.id: e.document for e in extractions if e.tasks}
    found: dict[frozenset[str], Pair] = {}
    for pair in (
        *_superiors(draft, documents),
        *_years(documents, series),
        *_sisters(draft, documents, subjects),
    ):
        found.setdefault(frozenset((pair.a, pair.b)), pair)
    return sorted(found.values(), key=lambda pair: (pair.between, pair))


def _superiors(draft: Draft, documents: dict[str, DocumentRecord]) -> Iterator[Pair]:
    for b, a in sorted(draft.relations.get("IMPLEMENTS", {})):
        if a in documents and b in documents:
            earlier = (documents[a].year or 0) < (documents[b].year or 0)
            same = place_of(documents[a]) == place_of(documents[b])
            yield Pair(a, b, "CONTINUES" if same and earlier else "DERIVES_FROM")


def _years(documents: dict[str, DocumentRecord], series: Series) -> Iterator[Pair]:
    """Each document with those of the latest year before it in its series, and a few before."""
    for group in series:
        editions: defaultdict[int, list[str]] = defaultdict(list)
        for document in group:
            if document.year and document.id in documents:
                editions[document.year].append(document.id)
        years = sorted(editions)
        for at, year in enumerate(years):
            before = years[max(at - 1 - _RETURNS, 0) : at]
            for between, earlier in enumerate(reversed(before)):
                for a in editions[earlier]:
                    for b in editions[year]:
                        yield Pair(a, b, "CONTINUES", between)


def _sisters(
    draft: Draft, documents: dict[str, DocumentRecord], subjects: Subjects
) -> Iterator[Pair]:
    """Documents of one year and level that share a superior document, or else a place above.

    Each is compared with those that share most with it among those that follow it, so that a
    hundred counties do not make five thousand pairs.
    """
    shared = _superiors_and_places(draft, documents)
    nodes = draft.nodes.get("Jurisdiction", {})
    groups: defaultdict[tuple[int, object, str], list[str]] = defaultdict(list)
    for id, document in sorted(documents.items()):
        level = nodes.get(place_of(document), {}).get("level")
        if document.year and level:
            for superior in shared[id]:
                groups[document.year, level, superior].append(id)
    common: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for group in groups.values():
        for at, a in enumerate(group):
            sisters = (
                b
                for b in group[at + 1 : at + 1 + _LOOKED_AT]
                if place_of(documents[a]) != place_of(documents[b])
                and alike(subjects.of[a], subjects.of[b])
            )
            common[a].update(sisters)
    for a, counted in sorted(common.items()):
        for b, _ in sorted(counted.items(), key=lambda own: (-own[1], own[0]))[:_SISTERS]:
            yield Pair(a, b, "PARALLELS")


def _superiors_and_places(
    draft: Draft, documents: dict[str, DocumentRecord]
) -> dict[str, set[str]]:
    above, levels = hierarchy(draft), draft.nodes.get("Jurisdiction", {})
    # One country makes sisters of provinces only.
    near = {
        place: {own[0], *(high for high in own if levels[high]["level"] != "country")}
        for place, own in above.items()
        if own
    }
    shared = {id: set(near.get(place_of(document), ())) for id, document in documents.items()}
    for start, end in draft.relations.get("IMPLEMENTS", {}):
        if start in shared:
            shared[start].add(end)
    return shared
