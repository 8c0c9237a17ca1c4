"""Draft: a task as cut from the document, before units are resolved and evidence written."""

from dataclasses import dataclass, field
from typing import NamedTuple

from ..passage import Passage
from ..records import Disposition
from ..units import Share


class Line(NamedTuple):
    """A paragraph (row None) or a table row, by its block's place in the source; from 0."""

    block: int
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A unit's share in a task; `filled` where it stands not at the task but above it."""

    share: Share
    filled: bool = False


@dataclass(slots=True)
class Draft:
    """A task with all its texts as passages.

    `lines` are the paragraphs or rows that it stands in, for the ledger.
    """

    text: Passage
    headings: list[Passage]
    number: str | None = None
    parts: list[Part] = field(default_factory=list)
    deadline: Passage | None = None
    deadline_filled: bool = False
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """What reading a stretch of a document gave: tasks in order, and what each line was."""

    drafts: list[Draft] = field(default_factory=list)
    marks: dict[Line, tuple[Disposition, str]] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        """A task; its lines are marked as such."""
        self.drafts.append(draft)
        for line in draft.lines:
            self.marks[line] = ("task", "task")

    def extend(self, other: "Reading") -> None:
        """Another stretch's reading after this one; a line marked in both stays a task."""
        self.drafts += other.drafts
        for line, mark in other.marks.items():
            if line not in self.marks or self.marks[line][0] != "task":
                self.marks[line] = mark
        self.warnings += other.warnings
