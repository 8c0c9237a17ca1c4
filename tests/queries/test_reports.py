"""Every number of a report is what Cypher counts in the graph, and what it stands for is told."""

import re
from collections.abc import Callable, Iterator

import pytest

from tiaokuai.graph import Graph, Store
from tiaokuai.queries import (
    Number,
    Paragraph,
    Report,
    Scope,
    Share,
    Sum,
    Table,
    coordination_report,
    library,
    obligations_report,
)

from .figures import count, figures, numbers

Maker = Callable[[Store, Scope], Report]
MAKERS = [obligations_report, coordination_report]
SCOPES = [Scope(), Scope(["青硖市"], [2024]), Scope(["墨湖市"], [2023, 2025])]


@pytest.fixture(scope="module")
def store(sample_graph: Graph) -> Iterator[Store]:
    made = sample_graph.store()
    yield made
    made.close()


@pytest.fixture(scope="module", params=[(m, s) for m in MAKERS for s in SCOPES],
                ids=lambda case: f"{case[0].__name__}-{case[1].words}")  # fmt: skip
def case(request: pytest.FixtureRequest, store: Store) -> tuple[Report, Scope]:
    maker, scope = request.param
    return maker(store, scope), scope


def test_every_number_is_a_count_of_the_graph(store: Store, case: tuple[Report, Scope]) -> None:
    report, scope = case
    everywhere = [str(row[0]) for row in store.run("MATCH (j:Jurisdiction) RETURN j.id").rows]
    places, years = list(scope.places) or everywhere, list(scope.years) or [2023, 2024, 2025]
    found = {repr(figure): figure for number in numbers(report) for figure in figures(number)}
    assert len(found) > 40
    wrong = {
        key: (figure.value, again)
        for key, figure in found.items()
        if (again := count(store, figure, places, years)) != pytest.approx(figure.value, abs=1e-5)
    }
    assert wrong == {}


def test_sums_and_percentages_are_right(case: tuple[Report, Scope]) -> None:
    for number in numbers(case[0]):
        if isinstance(number, Sum):
            assert number.value == pytest.approx(sum(part.value for part in number.parts))
        if isinstance(number, Share) and number.whole.value:
            assert number.value == round(100 * number.part.value / number.whole.value, 1)


def test_no_number_is_written_by_hand(case: tuple[Report, Scope]) -> None:
    report, _ = case
    for part in report.parts:
        if isinstance(part, Table):
            for row in part.rows:
                for column, cell in zip(part.columns, row, strict=True):
                    assert isinstance(cell, Number) == column.number
        if isinstance(part, Paragraph) and any(isinstance(run, Number) for run in part.runs):
            words = "".join(run for run in part.runs if isinstance(run, str))
            # A month that is named, a heading that is quoted, and how many rows a table shows.
            plain = re.sub(r"“.*?”|\d{4}-\d\d|前60个", "", words)
            assert not re.search(r"\d", plain), plain


def test_every_table_names_a_question_that_exists(case: tuple[Report, Scope]) -> None:
    for part in case[0].parts:
        if isinstance(part, Table):
            match = re.match(r"数据来源：tiaokuai query ([\w-]+)", part.note)
            assert match and match[1] in library()


def test_the_annex_has_each_task_with_its_place(case: tuple[Report, Scope]) -> None:
    report, _ = case
    tables = [p for p in report.parts if isinstance(p, Table) and "tasks-of-document" in p.note]
    shown = sum(len(table.rows) for table in tables)
    totals = [f for n in numbers(report) for f in figures(n) if f.question == "totals"]
    assert shown == next(f.value for f in totals if f.column == "tasks")
    for table in tables:
        assert all(re.search(r"（.*(行|页|字)）$", str(row[1])) for row in table.rows)
