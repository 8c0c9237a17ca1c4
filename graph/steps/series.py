"""Series: the documents of one place on one subject, year after year."""

from collections.abc import Container

from tiaokuai.loaders import DocumentRecord

from .draft import Draft
from .subjects import Subjects

Series = list[list[DocumentRecord]]
"""Each by ascending year, those without one last."""


def series(subjects: Subjects) -> Series:
    """Every series of the corpus; a document whose place is unknown is one by itself."""
    found: Series = []
    for place in subjects.places():
        for group in subjects.groups(place):
            ordered = sorted(group, key=lambda document: (document.year or 9999, document.id))
            found += [ordered] if place else [[document] for document in ordered]
    return found


def add_series(draft: Draft, found: Series, with_tasks: Container[str]) -> None:
    """Give each document its series, named for the earliest of it, and the years beside its own.

    Years count in which a document gave tasks: one without says nothing of what was dropped.
    """
    for group in found:
        years = sorted({d.year for d in group if d.year and d.id in with_tasks})
        for document in group:
            row = draft.nodes["Document"][document.id]
            row["series"] = group[0].id
            if document.year:
                before = [year for year in years if year < document.year]
                after = [year for year in years if year > document.year]
                row["previous_year"] = before[-1] if before else None
                row["next_year"] = after[0] if after else None
