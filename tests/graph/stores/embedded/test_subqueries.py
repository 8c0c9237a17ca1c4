"""Subqueries that the embedded engine answers wrongly are refused there, and answered elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import ladybug
import pytest

from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS
from tiaokuai.graph import EmbeddedStore, Neo4jStore, push
from tiaokuai.ontology import TiaokuaiError

from ...any_graph import any_graph, store_of

LEADERS = "MATCH (t)<-[:LEADS]-(u:Unit)"
VALUES = [
    f"MATCH (t:Task) WHERE NOT EXISTS {{ {LEADERS} WHERE u.kind = t.deadline_kind }} RETURN t.id",
    f"MATCH (t:Task) WHERE EXISTS {{ {LEADERS} WHERE t.deadline_kind IS NULL }} RETURN t.id",
    f"MATCH (t:Task) RETURN t.id, COUNT {{ {LEADERS} WHERE u.kind = t.`status` }} AS n",
    f"MATCH (t:Task) WITH t, t.number AS k WHERE EXISTS {{ {LEADERS} WHERE k IS NULL }} RETURN t.id",
    f"MATCH ()-[r:LEADS]->(t:Task) WHERE EXISTS {{ {LEADERS} WHERE r.rule = u.kind }} RETURN t.id",
]
COUNTS = [
    f"MATCH (t:Task) WHERE COUNT {{ {LEADERS} }} = 0 RETURN count(*)",
    f"MATCH (t:Task) RETURN COUNT {{ {LEADERS} WHERE u.kind = 'department' }} AS n, count(*)",
]
RIGHT = [
    f"MATCH (t:Task) WHERE NOT EXISTS {{ {LEADERS} WHERE u.id <> t.id }} RETURN count(*)",
    f"MATCH (t:Task) WHERE COUNT {{ {LEADERS} WHERE u.kind = 'other' }} = 0 RETURN count(t.id)",
    f"MATCH (u:Unit) RETURN u.kind UNION ALL MATCH (t:Task) WHERE EXISTS {{ {LEADERS} "
    "WHERE u.kind = 'other' } RETURN t.status",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("subqueries")
    store_of(any_graph(2), made).close()
    return made


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[EmbeddedStore]:
    made = EmbeddedStore(folder / "graph.lbug")
    yield made
    made.close()


@pytest.mark.parametrize("query", VALUES)
def test_a_value_from_outside_is_refused(store: EmbeddedStore, query: str) -> None:
    with pytest.raises(TiaokuaiError, match=r"leave out rows where .* use OPTIONAL MATCH"):
        store.run(query)


@pytest.mark.parametrize("query", COUNTS)
def test_a_count_that_would_lose_its_noughts_is_refused(store: EmbeddedStore, query: str) -> None:
    with pytest.raises(TiaokuaiError, match="finds nothing; use a property of t as well"):
        store.run(query)


@pytest.mark.parametrize("query", RIGHT)
def test_ids_and_nodes_from_outside_may_be_used(store: EmbeddedStore, query: str) -> None:
    assert store.run(query).rows


def test_the_engine_is_still_wrong(folder: Path) -> None:
    # When this fails, the engine has learned it, and the refusals can go.
    database = ladybug.Database(folder / "graph.lbug", read_only=True)
    connection = ladybug.Connection(database)
    found = []
    for query in (VALUES[1], COUNTS[0]):
        answer = connection.execute(query)
        assert not isinstance(answer, list)
        found.append(answer.get_next() if answer.has_next() else None)
    connection.close()
    database.close()
    assert found == [None, [0]]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_server_answers(neo4j_servers: Servers, version: str, folder: Path) -> None:
    address = address_of(neo4j_servers(version), "括号")
    push(folder / "tables", address)
    store = Neo4jStore(address)
    try:
        nobody = store.run(COUNTS[0]).rows[0][0]
        assert isinstance(nobody, int)
        assert nobody > 0
        assert store.run(VALUES[1]).rows
    finally:
        store.close()
