"""Assignment: one unit's part in one task."""

from dataclasses import dataclass, field
from typing import Literal

from .evidence import Evidence

Role = Literal["lead", "responsible", "support"]
"""牵头 · 责任 · 配合; two or more leads on one task are co-leads."""

NameRule = Literal["exact", "alias", "abbreviation", "typo", "judged"]


@dataclass(frozen=True, slots=True)
class Assignment:
    """A unit with its one role in a task.

    `unit`: the name after splitting, shared heads and tails given back. `canonical`: the full
    name in its jurisdiction's own words; `unit_id`: the body, equal for two names of one body
    in one jurisdiction, never across jurisdictions. `rule`: how the name was resolved;
    `role_rule`: what says the role. `printed`: the words as they stand in the source. `filled`:
    taken over from a merged cell or a document-wide rule.
    """

    unit: str
    canonical: str
    unit_id: str
    rule: NameRule
    role: Role
    role_rule: str
    printed: str
    filled: bool = False
    evidence: list[Evidence] = field(default_factory=list)
