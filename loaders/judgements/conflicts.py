"""Conflicts: judgements that contradict each other by what one document says."""

from collections.abc import Iterator

from ..records import Extraction
from ..units import Unit, resolve, unit_conflicts
from .judgement import Judgement, Judgements
from .roles import judged_tasks, task_roles


def conflicts(extraction: Extraction, judgements: Judgements) -> Iterator[tuple[Judgement, ...]]:
    """Groups of lines of which not all can hold in this document; `judge` obeys none of them.

    The lines alone do not tell: two names may mean one unit, two quotes one task.
    """
    document = extraction.document
    about = judgements.about(document)
    yield from unit_conflicts(about, document.jurisdiction, document.year, document.id)

    def meaning(name: str) -> Unit:
        found = resolve(
            [name], document.jurisdiction, about, year=document.year, document=document.id
        )
        return found[name]

    for lines in judged_tasks(about, [task.text for task in extraction.tasks]).values():
        yield from task_roles(lines, meaning).conflicts
