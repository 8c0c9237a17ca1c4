"""Subjects: which documents of a place speak of one matter, found without trying all pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tiaokuai.loaders import DocumentRecord, Extraction

from .titles import Titles, alike


class Subjects:
    """The subjects of documents, each distinct one compared once with each other of a place."""

    def __init__(self, extractions: Iterable[Extraction], titles: Titles) -> None:
        self.of: dict[str, str] = {}
        self._by_place: defaultdict[str, defaultdict[str, list[DocumentRecord]]]
        self._by_place = defaultdict(lambda: defaultdict(list))
        self._like: dict[tuple[str, str], list[str]] = {}
        for extraction in extractions:
            document = extraction.document
            subject = self.of[document.id] = titles.read(document.title).subject
            self._by_place[place_of(document)][subject].append(document)

    def places(self) -> Iterator[str]:
        """The places that have documents, ascending."""
        return iter(sorted(self._by_place))

    def on(self, subject: str, place: str) -> Iterator[DocumentRecord]:
        """The documents of a place on a subject or one like it."""
        own: Mapping[str, list[DocumentRecord]] = self._by_place.get(place, {})
        key = (subject, place)
        if key not in self._like:
            self._like[key] = sorted(other for other in own if alike(subject, other))
        for other in self._like[key]:
            yield from own[other]

    def groups(self, place: str) -> Iterator[list[DocumentRecord]]:
        """The documents of a place by subject: what is alike, directly or over others, is one.

        Titles that name no subject are one group, or belong to the only one that the place has.
        """
        own = self._by_place[place]
        named = sorted(subject for subject in own if subject)
        found: list[list[str]] = []
        for subject in named:
            joined = [group for group in found if any(alike(subject, other) for other in group)]
            found = [group for group in found if group not in joined]
            found.append([subject, *(other for group in joined for other in group)])
        if "" in own:
            if len(found) == 1:
                found[0].append("")
            else:
                found.append([""])
        for group in found:
            yield [document for subject in group for document in own[subject]]


def place_of(document: DocumentRecord) -> str:
    """The id of a document's jurisdiction; empty where it is unknown."""
    return document.jurisdiction.name if document.jurisdiction else ""
