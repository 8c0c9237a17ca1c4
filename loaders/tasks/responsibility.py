"""Responsibility: who answers for a task and by when, as brackets and label lines say it."""

import re
from dataclasses import dataclass, field

from ..deadline import is_deadline
from ..passage import Passage
from .columns import UNIT_ROLES
from .draft import Part
from .labels import EDGES, is_label_line, labelled
from .parts import merged, parts_of


@dataclass(slots=True)
class Responsibility:
    """The units that a bracket, a label line or a heading names, and its deadline.

    `persons`: it names people in charge (分管领导), who are no units.
    """

    parts: list[Part] = field(default_factory=list)
    deadline: Passage | None = None
    persons: bool = False

    def __bool__(self) -> bool:
        return bool(self.parts or self.deadline or self.persons)


def read_responsibility(content: Passage) -> Responsibility:
    """Units and deadline of a bracket's content or a label line.

    Labelled parts have their label's role; what stands before the first label, or has none,
    has the role that its own words give (A牵头，B配合), else responsible.
    """
    found = Responsibility()
    parts: list[Part] = []
    if is_deadline(content.text) and not is_label_line(content.text):
        return Responsibility(deadline=content.strip(EDGES))
    for role, value in labelled(content):
        if role == "person":
            found.persons = True
            continue
        if role == "deadline":
            found.deadline = value.strip(EDGES)
            continue
        units, deadline = _without_deadline(value)
        found.deadline = found.deadline or deadline
        if units:
            parts += parts_of(units, next((r for r in UNIT_ROLES if r == role), None))
    found.parts = merged(parts)
    return found


def _without_deadline(value: Passage) -> tuple[Passage, Passage | None]:
    """A label's value without the clauses that are a deadline, and these clauses together."""
    clauses = [value[m.start() : m.end()] for m in re.finditer(r"[^，,；;]+[，,；;]?", value.text)]
    dated = [is_deadline(clause.strip(EDGES).text) for clause in clauses]
    if not any(dated):
        return value, None
    deadline = Passage.join(c for c, is_dated in zip(clauses, dated, strict=True) if is_dated)
    kept = Passage.join(c for c, is_dated in zip(clauses, dated, strict=True) if not is_dated)
    return kept.strip(EDGES), deadline.strip(EDGES)
