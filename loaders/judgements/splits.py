"""Splits: printed stretches of which a person said which units they name."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..records import Assignment, Evidence, Ledger, Task
from ..units import Unit
from .judgement import Judgement
from .matching import letters
from .printed import occurrences, where_printed


def judged_split(
    line: Judgement, tasks: Sequence[Task], ledger: Ledger, meaning: Callable[[str], Unit]
) -> list[Task]:
    """The tasks with the units that the line names, wherever they stand in the words it quotes."""
    judged = list(tasks)
    wanted = letters(line.quote)
    # Most documents print none of its words, and looking for them means folding all their text.
    if not any(
        letters(e.quote) in wanted for t in tasks for a in t.assignments for e in a.evidence
    ):
        return judged
    for stretch in where_printed(ledger, line.quote):
        for n, task in enumerate(judged):
            inside = [a for a in task.assignments if _stands_in(a, stretch)]
            if inside and [a.unit for a in inside] != line.names:
                judged[n] = _replaced(task, inside, stretch, line.names, meaning)
    return judged


def _stands_in(assignment: Assignment, stretch: Evidence) -> bool:
    """By its longest words: the others are heads and tails that it shares with its neighbours."""
    longest = max(assignment.evidence, key=lambda e: e.end - e.start, default=None)
    return longest is not None and stretch.start <= longest.start and longest.end <= stretch.end


def _replaced(
    task: Task,
    inside: Sequence[Assignment],
    stretch: Evidence,
    names: Sequence[str],
    meaning: Callable[[str], Unit],
) -> Task:
    """The task with the assignments in the stretch replaced by the names, each unit once."""
    first = task.assignments.index(inside[0])
    made = [_assignment(inside, stretch, name, meaning(name)) for name in names]
    rest = [a for a in task.assignments if a not in inside]
    found: dict[str, Assignment] = {}
    for assignment in [*rest[:first], *made, *rest[first:]]:
        found.setdefault(assignment.unit, assignment)
    return replace(task, assignments=list(found.values()))


def _assignment(
    inside: Sequence[Assignment], stretch: Evidence, name: str, unit: Unit
) -> Assignment:
    """One of the names, with the role of the assignment whose words it has."""
    if read := next((a for a in inside if a.unit == name), None):
        return read
    start, end = next(occurrences(stretch.quote, name), (0, len(stretch.quote)))
    words = Evidence(stretch.start + start, stretch.start + end, stretch.quote[start:end])
    giver = max(inside, key=lambda a: sum(_shared(e, words) for e in a.evidence))
    place = max(giver.evidence, key=lambda e: _shared(e, words))
    evidence = replace(place, start=words.start, end=words.end, quote=words.quote, box=None)
    return replace(
        giver,
        unit=name,
        canonical=unit.canonical,
        unit_id=unit.id,
        rule=unit.rule,
        printed=words.quote,
        evidence=[evidence],
    )


def _shared(a: Evidence, b: Evidence) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))
