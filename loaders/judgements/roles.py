"""Roles: a person's word on who leads, answers for or supports a task."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from ..records import Assignment, Ledger, Role, Task
from ..units import Unit
from .judgement import Judgement, Judgements
from .matching import fitting, is_clear
from .printed import where_printed


def judged_tasks(judgements: Judgements, texts: Sequence[str]) -> dict[int, list[Judgement]]:
    """For each of a document's tasks (by its place among `texts`) the role lines that mean it."""
    found: defaultdict[int, list[Judgement]] = defaultdict(list)
    for line in judgements.of("role"):
        if is_clear(line.quote, texts):
            for n in fitting(line.quote, texts):
                found[n].append(line)
    return dict(found)


@dataclass(frozen=True, slots=True)
class TaskRoles:
    """What the lines say of one task: by unit id, where “none” is a unit that has no part.

    `nobody`: no unit has a part. `conflicts`: lines that contradict each other and are not obeyed.
    """

    roles: dict[str, Judgement]
    nobody: bool
    conflicts: list[tuple[Judgement, ...]]


def task_roles(lines: Sequence[Judgement], meaning: Callable[[str], Unit]) -> TaskRoles:
    """Sort out the lines about one task."""
    said: defaultdict[str, list[Judgement]] = defaultdict(list)
    for line in lines:
        said[meaning(line.name).id if line.name else ""].append(line)
    clear = {id for id, own in said.items() if len({line.verdict for line in own}) == 1}
    conflicts = [tuple(own) for id, own in said.items() if id not in clear]
    roles = {id: said[id][0] for id in said if id in clear}
    nobody = roles.pop("", None)
    taking_part = [line for line in roles.values() if line.verdict != "none"]
    if nobody and taking_part:
        return TaskRoles({}, False, [*conflicts, (nobody, *taking_part)])
    return TaskRoles(roles, nobody is not None, conflicts)


def judged_roles(
    lines: Sequence[Judgement], task: Task, ledger: Ledger, meaning: Callable[[str], Unit]
) -> Task:
    """The task with the roles that people decided.

    A unit that the reader did not find is added, with the words nearest to the task as evidence;
    where its name is not printed it has none.
    """
    said = task_roles(lines, meaning)
    read = [] if said.nobody else task.assignments
    kept = [a for a in (_judged(a, said.roles.get(a.unit_id)) for a in read) if a]
    known = {a.unit_id for a in read}
    near = task.evidence[0].start if task.evidence else 0
    for id, line in said.roles.items():
        if id not in known and line.verdict != "none":
            kept.append(_added(line, meaning(line.name), ledger, near))
    return replace(task, assignments=kept)


def _judged(assignment: Assignment, line: Judgement | None) -> Assignment | None:
    if line is None:
        return assignment
    if line.verdict == "none":
        return None
    return replace(assignment, role=cast(Role, line.verdict), role_rule="judged")


def _added(line: Judgement, unit: Unit, ledger: Ledger, near: int) -> Assignment:
    found = where_printed(ledger, line.name)
    nearest = sorted(found, key=lambda e: abs(e.start - near))[:1]
    return Assignment(
        unit=line.name,
        canonical=unit.canonical,
        unit_id=unit.id,
        rule=unit.rule,
        role=cast(Role, line.verdict),
        role_rule="judged",
        printed="".join(e.quote for e in nearest),
        evidence=nearest,
    )
