"""One document, every format and layout: the same tasks, roles, headings and deadlines."""

import re
from functools import cache

import pytest

from samples import LAYOUTS, SampleDocument, Task, fitting, render, truth
from tiaokuai.loaders import Extraction, Source, extract, read
from tiaokuai.loaders import Task as Read

USUAL = {"docx", "html", "html_gb2312", "markdown", "odt", "ods", "pdf", "pdf_landscape",
         "pdf_plain", "pdf_prose", "txt_pages", "txt_prose", "txt_tabs", "xlsx"}  # fmt: skip
"""Each document is read in each of these, and in every third of the others."""


def sampled(number: int, document: SampleDocument) -> list[str]:
    """The layouts in which a document is read; together the documents stand in all of them."""
    others = [layout for layout in LAYOUTS if layout not in USUAL]
    turn = {layout for at, layout in enumerate(others) if at % 3 == number % 3}
    return [layout for layout in fitting(document) if layout in USUAL | turn]


LAID_OUT = [
    (document, layout)
    for number, document in enumerate(truth())
    for layout in sampled(number, document)
]
NAMES = [f"{document.id}-{layout}" for document, layout in LAID_OUT]

UNAVOIDABLE: dict[tuple[str, str], str] = {}
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
        "units": {(a.unit, a.role) for a in document.assignments(task)},
        "canonical": {a.unit: a.canonical for a in document.assignments(task) if a.canonical},
        "deadline": (bare(deadline.text), deadline.kind, deadline.start, deadline.end)
        if deadline
        else None,
    }


def said(task: Read, unsettled: set[str]) -> dict[str, object]:
    """The same facts as they were read, without the full names on which people would differ."""
    deadline = task.deadline
    return {
        "number": task.number,
        "headings": [bare(heading) for heading in task.headings],
        "text": bare(task.text),
        "units": {(a.unit, a.role) for a in task.assignments},
        "canonical": {a.unit: a.canonical for a in task.assignments if a.unit not in unsettled},
        "deadline": (bare(deadline.text), deadline.kind, deadline.start, deadline.end)
        if deadline
        else None,
    }


@cache
def reading(number: int) -> tuple[Source, Extraction]:
    """A document read in a layout, once for all that is asked of it."""
    document, layout = LAID_OUT[number]
    source = read(render(document, layout), f"{document.id}.{layout}")
    return source, extract(source)


@pytest.fixture(params=range(len(LAID_OUT)), ids=NAMES)
def laid_out(request: pytest.FixtureRequest) -> tuple[SampleDocument, str, Extraction]:
    """A sample document, a layout that fits it, and what reading it gave."""
    document, layout = LAID_OUT[request.param]
    return document, layout, reading(request.param)[1]


def unsettled(document: SampleDocument) -> set[str]:
    """The names on whose full form people would differ."""
    named = (a for task in document.tasks for a in document.assignments(task))
    return {a.unit for a in named if a.canonical is None}


def test_tasks_are_those_of_the_truth(
    laid_out: tuple[SampleDocument, str, Extraction],
) -> None:
    document, layout, extraction = laid_out
    if reason := UNAVOIDABLE.get((document.id, layout)):
        pytest.skip(reason)
    assert [said(task, unsettled(document)) for task in extraction.tasks] == [
        wanted(document, task) for task in document.tasks
    ]


def test_every_line_is_accounted_for(laid_out: tuple[SampleDocument, str, Extraction]) -> None:
    ledger = laid_out[2].ledger
    assert [e.text for e in ledger.entries if e.disposition == "unhandled"] == []
    tasks = {ordinal for entry in ledger.entries for ordinal in entry.tasks}
    assert tasks == {task.ordinal for task in laid_out[2].tasks}


@pytest.mark.parametrize("number", range(len(LAID_OUT)), ids=NAMES)
def test_every_quote_is_its_slice_of_the_text(number: int) -> None:
    source, extraction = reading(number)
    text = source.text
    for task in extraction.tasks:
        parts = [task.evidence, *(a.evidence for a in task.assignments)]
        parts += [task.deadline.evidence] if task.deadline else []
        assert all(text[e.start : e.end] == e.quote for part in parts for e in part)
        assert bare("".join(e.quote for e in task.evidence)) == bare(task.text)


@pytest.mark.parametrize("document", truth(), ids=lambda document: document.id)
def test_the_document_s_own_facts(document: SampleDocument) -> None:
    read_as = extract(read(document.path.read_bytes(), document.name)).document
    place = read_as.jurisdiction
    assert {
        "title": read_as.title,
        "number": read_as.number,
        "year": read_as.year,
        "issued": read_as.issued,
        "issuer": read_as.issuer,
        "kind": read_as.kind,
        "place": (place.name, place.level) if place else None,
        "cites": [(cite.title, cite.number) for cite in read_as.cites],
    } == {
        "title": document.title,
        "number": document.number,
        "year": document.year,
        "issued": document.issued,
        "issuer": document.issuer,
        "kind": document.kind,
        "place": (document.jurisdiction, document.level),
        "cites": [(cite.title, cite.number) for cite in document.cites],
    }
