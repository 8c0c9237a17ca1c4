"""Ledger: what a graph knows of the tasks of one unit, in the order in which they fall due."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from tiaokuai.graph import Store
from tiaokuai.ontology import codes

from ..ask import ask
from .entry import Entry, Origin
from .place import place_of

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of a unit; `place` is its jurisdiction, None where that is not known."""

    unit_id: str
    unit: str
    kind: str | None
    place: str | None
    entries: tuple[Entry, ...]

    def count(self, role: str, *, direct: bool = True) -> int:
        """How many tasks it has in a role, named itself or (not direct) by collectives only."""
        return sum(entry.role == role and entry.direct == direct for entry in self.entries)


def ledgers(
    store: Store,
    units: Sequence[str] = (),
    places: Sequence[str] = (),
    years: Sequence[int] = (),
    *,
    by_ordinal: bool = False,
) -> list[Ledger]:
    """The ledgers of units (ids), of all units of places, or of all units, for some years or all.

    Units stand in the order of their ids, without those that have no task. Entries are sorted
    by their last day, open ones last, or as printed (`by_ordinal`).
    """
    found = ask(store, "ledger-entries", unit=units, place=places, year=years)
    about = _About(store, sorted({row["task"] for row in found}))
    known = {row["unit_id"]: row for row in ask(store, "units", place=places)}
    made = []
    for unit, rows in groupby(found, key=lambda row: str(row["unit_id"])):
        entries = _entries(rows, about)
        # The order of the answer is that of the documents.
        if not by_ordinal:
            entries.sort(key=lambda entry: entry.deadline_end or "9999")
        row = known[unit]
        made.append(Ledger(unit, row["unit"], row["kind"], row["place"], tuple(entries)))
    return made


class _About:
    """What else is known of tasks: their units, what they come from, where they stand."""

    def __init__(self, store: Store, tasks: list[str]) -> None:
        self.units = _by_task(ask(store, "assignments", task=tasks) if tasks else [])
        self.origins = _by_task(ask(store, "origins-of-tasks", task=tasks) if tasks else [])
        self.evidence = _by_task(ask(store, "evidence-of-task", task=tasks) if tasks else [])

    def names(self, task: str, role: str) -> tuple[str, ...]:
        return tuple(row["unit"] for row in self.units[task] if row["role"] == role)

    def sources(self, task: str, relation: str) -> tuple[Origin, ...]:
        return tuple(
            Origin(
                row["origin"],
                row["origin_text"],
                row["origin_title"],
                row["origin_number"],
                row["origin_status"],
            )
            for row in self.origins[task]
            if row["relation"] == relation
        )

    def place(self, task: str) -> str:
        return place_of(self.evidence[task][0]) if self.evidence[task] else ""


def _by_task(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["task"]].append(row)
    return found


def _entries(rows: Iterable[Row], about: _About) -> list[Entry]:
    return [_entry(task, same, about) for task, same in _by_task(rows).items()]


def _entry(task: str, rows: list[Row], about: _About) -> Entry:
    strength = list(codes("roles"))
    rows.sort(key=lambda row: (row["through"] != "", strength.index(row["role"])))
    row = rows[0]
    return Entry(
        unit_id=row["unit_id"],
        task=task,
        ordinal=row["ordinal"],
        number=row["number"],
        headings=tuple(row["headings"].split(" / ")) if row["headings"] else (),
        text=row["text"],
        role=row["role"],
        direct=row["through"] == "",
        through=tuple(dict.fromkeys(r["through"] for r in rows if r["through"])),
        lead=about.names(task, "lead"),
        responsible=about.names(task, "responsible"),
        support=about.names(task, "support"),
        deadline=row["deadline"],
        deadline_kind=row["deadline_kind"],
        deadline_start=row["deadline_start"],
        deadline_end=row["deadline_end"],
        recurrence=row["recurrence"],
        superior=about.sources(task, "DERIVES_FROM"),
        earlier=about.sources(task, "CONTINUES"),
        document=row["document"],
        title=row["title"],
        document_number=row["document_number"],
        year=row["year"],
        path=row["path"],
        place=about.place(task),
    )
