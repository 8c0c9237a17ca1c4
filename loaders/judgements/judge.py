"""Judge: an extraction as people decided it, after the rules have read it.

It changes records, not reading: what a document says is read once, whatever is decided of it.
"""

from collections.abc import Callable
from dataclasses import replace

from ..records import Assignment, Extraction, Task
from ..units import Unit, resolve
from .judgement import READ, Judgements
from .roles import judged_roles, judged_tasks
from .splits import judged_split


def judge(extraction: Extraction, judgements: Judgements) -> Extraction:
    """The extraction with its units and roles as judged; itself where nothing is decided of it.

    Splits come first, then who a name means, then the roles. Pure, and the same when done again.
    """
    judgements = judgements.about(extraction.document)
    if not judgements.of(*READ):
        return extraction
    tasks = extraction.tasks
    meaning = _Meaning(extraction, judgements)
    for line in judgements.of("split"):
        tasks = judged_split(line, tasks, extraction.ledger, meaning)
    tasks = [_named(task, meaning) for task in tasks]
    for n, lines in judged_tasks(judgements, [task.text for task in tasks]).items():
        tasks[n] = judged_roles(lines, tasks[n], extraction.ledger, meaning)
    return replace(extraction, tasks=tasks)


class _Meaning:
    """Which unit a name means in this document, as judged."""

    def __init__(self, extraction: Extraction, judgements: Judgements) -> None:
        self._document = extraction.document
        self._judgements = judgements
        assignments = [a for task in extraction.tasks for a in task.assignments]
        # Together, as its extraction resolved them: a short name means what others let it mean.
        self._names = list(dict.fromkeys(a.unit for a in assignments))
        self._units = self._resolved(self._names)

    def __call__(self, name: str) -> Unit:
        if name not in self._units:
            self._units[name] = self._resolved([*self._names, name])[name]
        return self._units[name]

    def _resolved(self, names: list[str]) -> dict[str, Unit]:
        document = self._document
        return resolve(
            names,
            document.jurisdiction,
            self._judgements,
            year=document.year,
            document=document.id,
        )


def _named(task: Task, meaning: Callable[[str], Unit]) -> Task:
    """The task with its units as judged."""
    assignments = [_meant(assignment, meaning(assignment.unit)) for assignment in task.assignments]
    return replace(task, assignments=assignments)


def _meant(assignment: Assignment, unit: Unit) -> Assignment:
    if unit.rule != "judged":
        return assignment
    return replace(assignment, canonical=unit.canonical, unit_id=unit.id, rule=unit.rule)
