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

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPEN = "application/vnd.oasis.opendocument."
CELL = frozenset({"table", "row", "column"})
FLOW = "pages are made anew for each reader"
UNAVOIDABLE: dict[str, tuple[str, frozenset[str], str]] = {
    "csv": ("text/csv", CELL, "lines of values have no pages and no sheet"),
    "docx": (WORD, CELL, f"{FLOW}; known only where Word left the marks of its last printing"),
    "docx_paged": (WORD, CELL | {"page"}, "Word's marks tell pages but no boxes"),
    "html": ("text/html", CELL, FLOW),
    "markdown": ("text/markdown", CELL, "a text without pages"),
    "mht": ("multipart/related", CELL, FLOW),
    "ods": (f"{OPEN}spreadsheet", CELL | {"sheet"}, "a sheet has no pages until it is printed"),
    "odt": (f"{OPEN}text", CELL, f"{FLOW}; known only where all marks of a printing are left"),
    "tsv": ("text/tab-separated-values", CELL, "lines of values have no pages and no sheet"),
    "txt_pages": ("text/plain", CELL | {"page"}, "the columns of a dump are found, not printed"),
    "txt_prose": ("text/plain", frozenset(), "a text has nothing but the places of characters"),
    "txt_tabs": ("text/plain", CELL, "a text without pages"),
    "word": ("application/xml+word", CELL, FLOW),
    "xlsx": (SHEET, CELL | {"sheet"}, "a sheet has no pages until it is printed"),
    "xml_sheet": ("application/xml+spreadsheet", CELL | {"sheet"}, "as in other workbooks"),
}
"""What a format does not print, no reader can read: by layout or the word it begins with, its media
type, the places that evidence has (pages and boxes are a PDF's), and why it has no others.

The tasks themselves are the same in all: `fitting` leaves out the layouts that a document has no
place in (merged cells dropped, no numbers in flow)."""


def unavoidable(layout: str) -> tuple[str, frozenset[str], str]:
    """The entry for a layout."""
    return UNAVOIDABLE.get(layout) or UNAVOIDABLE[layout.partition("_")[0]]


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
    document, _, extraction = laid_out
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


IN_TABLES = [
    number
    for number, (document, layout) in enumerate(LAID_OUT)
    if document.columns and not layout.startswith("pdf")
]
"""The places of PDFs have tests of their own; prose stands in no table."""


@pytest.mark.parametrize("number", IN_TABLES, ids=[NAMES[number] for number in IN_TABLES])
def test_evidence_has_the_places_that_the_format_has(number: int) -> None:
    _, places, _ = unavoidable(LAID_OUT[number][1])
    for task in reading(number)[1].tasks:
        for one in (e for e in task.evidence if e.quote.strip()):
            assert {
                name for name in CELL | {"page", "sheet", "box"} if getattr(one, name)
            } == places


@pytest.mark.parametrize("layout", [one for one in LAYOUTS if not one.startswith("pdf")])
def test_a_wrong_name_changes_nothing(layout: str) -> None:
    at = next(n for n, (_, one) in enumerate(LAID_OUT) if one == layout)
    document = LAID_OUT[at][0]
    source = read(render(document, layout), "表.pdf" if layout == "docx" else "表.doc")
    assert source.media_type == unavoidable(layout)[0]
    assert source.text == reading(at)[0].text


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
