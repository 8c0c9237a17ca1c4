"""Whatever shows a task that nobody printed says so."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from tiaokuai.graph import Graph, Store, build
from tiaokuai.loaders import Citation, JurisdictionRecord
from tiaokuai.queries import ledgers, library, lineage_tree, run
from tiaokuai.viz import cells, lineage_markdown, lineage_page

from ..graph.records import CITY, NOTICE, PRICES, WATER, Said, document

CITED = "曲政办发〔2024〕3号"
MADE = f"{CITED}#1"
SISTER = JurisdictionRecord("浦源市", "city")
NO_STATUS = {
    "lineage-links",
    "evidence-of-task",
    "inherited-new-dropped",
    "reconstructed-tasks",
}
"""The first two other questions ask, which look the tasks up; the third is about the documents that
are named to it; the last has no others."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A graph of two cities that cite a province's paper which nobody has."""
    said: list[Said] = [(PRICES, {"lead": ["市民政局"]}), (WATER, {"lead": ["市生态环境局"]})]
    cites = [Citation(NOTICE, CITED)]
    cities = [
        document(place, 2024, f"2024年{place.name}政务公开任务清单", said, cites=cites)
        for place in (CITY, SISTER)
    ]
    target = tmp_path_factory.mktemp("reconstructed") / "graph"
    build(cities, target)
    with closing(Graph(target).store()) as opened:
        yield opened


def test_every_question_that_shows_one_has_its_status(store: Store) -> None:
    rows = store.run("MATCH (t:Task) WHERE t.status = 'reconstructed' RETURN t.id").rows
    made = {row[0] for row in rows}
    assert MADE in made
    tasks: list[str | int] = [str(row[0]) for row in store.run("MATCH (t:Task) RETURN t.id").rows]
    asked: dict[str, list[str | int] | str] = {
        "task": tasks,
        "document": [CITED],
        "place": [CITY.name],
        "text": "公布",
        "int": [2024],
    }
    shown = set()
    for name, query in library().items():
        needed = [p for p in query.parameters if p.required or p.type == "task"]
        if name in NO_STATUS or any(p.type not in asked for p in needed):
            continue
        answer = run(store, name, {p.name: asked[p.type] for p in needed})
        states = [n for n, column in enumerate(answer.columns) if column.endswith("status")]
        for row in answer.rows:
            own = dict(zip(answer.columns, row, strict=True))
            own.pop("start", None)  # the task that was asked for
            if made & {cell for cell in own.values() if isinstance(cell, str)}:
                assert "reconstructed" in [row[n] for n in states], name
                shown.add(name)
    assert {"search", "tasks-of-document", "links-of-task", "lineage-of-task"} <= shown


def test_a_ledger_marks_it(store: Store) -> None:
    entries = [entry for own in ledgers(store, places=[CITY.name]) for entry in own.entries]
    assert entries
    for entry in entries:
        assert any(cell.startswith("【还原】") for cell in cells(entry, 1))


def test_a_lineage_marks_it_and_names_the_files_that_betray_it(store: Store) -> None:
    child = next(
        str(row[0]) for row in store.run("MATCH (t:Task)-[:DERIVES_FROM]->(:Task) RETURN t.id").rows
    )
    tree = lineage_tree(store, child)
    assert [branch.node.status for branch in tree.up] == ["reconstructed"]
    assert tree.up[0].node.where.startswith("2024年")
    assert "〔还原〕" in lineage_markdown(tree)
    assert '<b class="chip reconstructed">还原</b>' in lineage_page(tree)
