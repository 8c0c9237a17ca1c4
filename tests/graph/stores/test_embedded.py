"""The embedded store answers, keeps to its limits and says in one line what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tiaokuai.graph import EmbeddedStore, Limits
from tiaokuai.ontology import TiaokuaiError

from ..any_graph import any_graph, store_of


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    made = store_of(any_graph(5), tmp_path_factory.mktemp("store"))
    yield made
    made.close()


def test_values_come_in_as_parameters(store: EmbeddedStore) -> None:
    result = store.run("MATCH (t:Task) WHERE t.id = $id RETURN t.id AS id", {"id": "文〔0〕#1"})
    assert result == (["id"], [["文〔0〕#1"]], False)


def test_counts_tell_each_kind(store: EmbeddedStore) -> None:
    draft = any_graph(5)
    counts = store.counts()
    assert counts["Task"] == len(draft.nodes["Task"])
    assert counts["CONTAINS"] == len(draft.relations["CONTAINS"])
    assert counts["SUCCEEDS"] == 0


def test_a_node_shows_its_own_properties(store: EmbeddedStore) -> None:
    (row,) = store.run("MATCH (j) WHERE j.id = '地0' RETURN j").rows
    assert isinstance(row[0], dict)
    assert set(row[0]) == {"kind", "id", "name", "level", "adcode"}
    assert row[0]["kind"] == "Jurisdiction"


def test_more_rows_than_allowed_are_cut(store: EmbeddedStore) -> None:
    result = store.run("MATCH (t:Task) RETURN t.id", limits=Limits(rows=3))
    assert len(result.rows) == 3
    assert result.cut


def test_a_query_without_end_is_stopped(store: EmbeddedStore) -> None:
    endless = (
        "MATCH (a:Task), (b:Task), (c:Task), (d:Task), (e:Task), (f:Task) "
        "WHERE a.ordinal + b.ordinal + c.ordinal + d.ordinal + e.ordinal + f.ordinal < 0 "
        "RETURN count(*)"
    )
    with pytest.raises(TiaokuaiError, match="longer than"):
        store.run(endless, limits=Limits(seconds=0.2))


@pytest.mark.parametrize(
    ("query", "values", "message"),
    [
        ("MATCH (t:Task) WHERE t.id = $id RETURN t", {}, "no value for \\$id"),
        ("MATCH (t:Task) RETURN t.id", {"id": "x"}, "has no parameter \\$id"),
        ("MATCH (t:Task) RETURN t.nothing", {}, "Cannot find property nothing"),
        ("MATCH (t:Nothing) RETURN t.id", {}, "Nothing does not exist"),
        ("MATCH (t:Task RETURN t.id", {}, "expected rule"),
    ],
)
def test_what_is_wrong_is_one_line(
    store: EmbeddedStore, query: str, values: dict[str, object], message: str
) -> None:
    with pytest.raises(TiaokuaiError, match=message) as caught:
        store.run(query, values)
    assert "\n" not in str(caught.value)


def test_nothing_is_written(store: EmbeddedStore) -> None:
    with pytest.raises(TiaokuaiError, match="read-only"):
        store.run("CREATE (t:Task {id: 'x'})")


def test_no_database(tmp_path: Path) -> None:
    (tmp_path / "graph.lbug").write_bytes(b"not a database at all" * 500)
    with pytest.raises(TiaokuaiError, match="build the graph again"):
        EmbeddedStore(tmp_path / "graph.lbug")
