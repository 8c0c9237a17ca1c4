"""Judged links: the lines about lineage by the two documents that they mean."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tiaokuai.loaders import Extraction, Judgement, Judgements, is_document

from .draft import Draft
from .jurisdictions import rank
from .pairs import Pair


def link_lines(
    judgements: Judgements, extractions: Iterable[Extraction]
) -> dict[frozenset[str], Judgements]:
    """The lines about links by the ids of the two loaded documents that they name."""
    documents = [e.document for e in extractions]
    lines = judgements.of("link")
    keys = {key for line in lines for key in (line.document, line.other_document)}
    meant = {key: [d.id for d in documents if is_document(key, d)] for key in keys}
    found: defaultdict[frozenset[str], list[Judgement]] = defaultdict(list)
    for line in lines:
        for a in meant[line.document]:
            for b in meant[line.other_document]:
                found[frozenset((a, b))].append(line)
    return {ends: Judgements(tuple(own)) for ends, own in found.items() if len(ends) == 2}


def mark_apart(
    draft: Draft,
    documents: Mapping[str, Extraction],
    lines: Mapping[frozenset[str], Judgements],
) -> None:
    """Say of both tasks of a pair that a person refused to link which the other one is."""
    from ..lineage import judged_relations

    apart: defaultdict[str, set[str]] = defaultdict(set)
    for pair, own in lines.items():
        a, b = sorted(pair)
        for (i, j), relation in judged_relations(own, documents[a], documents[b]).items():
            if relation is None:
                apart[f"{a}#{i}"].add(f"{b}#{j}")
                apart[f"{b}#{j}"].add(f"{a}#{i}")
    for task, others in apart.items():
        draft.nodes["Task"][task]["judged_apart"] = sorted(others)


def judged_pairs(
    draft: Draft, ends: Iterable[frozenset[str]], compared: Iterable[Pair]
) -> list[Pair]:
    """The pairs of documents that only a judgement relates, each the right way round.

    The higher level, or in one place the earlier year, is the superior; what is of one level in
    two places stands side by side.
    """
    known = {frozenset((pair.a, pair.b)) for pair in compared}
    return sorted(_pair(draft, *sorted(pair)) for pair in ends if pair not in known)


def _pair(draft: Draft, one: str, other: str) -> Pair:
    places = dict(sorted(draft.relations.get("COVERS", {})))
    ranks = {id: rank(draft, places[id]) if id in places else 0 for id in (one, other)}
    years = {id: int(str(draft.nodes["Document"][id]["year"] or 0)) for id in (one, other)}
    a, b = sorted((one, other), key=lambda id: (ranks[id], years[id], id))
    if places.get(a) == places.get(b):
        return Pair(a, b, "CONTINUES")
    return Pair(a, b, "PARALLELS" if ranks[a] == ranks[b] else "DERIVES_FROM")
