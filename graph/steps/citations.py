"""Citations: which document a citation means, one in the corpus or one that is only cited."""

import re
from collections import defaultdict
from dataclasses import dataclass

from tiaokuai.loaders import Citation, DocumentRecord, Evidence, Extraction

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
        self.cited = self._missing(extractions)

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

    def _missing(self, extractions: list[Extraction]) -> list[Cited]:
        """The documents that are cited only; those cited by number and by title are one."""
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
        known = {e.document.id for e in extractions}
        return [self._cited(id, names[id]) for id in sorted(names) if id not in known]

    def _cited(self, id: str, citations: list[Citation]) -> Cited:
        titles = sorted({c.title for c in citations}, key=lambda title: (-len(title), title))
        number = next((c.number for c in citations if c.number), None)
        return Cited(id, titles[0], number, self._titles.read(titles[0]), tuple(titles[1:]))


def where_cited(extraction: Extraction, citation: Citation) -> list[Evidence]:
    """Where the document prints the title it cites, line by line; empty where it is not found."""
    letters: list[tuple[str, int, int]] = []
    for number, entry in enumerate(extraction.ledger.entries):
        if len(entry.text) == entry.end - entry.start:
            letters += [(c, entry.start + i, number) for i, c in enumerate(entry.text)]
    letters = [letter for letter in letters if not letter[0].isspace()]
    wanted = re.sub(r"\s", "", citation.title or citation.number or "")
    at = "".join(letter[0] for letter in letters).find(wanted)
    if not wanted or at < 0:
        return []
    spans: dict[int, tuple[int, int]] = {}
    for _, offset, number in letters[at : at + len(wanted)]:
        start, _ = spans.get(number, (offset, offset))
        spans[number] = (start, offset + 1)
    found = []
    for number, (start, end) in spans.items():
        entry = extraction.ledger.entries[number]
        quote = entry.text[start - entry.start : end - entry.start]
        found.append(Evidence(start, end, quote, table=entry.table, row=entry.row))
    return found
