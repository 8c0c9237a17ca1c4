"""Link: one task found again in another document, with the clauses that prove it."""

from dataclasses import dataclass, field
from typing import Literal

Relation = Literal["carries_on", "related"]
"""carries_on: the same obligation. related: the same subject, another obligation or unsure."""

Change = Literal["verbatim", "adapted", "narrowed", "extended", "split", "merged"]
"""照搬 · 改写 · 收窄 · 扩充 · 拆分 · 合并"""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of A's text and the clause of B's text that comes from it.

    Offsets are code points within the two tasks' texts, 0-based, half-open.
    """

    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True, slots=True)
class Link:
    """What became of task `a` (an ordinal of the superior or earlier document) in task `b`.

    `score`: comparable between links of all documents; see `decision`. `share_up`: the share of
    A's letters that stand again in B; `share_down`: the share of B's letters that come from A;
    both 0 to 1, counted within the linked clauses. `change` is empty for a related link. `judged`:
    a person decided the relation, whatever the score.
    """

    a: int
    b: int
    relation: Relation
    score: float
    share_up: float
    share_down: float
    change: list[Change] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    judged: bool = False
