"""DocumentRecord: what a document says of itself."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["country", "province", "city", "county", "township", "section"]
DocumentKind = Literal["key_points", "breakdown", "plan", "ledger", "notice", "other"]


@dataclass(frozen=True, slots=True)
class JurisdictionRecord:
    """The place a document governs: its full name as best known, and its level."""

    name: str
    level: Level | None


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named in the text: 《title》 and its 文号, either of which may be missing."""

    title: str
    number: str | None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file the document was read from; sha256 is over its bytes."""

    path: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """Title, 文号, dates, issuer, place and citations of a document.

    `id` is its 文号, or jurisdiction, year and title. `title` is the task list's own (of the
    annex, where the tasks stand in one), `titles` all that are printed. `number` (文号) has
    〔〕, half-width digits and no blanks. `issued`: 成文日期, `published`: 发布日期, ISO dates.
    `year`: the year the tasks are for. `issuer`: None unless printed.
    """

    id: str
    title: str
    titles: list[str]
    number: str | None
    year: int | None
    issued: str | None
    published: str | None
    issuer: str | None
    kind: DocumentKind
    jurisdiction: JurisdictionRecord | None
    cites: list[Citation]
    source: SourceFile
