"""Step: one link between two tasks, with what the later or lower one says otherwise."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_REVISING = {"narrowed", "extended"}
"""Changes of the text that change what is to be done; the others only change its words."""


@dataclass(frozen=True, slots=True)
class Said:
    """A difference (a code of differences.yaml) as both tasks print it; empty: not there."""

    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A shared clause as the superior or earlier task and as the other one prints it."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Step:
    """A link from an earlier or superior task to a later or lower one, by their ids.

    `change`: codes of changes.yaml; `judged`: a person decided it.
    """

    before: str
    after: str
    score: float
    change: tuple[str, ...]
    said: tuple[Said, ...]
    judged: bool

    @property
    def revised(self) -> bool:
        """Whether targets, deadline, lead or the extent of the task are others."""
        return bool(self.said) or not _REVISING.isdisjoint(self.change)


def step(row: Mapping[str, Any], before: str, after: str) -> Step:
    """The step that a row with score, change, wordings and judged tells of."""
    said = tuple(Said(*own) for own in json.loads(row["wordings"] or "[]"))
    return Step(before, after, row["score"], tuple(row["change"]), said, bool(row["judged"]))


def wordings(clauses: str | None, before: str, after: str) -> tuple[Wording, ...]:
    """The clauses of a link as the texts of its two tasks print them, the longest first."""
    found = [
        Wording(before[a:b].strip(), after[c:d].strip())
        for a, b, c, d in json.loads(clauses or "[]")
    ]
    return tuple(sorted(found, key=lambda own: -min(len(own.before), len(own.after))))
