"""A graph folder is whole or not there, and says what is the matter with it."""

import json
from pathlib import Path

import pytest

from tiaokuai.graph import Graph, build, check, replaced
from tiaokuai.ontology import TiaokuaiError

from .records import corpus


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    build(corpus()[:2], tmp_path / "graph")
    return tmp_path / "graph"


def test_a_build_that_fails_leaves_the_old_graph(graph: Path) -> None:
    before = (graph / "manifest.json").read_bytes()
    with pytest.raises(ZeroDivisionError), replaced(graph) as folder:
        (folder / "tables").mkdir()
        raise ZeroDivisionError
    assert (graph / "manifest.json").read_bytes() == before
    assert [path.name for path in graph.parent.iterdir()] == ["graph"]


def test_a_new_graph_takes_the_place_of_the_old_one(graph: Path) -> None:
    build(corpus(), graph)
    assert Graph(graph).manifest.counts["Document"] == 6
    assert [path.name for path in graph.parent.iterdir()] == ["graph"]


def test_a_build_killed_between_its_renames_is_undone(graph: Path) -> None:
    graph.rename(graph.with_name(".graph.old"))
    with pytest.raises(ZeroDivisionError), replaced(graph):
        raise ZeroDivisionError
    assert Graph(graph).manifest.counts["Document"] == 2


def test_a_reader_of_the_old_graph_is_not_disturbed(graph: Path) -> None:
    store = Graph(graph).store()
    build(corpus(), graph)
    assert store.run("MATCH (d:Document) RETURN count(d)").rows == [[2]]
    store.close()


def test_other_things_are_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(TiaokuaiError, match="other things"):
        build(corpus()[:1], tmp_path)
    with pytest.raises(TiaokuaiError, match="is a file"):
        build(corpus()[:1], tmp_path / "letter.txt")
    assert (tmp_path / "letter.txt").read_text("utf-8") == "dear"


def test_no_graph_and_half_a_graph(tmp_path: Path) -> None:
    with pytest.raises(TiaokuaiError, match="no such graph; build one with"):
        Graph(tmp_path / "nowhere")
    with pytest.raises(TiaokuaiError, match="not a graph folder"):
        Graph(tmp_path)


def test_another_version(graph: Path) -> None:
    said = json.loads((graph / "manifest.json").read_text("utf-8"))
    (graph / "manifest.json").write_text(json.dumps(said | {"schema": "old"}), "utf-8")
    with pytest.raises(TiaokuaiError, match="another version of tiaokuai; build it again"):
        Graph(graph)
    (graph / "manifest.json").write_text(json.dumps(said | {"engine": "ladybug 9"}), "utf-8")
    with pytest.raises(TiaokuaiError, match="written by ladybug 9"):
        Graph(graph).store()


def test_one_bit_that_turned_is_noticed(graph: Path) -> None:
    database = graph / "graph.lbug"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    with pytest.raises(TiaokuaiError, match="missing or damaged"):
        Graph(graph).store()
    table = graph / "tables" / "Task.parquet"
    table.write_bytes(table.read_bytes()[:-1])
    assert Graph(graph).damaged_tables() == ["Task"]


def test_check_finds_what_is_wrong_and_what_is_doubtful(tmp_path: Path) -> None:
    build(corpus(), tmp_path / "graph")
    findings = check(Graph(tmp_path / "graph"))
    assert findings.errors == []
    assert {total.document: (total.tasks, total.lines["task"]) for total in findings.totals} == {
        extraction.document.id: (len(extraction.tasks), len(extraction.tasks))
        for extraction in corpus()
    }
    doubtful = {(f.what, f.where) for f in findings.found}
    assert ("superior document was inferred", "西政办字〔2024〕5号") in doubtful
    assert ("task without a unit", "西政办字〔2024〕5号#2") in doubtful
    assert not any(where.startswith("曲政办发") for _, where in doubtful)
