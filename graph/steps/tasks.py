"""Tasks: one node for each task of a document."""

from tiaokuai.loaders import Extraction

from .draft import Draft


def add_tasks(draft: Draft, extraction: Extraction) -> None:
    """Add the document's tasks with their deadlines and evidence."""
    document = extraction.document.id
    for task in extraction.tasks:
        deadline = task.deadline
        draft.node(
            "Task",
            f"{document}#{task.ordinal}",
            ordinal=task.ordinal,
            number=task.number,
            text=task.text,
            headings=" / ".join(task.headings),
            deadline_text=deadline.text if deadline else None,
            deadline_kind=deadline.kind if deadline else None,
            deadline_start=deadline.start if deadline else None,
            deadline_end=deadline.end if deadline else None,
            deadline_recurrence=deadline.recurrence if deadline else None,
            deadline_filled=deadline.filled if deadline else None,
            status="printed",
            judged_apart=[],
            evidence=draft.evidence(document, task.evidence),
            deadline_evidence=draft.evidence(document, deadline.evidence) if deadline else [],
        )
