"""Outcome: what became of each task of a series between two years."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from .entry import Entry
from .step import Step, step

Outcome = Literal["carried", "revised", "returned", "new", "dropped"]
"""carried: goes on in substance; revised: goes on with other targets, deadline, lead or extent;
returned: comes from before the earlier year only; new: from no year up to it; dropped: goes on in
no document of the later year. Their names stand in lineage_outcomes.yaml."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one task.

    `before`: what it comes from, several where tasks were merged; for a dropped one that task
    itself. `after`: the later task, None for a dropped one. `steps`: the links between, through
    the years between where these have documents.
    """

    outcome: Outcome
    before: tuple[Entry, ...]
    after: Entry | None
    steps: tuple[Step, ...]


class Links:
    """What continues what: rows of the question continuations."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._before: defaultdict[str, list[Step]] = defaultdict(list)
        for row in rows:
            found = step(row, row["earlier_task"], row["later_task"])
            self._before[found.after].append(found)

    def origins(self, task: str) -> dict[str, tuple[Step, ...]]:
        """Every task that one comes from, over however many years, with the steps from it."""
        found: dict[str, tuple[Step, ...]] = {}
        ends: list[tuple[str, tuple[Step, ...]]] = [(task, ())]
        for at, way in ends:
            for own in self._before.get(at, ()):
                if own.before not in found:
                    found[own.before] = (own, *way)
                    ends.append((own.before, found[own.before]))
        return found


def outcomes(tasks: Mapping[str, Entry], links: Links, earlier: int, later: int) -> Iterator[Line]:
    """A line for each task of the later year, then one for each dropped task of the earlier."""
    reached: set[str] = set()
    position = {id: at for at, id in enumerate(tasks)}
    for id, entry in tasks.items():
        if entry.year != later:
            continue
        origins = {own: way for own, way in links.origins(id).items() if own in tasks}
        kept = [own for own in origins if tasks[own].year == earlier]
        old = [own for own in origins if tasks[own].year < earlier]
        reached.update(kept)
        found = sorted(kept or old, key=position.__getitem__)
        steps = tuple(dict.fromkeys(own for origin in found for own in origins[origin]))
        outcome: Outcome = "returned" if old else "new"
        if kept:
            outcome = "revised" if any(own.revised for own in steps) else "carried"
        yield Line(outcome, tuple(tasks[own] for own in found), entry, steps)
    for id, entry in tasks.items():
        if entry.year == earlier and id not in reached:
            yield Line("dropped", (entry,), None, ())
