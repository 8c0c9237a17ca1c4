"""Convention: the first-named unit leads. A reading, not a fact: only where it is asked for."""

from dataclasses import replace

from .records import Assignment, Extraction, Task


def with_first_leads(extraction: Extraction) -> Extraction:
    """The extraction with a lead for each task that has none: the first responsible unit.

    The role's rule is `convention`. Tasks whose roles people have judged stay as they are, as do
    those that a rule of the document itself gave a lead.
    """
    return replace(extraction, tasks=[_led(task) for task in extraction.tasks])


def _led(task: Task) -> Task:
    if any(a.role == "lead" or a.role_rule == "judged" for a in task.assignments):
        return task
    first = next((a for a in task.assignments if a.role == "responsible"), None)
    return replace(task, assignments=[_leading(a, a is first) for a in task.assignments])


def _leading(assignment: Assignment, first: bool) -> Assignment:
    return replace(assignment, role="lead", role_rule="convention") if first else assignment
