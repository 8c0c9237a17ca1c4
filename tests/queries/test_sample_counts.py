"""The answers about the sample documents are what a reader counts in their truth."""

from collections import Counter
from collections.abc import Iterator

import pytest

from samples import SampleDocument, truth
from tiaokuai.graph import Graph, Store
from tiaokuai.queries import ask

ROLES = ("lead", "responsible", "support")
BREAKDOWN = "硖政办发〔2024〕15号"


@pytest.fixture(scope="module")
def store(sample_graph: Graph) -> Iterator[Store]:
    made = sample_graph.store()
    yield made
    made.close()


def counted(document: SampleDocument) -> Counter[tuple[str | None, str]]:
    """How often each unit stands in each role, by its full name; None: people would differ."""
    return Counter(
        (assignment.canonical, assignment.role)
        for task in document.tasks
        for assignment in document.assignments(task)
    )


@pytest.mark.parametrize("document", [d for d in truth() if d.number], ids=lambda d: d.id)
def test_obligations_by_unit_are_those_of_the_truth(store: Store, document: SampleDocument) -> None:
    same = {
        d.number
        for d in truth()
        if (d.jurisdiction, d.year) == (document.jurisdiction, document.year)
    }
    if len(same) > 1:
        pytest.skip("another document of this place and year")
    rows = ask(
        store, "obligations-by-unit", covers=[row_place(store, document)], year=[document.year]
    )
    found = {(row["unit"], role): row[role] for row in rows for role in ROLES if row[role]}
    expected = counted(document)
    clear = {key: number for key, number in expected.items() if key[0]}
    assert {key: found.get(key) for key in clear} == clear
    assert sum(found.values()) == expected.total()


def row_place(store: Store, document: SampleDocument) -> str:
    rows = store.run(
        "MATCH (d:Document)-[:COVERS]->(p:Jurisdiction) WHERE d.number = $number RETURN p.id",
        {"number": document.number},
    ).rows
    return str(rows[0][0])


def test_what_a_reader_counts_in_one_breakdown(store: Store) -> None:
    rows = {
        row["unit"]: row
        for row in ask(store, "obligations-by-unit", covers=["青硖市"], year=[2024])
    }
    office, courts = rows["市人民政府办公室"], rows["市司法局"]
    assert (office["lead"], office["co_lead"], office["lead_share"]) == (4, 2, 3.0)
    assert (courts["lead"], courts["co_lead"], courts["lead_share"]) == (2, 2, 1.0)
    # Five tasks are put to 市政府各部门、单位: they reach each department, and are counted apart.
    assert (office["responsible"], office["responsible_through"]) == (0, 5)
    assert rows["市政府各部门、单位"]["responsible"] == 5
    (totals,) = ask(store, "totals", place=["青硖市"], year=[2024])
    assert (totals["tasks"], totals["led"], totals["co_led"], totals["unassigned"]) == (
        13,
        13,
        3,
        0,
    )
    assert sum(row["lead_share"] for row in rows.values()) == pytest.approx(totals["led"])
    months = ask(store, "deadlines-by-month", place=["青硖市"], year=[2024])
    assert {row["month"]: row["tasks"] for row in months} == {
        "2024-06": 3,
        "2024-09": 5,
        "2024-12": 3,
        None: 2,
    }
    headings = ask(store, "obligations-by-heading", place=["青硖市"], year=[2024])
    assert [row["tasks"] for row in headings] == [6, 4, 3]


def test_a_collective_reaches_its_members_and_nobody_else(store: Store) -> None:
    (members,) = {
        tuple(row["member"] for row in ask(store, "members", unit=[collective]))
        for collective in ("青硖市/市政府各部门、单位",)
    }
    load = ask(store, "load-of-members", collective=["青硖市/市政府各部门、单位"], year=[2024])
    assert {row["member"] for row in load} == set(members)
    assert {row["responsible_through"] for row in load} == {5}
