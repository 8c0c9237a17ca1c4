"""One document, every format and layout: the same tasks, roles, headings and deadlines."""

import re

import pytest

from samples import SampleDocument, Task, fitting, render, truth
from tiaokuai.loaders import Extraction, extract, read
from tiaokuai.loaders import Task as Read

LAID_OUT = [(document, layout) for document in truth() for layout in fitting(document)]
NAMES = [f"{document.id}-{layout}" for document, layout in LAID_OUT]

UNAVOIDABLE = {
    ("xiuyun-2025-openness", "xlsx"): "the rule that the first-named leads stands in the letter, "
    "which a workbook of the table alone does not hold",
}
"""What a layout does not print, no reader can read."""


def bare(text: str | None) -> str:
    """A text without white space, which layouts set as they like."""
    return re.sub(r"\s+", "", text or "")


def wanted(document: SampleDocument, task: Task) -> dict[str, object]:
    """A task as its truth has it."""
    deadline = document.deadline(task)
    return {
        "number": task.number,
        "headings": [bare(heading) for heading in task.headings],
        "text": bare(task.text),
        "units": {(a.unit, a.canonical, a.role) for a in document.assignments(task)},
        "deadline": (bare(deadline.text), deadline.kind, deadline.start, deadline.end)
        if deadline
        else None,
    }


def said(task: Read) -> dict[str, object]:
    """The same facts as they were read."""
    deadline = task.deadline
    return {
        "number": task.number,
        "headings": [bare(heading) for heading in task.headings],
        "text": bare(task.text),
        "units": {(a.unit, a.canonical, a.role) for a in task.assignments},
        "deadline": (bare(deadline.text), deadline.kind, deadline.start, deadline.end)
        if deadline
        else None,
    }


@pytest.fixture(params=LAID_OUT, ids=NAMES)
def laid_out(request: pytest.FixtureRequest) -> tuple[SampleDocument, str, Extraction]:
    """A sample document, a layout that fits it, and what reading it gave."""
    document, layout = request.param
    return document, layout, extract(read(render(document, layout), f"{document.id}.{layout}"))


def test_tasks_are_those_of_the_truth(
    laid_out: tuple[SampleDocument, str, Extraction],
) -> None:
    document, layout, extraction = laid_out
    if reason := UNAVOIDABLE.get((document.id, layout)):
        pytest.skip(reason)
    assert [said(task) for task in extraction.tasks] == [
        wanted(document, task) for task in document.tasks
    ]
