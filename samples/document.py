"""SampleDocument: one document of the invented province, as a person wrote it down."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import msgspec

DOCUMENTS = Path(__file__).parent / "documents"

Role = Literal["lead", "responsible", "support"]
ROLES: tuple[Role, ...] = ("lead", "responsible", "support")
DeadlineKind = Literal[
    "by_date", "interval", "recurrence", "ongoing", "immediate", "relative", "milestone", "other"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A deadline as printed and what it means; dates are ISO and both included."""

    text: str
    kind: DeadlineKind
    start: str | None = None
    end: str | None = None
    recurrence: str | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """A unit as named after splitting, its full name in its own place's words, and its role.

    `canonical`: a collective's is its printed name; None: people would differ on it.
    """

    unit: str
    canonical: str | None
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task with its truth and the way it is printed.

    `printed`: by column key, the cell's words where they are not simply the truth's; in prose
    `bracket` (closes the task) or `label` (lines below it). `merged`: keys of the columns whose
    cell is one with the cell above. `joined`: stands in the paragraph of the task before.
    """

    ordinal: int = 0
    number: str | None = None
    headings: list[str] = field(default_factory=list)
    text: str
    lead: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    deadline: str | None = None
    printed: dict[str, str] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    joined: bool = False

    def units(self, role: Role) -> list[str]:
        """The names of the units in one role, in printed order."""
        named: dict[Role, list[str]] = {
            "lead": self.lead,
            "responsible": self.responsible,
            "support": self.support,
        }
        return named[role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: what it holds, and its header, of two entries where the header has two rows."""

    key: str
    header: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document named in the text."""

    title: str
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDocument:
    """A document: its own facts, its covering text, its tasks, and how it is laid out.

    `letter` and `tail` are the text before and after the tasks, one paragraph a line: `# ` a
    title line, `> ` set right, `===` a new page, `[name]` the table of that name in `tables`.
    No `columns`: the tasks stand in prose. `within`: the place above. `name`: its file.
    `canonical`: full unit names where the printed ones differ, empty where people would differ.
    `deadlines`: meaning by wording. `pages`: ordinals of the tasks that begin a new page.
    """

    id: str
    layout: str
    extension: str
    title: str
    titles: list[str]
    number: str | None = None
    year: int
    issued: str | None = None
    published: str | None = None
    issuer: str | None = None
    kind: Literal["key_points", "breakdown", "plan", "ledger", "notice", "other"]
    jurisdiction: str
    level: Literal["country", "province", "city", "county", "township", "section"]
    within: str | None = None
    cites: list[Citation] = field(default_factory=list)
    letter: str = ""
    tail: str = ""
    columns: list[Column] = field(default_factory=list)
    tables: dict[str, list[list[str]]] = field(default_factory=dict)
    pages: list[int] = field(default_factory=list)
    canonical: dict[str, str] = field(default_factory=dict)
    deadlines: dict[str, dict[str, str]] = field(default_factory=dict)
    tasks: list[Task]

    @property
    def name(self) -> str:
        """The file name in `documents`."""
        return f"{self.id}.{self.extension}"

    @property
    def path(self) -> Path:
        """The committed file."""
        return DOCUMENTS / self.name

    def assignments(self, task: Task) -> list[Assignment]:
        """Who has which part in a task: leads first, then responsible, then support."""
        return [
            Assignment(unit, self.canonical.get(unit, unit) or None, role)
            for role in ROLES
            for unit in task.units(role)
        ]

    def deadline(self, task: Task) -> Deadline | None:
        """By when a task is to be done; None where the document does not say."""
        if task.deadline is None:
            return None
        meaning: dict[str, Any] = {"text": task.deadline, **self.deadlines[task.deadline]}
        return msgspec.convert(meaning, Deadline)

    def new_headings(self, task: Task) -> list[str]:
        """The headings that change at this task, outermost first."""
        before = self.tasks[task.ordinal - 2].headings if task.ordinal > 1 else []
        same = 0
        while same < len(task.headings) and task.headings[: same + 1] == before[: same + 1]:
            same += 1
        return task.headings[same:]
