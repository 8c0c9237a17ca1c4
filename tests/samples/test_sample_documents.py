"""The truth of the sample documents agrees with itself and with the committed files."""

import re
from unicodedata import normalize

import pytest

from samples import LAYOUTS, SampleDocument, fitting, lineage, render, truth
from samples.document import ROLES, Role

DOCUMENTS = pytest.mark.parametrize("document", truth(), ids=lambda d: d.id)


def bare(text: str) -> str:
    """The text without blanks and line breaks, which layouts may change."""
    return re.sub(r"\s", "", text)


@DOCUMENTS
def test_the_committed_file_is_what_the_generator_writes(document: SampleDocument) -> None:
    again = "run `python -m samples` and commit what it writes"
    assert document.path.read_bytes() == render(document, document.layout), again


def test_no_other_files_lie_among_the_documents() -> None:
    kept = {document.path for document in truth()}
    assert set(truth()[0].path.parent.iterdir()) == kept


@DOCUMENTS
def test_the_layout_of_a_document_fits_it(document: SampleDocument) -> None:
    assert document.layout in fitting(document)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_writes_the_same_bytes_twice(layout: str) -> None:
    document = next(d for d in truth() if layout in fitting(d))
    assert render(document, layout) == render(document, layout)


@DOCUMENTS
def test_titles_numbers_and_citations_stand_in_the_text(document: SampleDocument) -> None:
    lines = document.letter.splitlines()
    titles = bare("".join(line[2:] for line in lines if line.startswith("# ")))
    printed = normalize("NFKC", bare(document.letter))
    printed = re.sub(r"[(\[【](\d{4})[)\]】]", r"〔\1〕", printed)
    assert document.title in document.titles
    for title in document.titles:
        assert title in titles
    if document.number:
        assert re.fullmatch(r"\w+〔\d{4}〕\d+号", document.number)
        assert document.number in printed
    for cited in document.cites:
        assert normalize("NFKC", cited.title) in printed
        assert cited.number is None or cited.number in printed


@DOCUMENTS
def test_each_unit_has_one_role_in_a_task(document: SampleDocument) -> None:
    for task in document.tasks:
        units = [a.unit for a in document.assignments(task)]
        assert len(units) == len(set(units)), task


@DOCUMENTS
def test_every_deadline_has_its_meaning(document: SampleDocument) -> None:
    used = {task.deadline for task in document.tasks if task.deadline}
    assert used == document.deadlines.keys()
    for task in document.tasks:
        deadline = document.deadline(task)
        if deadline and deadline.start and deadline.end:
            assert deadline.start <= deadline.end


@DOCUMENTS
def test_canonical_names_are_of_units_that_occur(document: SampleDocument) -> None:
    units = {unit for task in document.tasks for role in ROLES for unit in task.units(role)}
    assert document.canonical.keys() <= units


@DOCUMENTS
def test_a_merged_cell_says_what_the_cell_above_says(document: SampleDocument) -> None:
    unit_columns: list[Role] = [role for role in ROLES if role in {c.key for c in document.columns}]
    for before, task in zip(document.tasks, document.tasks[1:], strict=False):
        assert not (task.merged and task.ordinal in document.pages), task
        assert not task.merged or task.headings == before.headings, task
        assert not set(task.merged) & task.printed.keys()
        if "deadline" in task.merged:
            assert task.deadline == before.deadline
        for column in (c for c in unit_columns if c in task.merged):
            # A single unit column holds all roles, each of several its own.
            roles: list[Role] = [r for r in ROLES if r == column or len(unit_columns) == 1]
            assert [task.units(r) for r in roles] == [before.units(r) for r in roles]


@DOCUMENTS
def test_the_words_of_every_task_are_printed(document: SampleDocument) -> None:
    layout = "markdown" if document.columns else "txt_prose"
    text = bare(render(document, layout).decode())
    for task in document.tasks:
        assert bare(task.printed.get("text", task.text)) in text
        for words in task.printed.values():
            assert all(bare(line) in text for line in words.split("\n"))


@DOCUMENTS
def test_unit_names_are_spelt_by_what_is_printed(document: SampleDocument) -> None:
    for task in document.tasks:
        for role in ROLES:
            if document.columns:
                words = task.printed.get(role, "同上") or "".join(task.printed.values())
            else:
                words = "".join([*task.headings, *task.printed.values()])
            shown = words != "同上" and bool(task.printed)
            for unit in task.units(role) if shown else ():
                assert set(unit.removeprefix("有关")) <= set(words), task


def test_lineage_names_tasks_that_exist() -> None:
    counts = {document.id: len(document.tasks) for document in truth()}
    for pair in lineage():
        seen = [(link.a, link.b) for link in pair.links]
        assert len(seen) == len(set(seen))
        assert all(1 <= a <= counts[pair.a] and 1 <= b <= counts[pair.b] for a, b in seen)


def test_lineage_kinds_fit_the_shape_of_the_links() -> None:
    for pair in lineage():
        same = [link for link in pair.links if link.label == "same"]
        for link in same:
            assert link.kinds
            if "split" in link.kinds:
                assert sum(other.a == link.a for other in same) > 1, link
            if "merged" in link.kinds:
                assert sum(other.b == link.b for other in same) > 1, link
        assert not any(link.kinds for link in pair.links if link.label == "related")
