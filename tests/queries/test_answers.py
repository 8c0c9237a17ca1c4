"""Every named question gives what SQL over the tables gives, written by another hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tiaokuai.graph import EmbeddedStore
from tiaokuai.ontology import schema
from tiaokuai.queries import Query, library, ordered, run

from ..graph.any_graph import any_graph, store_of

SQL = Path(__file__).with_name("sql")
SEEDS = (1, 2, 3)


class Both:
    """A graph as a store and as tables of another engine."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.draft = any_graph(seed)
        self.store: EmbeddedStore = store_of(self.draft, folder)
        self.tables = duckdb.connect()
        for name in (*schema().nodes, *schema().relations):
            path = folder / "tables" / f"{name}.parquet"
            self.tables.execute(f"CREATE TABLE \"{name}\" AS FROM '{path}'")
        self.tables.execute((SQL / "views.sql").read_text("utf-8"))

    def names(self, kind: str) -> list[str]:
        """Some ids of a kind to ask for."""
        return list(self.draft.ids(kind))[:7:3]


@pytest.fixture(scope="module", params=SEEDS)
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Both]:
    made = Both(tmp_path_factory.mktemp("graph"), request.param)
    yield made
    made.store.close()
    made.tables.close()


_KINDS = {
    "unit": "Unit",
    "document": "Document",
    "place": "Jurisdiction",
    "task": "Task",
    "function": "Function",
}


def _values(both: Both, query: Query, optional: bool) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for parameter in query.parameters:
        if not (parameter.required or optional):
            continue
        if parameter.type == "int":
            values[parameter.name] = [2023] if parameter.name == "from" else [2024, 2025]
        elif parameter.type == "text":
            said = {"from": "2024-01-01", "to": "2024-07-01", "level": "city"}
            values[parameter.name] = said.get(parameter.name, "甲")
        else:
            values[parameter.name] = both.names(_KINDS[parameter.type])
    if query.name == "inherited-new-dropped":
        values = {"earlier": list(both.draft.ids("Document"))[:3], "later": ["文〔3〕", "文〔4〕"]}
    return values


@pytest.mark.parametrize("optional", [False, True], ids=["needed", "all"])
@pytest.mark.parametrize("name", list(library()))
def test_same_answer_in_sql(both: Both, name: str, optional: bool) -> None:
    query = library()[name]
    values = _values(both, query, optional)
    answer = run(both.store, name, values)
    assert answer.columns == [column.name for column in query.columns]
    expected = _sql(both, query, values)
    assert sorted(answer.rows, key=repr) == sorted(expected, key=repr)
    if not optional and name != "changes-of-place":
        assert answer.rows, "the graph has nothing to ask for"


@pytest.mark.parametrize("name", list(library()))
def test_rows_come_in_one_order(both: Both, name: str) -> None:
    query = library()[name]
    answer = run(both.store, name, _values(both, query, False))
    assert ordered(query, answer.columns, reversed(answer.rows)) == answer.rows


def _sql(both: Both, query: Query, values: dict[str, Any]) -> list[list[Any]]:
    given = {p.name: values.get(p.name, "" if p.type == "text" else []) for p in query.parameters}
    text = (SQL / f"{query.name}.sql").read_text("utf-8")
    answer = both.tables.execute(text, {k: v for k, v in given.items() if f"${k}" in text})
    assert answer.description
    assert [column[0] for column in answer.description] == [c.name for c in query.columns]
    return [list(row) for row in answer.fetchall()]
