"""Roles: a person's word on who leads, answers for or supports a task."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from ..records import Role
from ..source import Source
from ..tasks.draft import Draft, Part
from ..units import Share, Unit
from .judgement import Judgement, Judgements
from .matching import fitting, is_clear
from .splits import where_printed


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
    """What the lines say of one task: roles by unit id, "none" for a unit that has no part.

    `nobody`: no unit has a part. `conflicts`: lines that contradict each other and are not obeyed.
    """

    roles: dict[str, Judgement]
    nobody: bool
    conflicts: list[tuple[Judgement, ...]]


def task_roles(lines: Sequence[Judgement], unit_id: Callable[[str], str]) -> TaskRoles:
    """Sort out the lines about one task; `unit_id` tells the unit that a name means."""
    said: defaultdict[str, list[Judgement]] = defaultdict(list)
    for line in lines:
        said[unit_id(line.name) if line.name else ""].append(line)
    conflicts = [tuple(own) for own in said.values() if len({line.verdict for line in own}) > 1]
    roles = {id: own[0] for id, own in said.items() if len({line.verdict for line in own}) == 1}
    nobody = roles.pop("", None)
    taking_part = [line for line in roles.values() if line.verdict != "none"]
    if nobody and taking_part:
        conflicts.append((nobody, *taking_part))
        return TaskRoles({}, False, conflicts)
    return TaskRoles(roles, nobody is not None, conflicts)


def judge_roles(
    source: Source,
    drafts: Sequence[Draft],
    judged: dict[int, list[Judgement]],
    units: dict[str, Unit],
) -> None:
    """Give the drafts the roles that people decided; `judged` is what `judged_tasks` gave.

    A unit that the reader did not find is added, with the words nearest to the task as evidence;
    where its name is not printed it has none.
    """
    for n, lines in judged.items():
        draft = drafts[n]
        said = task_roles(lines, lambda name: units[name].id)
        if said.nobody:
            draft.parts = []
        known = {units[part.share.name].id for part in draft.parts}
        draft.parts = [p for part in draft.parts if (p := _judged(part, said, units))]
        near = draft.text.start or 0
        for id, line in said.roles.items():
            if id not in known and line.verdict != "none":
                passage = where_printed(source, line.name, near)
                role = cast(Role, line.verdict)
                draft.parts.append(Part(Share(line.name, role, "judged", passage)))


def _judged(part: Part, said: TaskRoles, units: dict[str, Unit]) -> Part | None:
    line = said.roles.get(units[part.share.name].id)
    if line is None:
        return part
    if line.verdict == "none":
        return None
    share = replace(part.share, role=cast(Role, line.verdict), role_rule="judged")
    return replace(part, share=share)
