"""What every store does: one body for the embedded one and for Neo4j.

Where the engines differ, ENGINES says how, with what each of them answers.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS
from tiaokuai.graph import Limits, Neo4jStore, Store, push
from tiaokuai.ontology import TiaokuaiError

from ..any_graph import any_graph, store_of


class Engine(NamedTuple):
    """What a store says of mistakes, by the mistake; None: it answers all the same."""

    unknown_property: str | None
    unknown_label: str | None
    not_cypher: str


ENGINES = {
    "embedded": Engine("Cannot find property nothing", "Nothing does not exist", "expected rule"),
    # There a property or label that nothing bears is empty, not wrong.
    "neo4j": Engine(None, None, "Invalid input"),
}

STORES = ["embedded", *(f"neo4j {version}" for version in VERSIONS)]


@pytest.fixture(scope="module", params=STORES)
def engine(request: pytest.FixtureRequest) -> str:
    """The store under test."""
    return str(request.param)


@pytest.fixture(scope="module")
def store(
    engine: str, neo4j_servers: Servers, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """A store that holds `any_graph(5)`."""
    folder = tmp_path_factory.mktemp("store")
    made: Store = store_of(any_graph(5), folder)
    if engine != "embedded":
        made.close()
        address = address_of(neo4j_servers(engine.split()[1]), "五")
        push(folder / "tables", address)
        made = Neo4jStore(address)
    yield made
    made.close()


def test_values_come_in_as_parameters(store: Store) -> None:
    result = store.run("MATCH (t:Task) WHERE t.id = $id RETURN t.id AS id", {"id": "文〔0〕#1"})
    assert result == (["id"], [["文〔0〕#1"]], False)


def test_counts_tell_each_kind(store: Store) -> None:
    draft = any_graph(5)
    counts = store.counts()
    assert {k: counts[k] for k in draft.nodes} == {k: len(v) for k, v in draft.nodes.items()}
    relations = {k: len(v) for k, v in draft.relations.items()}
    assert {k: counts[k] for k in relations} == relations
    assert "ISSUED_BY" not in relations
    assert counts["ISSUED_BY"] == 0


def test_a_node_shows_its_own_properties(store: Store) -> None:
    (row,) = store.run("MATCH (j:Jurisdiction) WHERE j.id = '地0' RETURN j").rows
    assert isinstance(row[0], dict)
    assert set(row[0]) == {"kind", "id", "name", "level", "adcode"}
    assert row[0]["kind"] == "Jurisdiction"


def test_a_relation_shows_its_own_properties(store: Store) -> None:
    query = "MATCH (u:Unit)-[r:LEADS|SUPPORTS]->(t:Task) RETURN r ORDER BY r.printed LIMIT 1"
    (row,) = store.run(query).rows
    assert isinstance(row[0], dict)
    assert row[0]["kind"] in {"LEADS", "SUPPORTS"}
    assert row[0]["rule"] == "exact"
    assert row[0]["evidence"] == []
    assert "pushed" not in row[0]


def test_kinds_are_told_as_declared(store: Store) -> None:
    query = "MATCH (d:Document)-[r:CONTAINS|ISSUED_BY]->(x) RETURN DISTINCT type(r), labels(x)"
    result = store.run(query)
    assert result.columns == ["type(r)", "labels(x)"]
    assert sorted(map(str, result.rows)) == ["['CONTAINS', ['Section']]", "['CONTAINS', ['Task']]"]


def test_what_is_not_there_has_no_kind(store: Store) -> None:
    query = (
        "MATCH (j:Jurisdiction) OPTIONAL MATCH (j)-[r:PART_OF]->(k:Jurisdiction) WHERE j.id = ''"
    )
    (row,) = store.run(f"{query} RETURN DISTINCT type(r), labels(k)").rows
    assert row == [None, None]


def test_a_relation_between_several_kinds_is_one(store: Store) -> None:
    below = "MATCH (d:Document)-[r:CONTAINS*1..8]->(t:Task) RETURN count(DISTINCT t) AS n"
    once = "MATCH (d:Document)-[r:CONTAINS]->(t:Task) RETURN count(DISTINCT t) AS n"
    assert store.run(below).rows == store.run(once).rows
    (row,) = store.run("MATCH ()-[r:CONTAINS]->(:Section) RETURN r LIMIT 1").rows
    assert isinstance(row[0], dict)
    assert row[0]["kind"] == "CONTAINS"


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("MATCH (t:Task) RETURN count(t), t.id IS NULL AS `无`", ["count(t)", "无"]),
        ("MATCH (t:Task) RETURN DISTINCT t.`id`, left(t.text, 2) LIMIT 1;", ["t.`id`", "left(t.text, 2)"]),
        ("MATCH (t:Task) WITH t.id AS n RETURN n ORDER BY n SKIP 1", ["n"]),
        ("MATCH (t:Task) WITH t.id AS n, 1 AS m RETURN *", ["n", "m"]),
        ("RETURN 1 AS n UNION ALL RETURN 2 AS n", ["n"]),
    ],
)  # fmt: skip
def test_columns_are_named_as_written(store: Store, query: str, columns: list[str]) -> None:
    assert sorted(store.run(query).columns) == sorted(columns)


def test_more_rows_than_allowed_are_cut(store: Store) -> None:
    result = store.run("MATCH (t:Task) RETURN t.id", limits=Limits(rows=3))
    assert len(result.rows) == 3
    assert result.cut


def test_a_query_without_end_is_stopped(store: Store) -> None:
    endless = (
        "MATCH (a:Task), (b:Task), (c:Task), (d:Task), (e:Task), (f:Task) "
        "WHERE a.ordinal + b.ordinal + c.ordinal + d.ordinal + e.ordinal + f.ordinal < 0 "
        "RETURN count(*)"
    )
    with pytest.raises(TiaokuaiError, match="longer than"):
        store.run(endless, limits=Limits(seconds=0.2))


def test_nothing_is_written(store: Store) -> None:
    with pytest.raises(TiaokuaiError, match="read-only"):
        store.run("CREATE (t:Task {id: 'x'})")


@pytest.mark.parametrize(
    ("query", "values", "message"),
    [
        ("MATCH (t:Task) WHERE t.id = $id RETURN t", {}, "no value for \\$id"),
        ("MATCH (t:Task) RETURN t.id", {"id": "x"}, "has no parameter \\$id"),
    ],
)
def test_parameters_that_do_not_fit_are_one_line(
    store: Store, query: str, values: dict[str, object], message: str
) -> None:
    with pytest.raises(TiaokuaiError, match=message):
        store.run(query, values)


@pytest.mark.parametrize(
    ("query", "mistake"),
    [
        ("MATCH (t:Task) RETURN t.nothing", "unknown_property"),
        ("MATCH (t:Nothing) RETURN t.id", "unknown_label"),
        ("MATCH (t:Task RETURN t.id", "not_cypher"),
    ],
)
def test_mistakes_are_one_line(store: Store, engine: str, query: str, mistake: str) -> None:
    message = getattr(ENGINES[engine.split()[0]], mistake)
    if message is None:
        assert all(row == [None] for row in store.run(query).rows)
        return
    with pytest.raises(TiaokuaiError, match=message) as caught:
        store.run(query)
    assert "\n" not in str(caught.value)
