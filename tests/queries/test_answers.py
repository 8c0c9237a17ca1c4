"""Every named question gives on every store what SQL over the tables gives, by another hand.

Where an engine cannot answer as the others do, DIFFERENT says so, with what it says instead.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS
from tiaokuai.graph import EmbeddedStore, Graph, Neo4jStore, Store, push
from tiaokuai.ontology import TiaokuaiError, schema
from tiaokuai.queries import Query, library, ordered, run

from ..graph.any_graph import any_graph, store_of

SQL = Path(__file__).with_name("sql")
ENGINES = ["embedded", *(f"neo4j {version}" for version in VERSIONS)]
GRAPHS = ["samples", "random 1", "random 2", "random 3"]

DIFFERENT: dict[tuple[str, str], str] = {}
"""(engine without its version, question) → what the engine says in place of an answer."""

KINDS = {
    "unit": "Unit",
    "document": "Document",
    "place": "Jurisdiction",
    "task": "Task",
    "function": "Function",
}


class Tables:
    """The tables of a graph in an engine of SQL."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._connection = duckdb.connect()
        for name in (*schema().nodes, *schema().relations):
            path = folder / f"{name}.parquet"
            self._connection.execute(f"CREATE TABLE \"{name}\" AS FROM '{path}'")
        self._connection.execute((SQL / "views.sql").read_text("utf-8"))

    def ids(self, kind: str) -> list[str]:
        """The ids of a kind's nodes, ascending."""
        rows = self._connection.execute(f'SELECT id FROM "{kind}" ORDER BY id').fetchall()
        return [str(row[0]) for row in rows]

    def answer(self, query: Query, values: dict[str, Any]) -> list[list[Any]]:
        """The rows that the question's SQL gives."""
        given = {p.name: "" if p.type == "text" else [] for p in query.parameters} | values
        text = (SQL / f"{query.name}.sql").read_text("utf-8")
        answer = self._connection.execute(text, {k: v for k, v in given.items() if f"${k}" in text})
        assert answer.description
        assert [column[0] for column in answer.description] == [c.name for c in query.columns]
        return [list(row) for row in answer.fetchall()]

    def close(self) -> None:
        """Let go of them."""
        self._connection.close()


@dataclass
class Both:
    """A graph in a store, and as tables beside it."""

    engine: str
    graph: str
    store: Store
    tables: Tables

    def run(self, query: Query, values: dict[str, Any]) -> tuple[list[str], list[list[object]]]:
        """The columns and rows of the store; skips what is told to be different."""
        said = DIFFERENT.get((self.engine.split()[0], query.name))
        if said is None:
            answer = run(self.store, query.name, values)
            return answer.columns, answer.rows
        with pytest.raises(TiaokuaiError, match=said):
            run(self.store, query.name, values)
        pytest.skip(f"told to be different: {said}")


@pytest.fixture(scope="session")
def folders(
    sample_graph: Graph, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[Path, Path]]:
    """The tables of each graph, and the embedded database made of them."""
    made = {"samples": (sample_graph.path / "tables", sample_graph.path / "graph.lbug")}
    for name in GRAPHS[1:]:
        folder = tmp_path_factory.mktemp("random")
        store_of(any_graph(int(name.split()[1])), folder).close()
        made[name] = (folder / "tables", folder / "graph.lbug")
    return made


@pytest.fixture(scope="module", params=[f"{e}, {g}" for e in ENGINES for g in GRAPHS])
def both(
    request: pytest.FixtureRequest,
    folders: dict[str, tuple[Path, Path]],
    neo4j_servers: Servers,
) -> Iterator[Both]:
    engine, _, graph = request.param.partition(", ")
    tables, database = folders[graph]
    store: Store
    if engine == "embedded":
        store = EmbeddedStore(database)
    else:
        # One name for all: what a server has planned for one graph it need not plan for the next.
        address = address_of(neo4j_servers(engine.split()[1]), "问")
        push(tables, address)
        store = Neo4jStore(address)
    with closing(store), closing(Tables(tables)) as other:
        yield Both(engine, graph, store, other)


def _values(both: Both, query: Query, optional: bool) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for parameter in query.parameters:
        if not (parameter.required or optional):
            continue
        if parameter.type == "int":
            values[parameter.name] = [2023] if parameter.name == "from" else [2024, 2025]
        elif parameter.type == "text":
            said = {"from": "2024-01-01", "to": "2024-07-01", "level": "city"}
            values[parameter.name] = said.get(
                parameter.name, "甲" if "random" in both.graph else "公开"
            )
        else:
            ids = both.tables.ids(KINDS[parameter.type])
            values[parameter.name] = ids[:: max(1, len(ids) // 3)]
    if query.name == "inherited-new-dropped":
        ids = both.tables.ids("Document")
        values = {"earlier": ids[:3], "later": ids[3:5]}
    return values


@pytest.mark.parametrize("optional", [False, True], ids=["needed", "all"])
@pytest.mark.parametrize("name", list(library()))
def test_same_answer_in_sql(both: Both, name: str, optional: bool) -> None:
    query = library()[name]
    values = _values(both, query, optional)
    columns, rows = both.run(query, values)
    assert columns == [column.name for column in query.columns]
    expected = both.tables.answer(query, values)
    assert sorted(rows, key=repr) == sorted(expected, key=repr)
    assert ordered(query, columns, reversed(rows)) == rows, "their order is not of themselves"
    if not optional and "random" in both.graph and name != "changes-of-place":
        assert rows, "the graph has nothing to ask for"
