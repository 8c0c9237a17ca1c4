"""Queries in a process of their own: what they may cost, and that the next one is answered."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tiaokuai.graph import ConfinedStore, Limits
from tiaokuai.ontology import TiaokuaiError

from ...any_graph import any_graph, store_of

PRODUCT = "MATCH (a:Task), (b:Task), (c:Task), (d:Task), (e:Task) "
CRASH = "WITH 1 AS `x`WHERE x = 1 RETURN x"
"""Ends the engine's process for want of a blank."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("confined")
    store_of(any_graph(5), made).close()
    return made


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[ConfinedStore]:
    made = ConfinedStore(folder / "graph.lbug", 300)
    yield made
    made.close()


def goes_on(store: ConfinedStore) -> bool:
    return store.run("MATCH (t:Task) WHERE t.id = $id RETURN 1", {"id": "文〔0〕#1"}).rows == [[1]]


def test_it_answers_as_the_engine_does(store: ConfinedStore) -> None:
    result = store.run("MATCH (t:Task) RETURN t.id AS 标识, t ORDER BY t.id", limits=Limits(rows=2))
    assert result.columns == ["标识", "t"]
    assert [row[0] for row in result.rows] == ["文〔0〕#1", "文〔0〕#2"]
    assert isinstance(result.rows[0][1], dict)
    assert result.rows[0][1]["kind"] == "Task"
    assert result.cut
    assert store.run("RETURN sum(2) AS n, 1.5 AS x, true AS b, null AS z").rows == [
        [2, 1.5, True, None]
    ]
    assert store.counts()["Task"] == len(any_graph(5).nodes["Task"])


def test_what_json_does_not_know_is_a_text(store: ConfinedStore) -> None:
    assert store.run("RETURN date('2024-03-01') AS d").rows == [["2024-03-01"]]
    with pytest.raises(TiaokuaiError, match="keys that are no texts"):
        store.run("RETURN map([date('2024-03-01')], [1]) AS m")


def test_mistakes_are_those_of_the_engine(store: ConfinedStore) -> None:
    with pytest.raises(TiaokuaiError, match="query: Invalid input"):
        store.run("MATCH (t:Task RETURN t")
    with pytest.raises(TiaokuaiError, match="no value for \\$id"):
        store.run("MATCH (t:Task) WHERE t.id = $id RETURN t")
    with pytest.raises(TiaokuaiError, match="read-only"):
        store.load(Path())
    assert goes_on(store)


def test_time(store: ConfinedStore) -> None:
    # The engine stops the first itself; the second ends by what it reaches first.
    endless = PRODUCT + "WHERE a.ordinal + b.ordinal + c.ordinal + d.ordinal + e.ordinal < 0"
    for query, line in (
        (f"{endless} RETURN count(*)", r"took longer than 0\.5 seconds; ask for less"),
        ("RETURN size(lpad('x', 4000000000, 'y'))", r"took longer than|needs more memory"),
    ):
        with pytest.raises(TiaokuaiError, match=line):
            store.run(query, limits=Limits(seconds=0.5))
        assert goes_on(store)


@pytest.mark.skipif(sys.platform != "linux", reason="no other system limits memory")
@pytest.mark.parametrize(
    "query", [f"{PRODUCT} RETURN collect(a.text)", "RETURN size(range(1, 10000000000))"]
)
def test_memory(store: ConfinedStore, query: str) -> None:
    with pytest.raises(TiaokuaiError, match=r"needs more( than 300 MB of)? memory"):
        store.run(query)
    assert goes_on(store)


def test_a_crash_is_one_line(store: ConfinedStore) -> None:
    with pytest.raises(TiaokuaiError, match=r"ended the engine .*ask otherwise") as caught:
        store.run(CRASH)
    assert "\n" not in str(caught.value)
    assert goes_on(store)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on files there")
def test_no_file_is_read_or_written(store: ConfinedStore, tmp_path: Path) -> None:
    secret, target = tmp_path / "secret.csv", tmp_path / "written.csv"
    secret.write_text("geheim", "utf-8")
    for query in (
        f"LOAD FROM '{secret}' (file_format='csv') RETURN *",
        f"COPY (MATCH (t:Task) RETURN t.id) TO '{target}'",
        f"LOAD EXTENSION '{secret}'",
        f"ATTACH '{target}' AS x (dbtype lbug)",
        f"EXPORT DATABASE '{tmp_path / 'all'}'",
    ):
        with pytest.raises(TiaokuaiError) as caught:
            store.run(query)
        assert "geheim" not in str(caught.value)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["secret.csv"]
    assert goes_on(store)


def test_a_database_that_cannot_be_opened_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "graph.lbug").write_bytes(b"not a database at all" * 500)
    store = ConfinedStore(tmp_path / "graph.lbug", 300)
    with pytest.raises(TiaokuaiError, match=r"cannot be opened .* build the graph again"):
        store.run("RETURN 1")
    store.close()
