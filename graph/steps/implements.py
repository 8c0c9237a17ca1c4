"""Implements: which document carries out which, as cited or as place and year let conclude."""

from collections import defaultdict

from tiaokuai.loaders import DocumentRecord, Extraction

from .citations import Citations, where_cited
from .draft import Draft
from .jurisdictions import hierarchy
from .titles import Titles, alike


def add_cited(draft: Draft, extractions: list[Extraction], citations: Citations) -> None:
    """A document IMPLEMENTS those that it cites; the evidence is where it prints their titles."""
    for extraction in extractions:
        document = extraction.document.id
        for citation in extraction.document.cites:
            if (cited := citations.id(citation)) != document:
                evidence = draft.evidence(document, where_cited(extraction, citation))
                draft.relate("IMPLEMENTS", document, cited, basis="cited", evidence=evidence)


def add_inferred(draft: Draft, extractions: list[Extraction], titles: Titles) -> None:
    """A document IMPLEMENTS the loaded one on its subject of the nearest place above that has one.

    That of the same year, else the latest before; none where it cites a loaded one of that place.
    """
    above = hierarchy(draft)
    by_place: defaultdict[str, list[DocumentRecord]] = defaultdict(list)
    for extraction in extractions:
        if within := extraction.document.jurisdiction:
            by_place[within.name].append(extraction.document)
    subjects = {e.document.id: titles.read(e.document.title).subject for e in extractions}
    cited = set(draft.relations.get("IMPLEMENTS", {}))
    for place, documents in sorted(by_place.items()):
        for document in documents:
            candidates: list[tuple[int, str]] = []
            for higher in above[place]:
                candidates = candidates or _before(document, by_place[higher], subjects)
            if candidates and not any((document.id, id) in cited for _, id in candidates):
                superior = max(candidates)[1]
                draft.relate("IMPLEMENTS", document.id, superior, basis="inferred", evidence=[])


def _before(
    document: DocumentRecord, others: list[DocumentRecord], subjects: dict[str, str]
) -> list[tuple[int, str]]:
    """The others on the document's subject that are of its year or older, with their years."""
    return [
        (other.year, other.id)
        for other in others
        if other.year
        and other.year <= (document.year or 0)
        and alike(subjects[document.id], subjects[other.id])
    ]
