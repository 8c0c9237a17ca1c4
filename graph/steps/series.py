"""Series: the documents of one place on one subject, year after year."""

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


def add_series(draft: Draft, found: Series) -> None:
    """Give each document its series, named for the earliest of it."""
    for group in found:
        for document in group:
            draft.nodes["Document"][document.id]["series"] = group[0].id
