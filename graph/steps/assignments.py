"""Assignments: which unit leads, answers for or supports a task."""

from tiaokuai.loaders import Extraction
from tiaokuai.ontology import codes

from .draft import Draft


def add_assignments(draft: Draft, extraction: Extraction) -> None:
    """Relate the units of a document to its tasks by role, in printed order."""
    document = extraction.document.id
    relations = {role: said["relation"] for role, said in codes("roles").items()}
    for task in extraction.tasks:
        for position, assignment in enumerate(task.assignments, 1):
            draft.relate(
                relations[assignment.role],
                assignment.unit_id,
                f"{document}#{task.ordinal}",
                position=position,
                printed=assignment.printed,
                filled=assignment.filled,
                rule=assignment.rule,
                role_rule=assignment.role_rule,
                evidence=draft.evidence(document, assignment.evidence),
            )
