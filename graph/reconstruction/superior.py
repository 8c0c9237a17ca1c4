"""Superior: which missing documents can be reconstructed, and from which children."""

from collections import defaultdict
from collections.abc import Mapping

from tiaokuai.loaders import Extraction

from ..steps.draft import Draft
from ..steps.jurisdictions import hierarchy
from ..steps.subjects import Subjects, place_of
from ..steps.titles import Titles, alike


def missing_superiors(
    draft: Draft, documents: Mapping[str, Extraction], subjects: Subjects, titles: Titles
) -> dict[str, list[str]]:
    """For each cited document that is not there the children that betray it, two at least.

    A child is a loaded document with tasks, of a place below the cited one's, on its subject,
    and for its year; of several missing documents that fit it betrays the nearest place's. Where
    nothing tells whose the cited one is, its title must name the year.
    """
    above = hierarchy(draft)
    places = dict(sorted(draft.relations.get("COVERS", {})))
    children: defaultdict[str, list[str]] = defaultdict(list)
    fitting: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for child, cited in sorted(draft.relations.get("IMPLEMENTS", {})):
        row = draft.nodes["Document"][cited]
        if row["status"] != "cited" or child not in documents or not documents[child].tasks:
            continue
        document = documents[child].document
        higher = above.get(place_of(document), [])
        place, year = places.get(cited), row.get("year")
        if place and place not in higher:
            continue
        fits = year == document.year if year else place is not None
        subject = titles.read(str(row["title"])).subject
        if fits and subject and alike(subject, subjects.of[child]):
            nearness = higher.index(place) if place else len(higher)
            fitting[child].append((nearness, cited))
    for child, own in fitting.items():
        children[min(own)[1]].append(child)
    found = {cited: _independent(draft, own) for cited, own in sorted(children.items())}
    return {
        cited: own
        for cited, own in found.items()
        if len({place_of(documents[child].document) for child in own}) > 1
    }


def _independent(draft: Draft, children: list[str]) -> list[str]:
    """Without those that carry out another of them: what they say, they may have from that one."""
    implements = draft.relations.get("IMPLEMENTS", {})
    return sorted(
        child for child in children if not any((child, other) in implements for other in children)
    )
