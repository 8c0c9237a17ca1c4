"""Implements: which document carries out which, as cited or as place and year let conclude."""

from collections.abc import Iterable, Mapping
from datetime import date

from tiaokuai.loaders import DocumentRecord, Extraction

from .citations import Citations
from .draft import Draft
from .jurisdictions import hierarchy
from .printed import Printed
from .subjects import Subjects, place_of
from .titles import Titles, alike


def add_cited(draft: Draft, extractions: list[Extraction], citations: Citations) -> None:
    """A document IMPLEMENTS those that it cites; the evidence is where it prints their titles."""
    for extraction in extractions:
        document, printed = extraction.document.id, Printed(extraction)
        for citation in extraction.document.cites:
            if (cited := citations.id(citation)) != document:
                evidence = draft.evidence(
                    document, printed.find(citation.title or citation.number or "")
                )
                draft.relate("IMPLEMENTS", document, cited, basis="cited", evidence=evidence)


def add_inferred(
    draft: Draft, extractions: list[Extraction], subjects: Subjects, titles: Titles
) -> None:
    """A document IMPLEMENTS the loaded one on its subject of the nearest place above that has one.

    That of the same year, else the latest before; none where it cites one of that place on its
    subject, loaded or not. The evidence is where the two print their titles, which name place,
    year and subject.
    """
    above = hierarchy(draft)
    read = {e.document.id: e for e in extractions}
    cited = _cited_places(draft, subjects, titles)
    for id, extraction in sorted(read.items()):
        document = extraction.document
        for higher in above.get(place_of(document), ()):
            candidates = _before(document, subjects.on(subjects.of[id], higher))
            if not candidates:
                continue
            if higher not in cited.get(id, ()):
                superior = max(candidates)[1]
                evidence = [*_title(draft, extraction), *_title(draft, read[superior])]
                draft.relate("IMPLEMENTS", id, superior, basis="inferred", evidence=evidence)
            break


def add_lags(draft: Draft) -> None:
    """Say of each IMPLEMENTS how many days lie between the dates that the two documents print."""
    documents = draft.nodes.get("Document", {})
    for (start, end), row in draft.relations.get("IMPLEMENTS", {}).items():
        later, earlier = (documents[id].get("issued") for id in (start, end))
        if later and earlier:
            lag = date.fromisoformat(str(later)) - date.fromisoformat(str(earlier))
            row["days"] = lag.days


def _before(document: DocumentRecord, others: Iterable[DocumentRecord]) -> list[tuple[int, str]]:
    """Those of the others that are of the document's year or older, with their years."""
    year = document.year or 0
    return [(other.year, other.id) for other in others if other.year and other.year <= year]


def _cited_places(draft: Draft, subjects: Subjects, titles: Titles) -> Mapping[str, set[str]]:
    """For each document the places whose documents on its subject it cites."""
    places = dict(sorted(draft.relations.get("COVERS", {})))
    found: dict[str, set[str]] = {}
    for start, end in draft.relations.get("IMPLEMENTS", {}):
        subject = titles.read(str(draft.nodes["Document"][end]["title"])).subject
        if end in places and alike(subjects.of[start], subject):
            found.setdefault(start, set()).add(places[end])
    return found


def _title(draft: Draft, extraction: Extraction) -> list[str]:
    document = extraction.document
    return draft.evidence(document.id, Printed(extraction).find(document.title))
