"""Groupings give what another engine gives; the shape that would not is refused."""

import random
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tiaokuai.graph import EmbeddedStore
from tiaokuai.ontology import TiaokuaiError

from ...any_graph import any_graph, store_of

Both = tuple[EmbeddedStore, duckdb.DuckDBPyConnection]

KEYS = ("t.thread", "d.id", "d.year", "t.deadline_end", "")
VALUES = ("t.ordinal", "d.year", "t.number", "t.deadline_end", "t.text", "d.id")
JOINED = 'FROM Document d JOIN "CONTAINS" c ON c.from_id = d.id JOIN Task t ON t.id = c.to_id'


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    folder: Path = tmp_path_factory.mktemp("aggregates")
    store = store_of(any_graph(3), folder)
    tables = duckdb.connect()
    for name in ("Task", "Document", "CONTAINS"):
        tables.execute(f"CREATE TABLE \"{name}\" AS FROM '{folder}/tables/{name}.parquet'")
    yield store, tables
    store.close()
    tables.close()


@pytest.mark.parametrize("seed", range(40))
def test_groups_as_another_engine_does(both: Both, seed: int) -> None:
    chance = random.Random(seed)
    key = chance.choice(KEYS)
    plain = [f"{chance.choice(['min', 'max', 'count'])}({v})" for v in chance.choices(VALUES, k=2)]
    plain.append(f"sum({chance.choice(['t.ordinal', 'd.year'])})")
    distinct = [f"count(DISTINCT {value})" for value in chance.choices(VALUES, k=2)]
    columns = [*([key] if key else []), *plain, *distinct]
    projection = ", ".join(f"{column} AS c{n}" for n, column in enumerate(columns))
    store, tables = both
    given = store.run(f"MATCH (d:Document)-[:CONTAINS]->(t:Task) RETURN {projection}").rows
    groups = f"GROUP BY {key}" if key else ""
    expected = tables.execute(f"SELECT {projection} {JOINED} {groups}").fetchall()
    assert sorted(map(repr, given)) == sorted(repr(list(row)) for row in expected)


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (t:Task) RETURN t.thread, count(DISTINCT t.id), min(t.ordinal)",
        "MATCH (t:Task) WITH t.thread AS k, collect(DISTINCT t.id) AS x, count(*) AS n RETURN k, n",
    ],
)
def test_what_would_be_wrong_is_refused(both: Both, query: str) -> None:
    with pytest.raises(TiaokuaiError, match="put the DISTINCT ones last"):
        both[0].run(query)


def test_two_projections_are_two(both: Both) -> None:
    query = (
        "MATCH (t:Task) WHERE t.text STARTS WITH '甲' WITH t.thread AS k, count(DISTINCT t.id) AS n "
        "RETURN max(n) > 0, min(n) > 0"
    )
    assert both[0].run(query).rows == [[True, True]]
