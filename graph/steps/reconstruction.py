"""Reconstruction: missing superiors and their tasks in the graph, marked as what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tiaokuai.loaders import DocumentRecord, Extraction, Ledger, SourceFile, Task

from .draft import Draft
from .lineage import add_links
from .pairs import Pair
from .sections import add_sections
from .subjects import Subjects
from .tasks import add_tasks
from .titles import Titles

if TYPE_CHECKING:
    from .lineage import Align

_CARRIED_BY = 2
"""So many documents carry a task on, or nothing says that it was there."""


def add_reconstructed(
    draft: Draft,
    documents: Mapping[str, Extraction],
    subjects: Subjects,
    titles: Titles,
    align: Align,
) -> None:
    """Give each cited document that is not there the tasks that its children betray.

    Document and tasks have the status reconstructed, and say how many documents support them;
    the evidence of a task is that of the tasks which carry it on. A document that is loaded is
    never touched: when it arrives it takes this one's place.
    """
    from ..reconstruction import Reconstruction, missing_superiors

    missing = missing_superiors(draft, documents, subjects, titles)
    betrayed = Reconstruction(draft) if missing else None
    for cited, children in missing.items():
        made = _extraction(draft, cited, betrayed.tasks(children) if betrayed else [])
        kept = _supported(made, [documents[child] for child in children], align)
        if not kept.tasks:
            continue
        add_tasks(draft, kept)
        add_sections(draft, kept)
        for child in children:
            sides = {cited: kept, child: documents[child]}
            add_links(draft, sides, Pair(cited, child, "DERIVES_FROM"), align)
        _mark(draft, cited, kept, [documents[child] for child in children])


def _extraction(draft: Draft, id: str, tasks: list[Task]) -> Extraction:
    row = draft.nodes["Document"][id]
    year = row.get("year")
    record = DocumentRecord(
        id=id,
        title=str(row["title"]),
        titles=[],
        number=None,
        year=year if isinstance(year, int) else None,
        issued=None,
        published=None,
        issuer=None,
        kind="other",
        jurisdiction=None,
        cites=[],
        source=SourceFile("", "", ""),
    )
    return Extraction(record, tasks, Ledger.of([]), [])


def _supported(made: Extraction, children: list[Extraction], align: Align) -> Extraction:
    """Without the tasks that fewer than two children carry on, numbered anew."""
    carried = defaultdict(set)
    for child in children:
        for link in align(made, child):
            if link.relation == "carries_on":
                carried[link.a].add(child.document.id)
    kept = [task for task in made.tasks if len(carried[task.ordinal]) >= _CARRIED_BY]
    return replace(made, tasks=[replace(task, ordinal=n) for n, task in enumerate(kept, 1)])


def _mark(draft: Draft, cited: str, made: Extraction, children: list[Extraction]) -> None:
    document = draft.nodes["Document"][cited]
    document["status"], document["support"] = "reconstructed", len(children)
    links = draft.relations["DERIVES_FROM"]
    lower = [
        (f"{e.document.id}#{task.ordinal}", e.document.id) for e in children for task in e.tasks
    ]
    for task in made.tasks:
        id = f"{cited}#{task.ordinal}"
        carrying = [(own, child) for own, child in lower if (own, id) in links]
        evidence = [
            stretch
            for own, _ in carrying
            for stretch in draft.nodes["Task"][own]["evidence"]  # type: ignore[attr-defined]  # a list
        ]
        draft.nodes["Task"][id] |= {
            "status": "reconstructed",
            "support": len({child for _, child in carrying}),
            "evidence": list(dict.fromkeys(evidence)),
        }
