"""Deadline (完成时限): by when a task is to be done."""

from dataclasses import dataclass, field
from typing import Literal

from .evidence import Evidence

DeadlineKind = Literal[
    "by_date", "interval", "recurrence", "ongoing", "immediate", "relative", "milestone", "other"
]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as printed and as read.

    `start`, `end`: ISO dates, both included; None: open or not a calendar date. `recurrence`:
    an ISO 8601 interval (P3M: each quarter), None where nothing recurs. `filled`: taken from
    the merged cell above or from the document as a whole, not printed at this task.
    """

    text: str
    kind: DeadlineKind
    start: str | None = None
    end: str | None = None
    recurrence: str | None = None
    filled: bool = False
    evidence: list[Evidence] = field(default_factory=list)
