"""Task (任务): one obligation as its document states it."""

from dataclasses import dataclass, field

from .assignment import Assignment
from .deadline import Deadline
from .evidence import Evidence


@dataclass(frozen=True, slots=True)
class Task:
    """One table row, or the stretch of prose that one responsibility bracket closes.

    `ordinal` counts the document's tasks from 1; `number` is the printed one (序号), None where
    there is none. `headings`: outermost first, numbering kept. `text`: as printed, without its
    number, its heading sentence and its responsibility bracket.
    """

    ordinal: int
    number: str | None
    headings: list[str]
    text: str
    assignments: list[Assignment] = field(default_factory=list)
    deadline: Deadline | None = None
    evidence: list[Evidence] = field(default_factory=list)
