"""Ledger (对账): what became of every paragraph and table row of a document."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Disposition = Literal["task", "heading", "metadata", "boilerplate", "skipped", "unhandled"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph or table row: where it begins, what it became and the rule that says so.

    `start`, `end`: its extent in the canonical text. `table` and `row` count from 1, None for
    a paragraph. `tasks`: the ordinals of the tasks that stand in it.
    """

    start: int
    end: int
    text: str
    disposition: Disposition
    rule: str
    table: int | None = None
    row: int | None = None
    tasks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries in document order, with the totals by disposition."""

    entries: list[Entry] = field(default_factory=list)
    totals: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: list[Entry]) -> "Ledger":
        """The ledger with its totals counted from the entries."""
        counts = Counter(entry.disposition for entry in entries)
        return cls(entries, dict(sorted(counts.items())))
