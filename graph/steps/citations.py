"""Citations: which document a citation means, one in the corpus or one that is only cited."""

from collections import defaultdict
from dataclasses import dataclass

from tiaokuai.loaders import Citation, DocumentRecord, Extraction

from .titles import Title, Titles


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that is not in the corpus, as those that cite it name it."""

    id: str
    title: str
    number: str | None
    read: Title
    aliases: tuple[str, ...]


class Citations:
    """Tells for each citation of a corpus the id of the document that it means."""

    def __init__(self, extractions: list[Extraction], titles: Titles) -> None:
        self._titles = titles
        self._ids: dict[tuple[str | None, str], str] = {}
        self._numbers: dict[str, str] = {}
        for extraction in extractions:
            self._know(extraction.document)
        self._named = self._names(extractions)
        known = {e.document.id for e in extractions}
        self.cited = [self._cited(id) for id in sorted(self._named) if id not in known]

    def id(self, citation: Citation) -> str:
        """The document that a citation means: by its number, else by title, place and year.

        A title that names no year may return each year: then another number is another document.
        """
        if citation.number in self._numbers:
            return self._numbers[citation.number]
        read = self._titles.read(citation.title)
        known = self._ids.get((read.place, read.core)) if read.year or not citation.number else None
        return known or citation.number or citation.title

    def _know(self, document: DocumentRecord) -> None:
        if document.number:
            self._numbers[document.number] = document.id
        for title in (document.title, *document.titles):
            read = self._titles.read(title)
            place = document.jurisdiction.name if document.jurisdiction else read.place
            self._ids.setdefault((place, read.core), document.id)

    def names(self, id: str) -> list[str]:
        """The titles under which a document is cited, the longest first."""
        titles = {c.title for c in self._named.get(id, ()) if c.title}
        return sorted(titles, key=lambda title: (-len(title), title))

    def _names(self, extractions: list[Extraction]) -> dict[str, list[Citation]]:
        """The citations of each document; those by number and those by title are of one."""
        citations = sorted(
            {c for e in extractions for c in e.document.cites},
            key=lambda c: (c.number is None, c.number or "", c.title),
        )
        names: defaultdict[str, list[Citation]] = defaultdict(list)
        for citation in citations:
            id = self.id(citation)
            read = self._titles.read(citation.title)
            self._ids.setdefault((read.place, read.core), id)
            if citation.number:
                self._numbers.setdefault(citation.number, id)
            names[id].append(citation)
        return dict(names)

    def _cited(self, id: str) -> Cited:
        titles = self.names(id) or [id]
        number = next((c.number for c in self._named[id] if c.number), None)
        return Cited(id, titles[0], number, self._titles.read(titles[0]), tuple(titles[1:]))
