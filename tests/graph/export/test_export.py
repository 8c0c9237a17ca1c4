"""A graph in other tools' formats holds what its tables hold, whatever is printed in it."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pyarrow.parquet as pq
import pytest

from tiaokuai.graph import EXPORTS, Graph, export_graph, sheets, to_networkx
from tiaokuai.ontology import TiaokuaiError, UsageError, schema

from .hostile import TEXTS, hostile


@pytest.fixture(scope="module")
def graph(sample_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return hostile(sample_graph, tmp_path_factory.mktemp("export") / "graph")


def written(path: Path) -> dict[str, bytes]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {file.name.replace(path.name, ""): file.read_bytes() for file in files}


@pytest.mark.parametrize("format", EXPORTS)
def test_equal_graphs_are_equal_bytes(sample_graph: Graph, tmp_path: Path, format: str) -> None:
    export_graph(sample_graph, format, tmp_path / "first")
    export_graph(sample_graph, format, tmp_path / "second")
    assert written(tmp_path / "first") == written(tmp_path / "second")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "second"]


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_networkx_reads_every_node_and_edge_back(graph: Graph, tmp_path: Path, format: str) -> None:
    export_graph(graph, format, tmp_path / "out")
    back = (
        networkx.read_graphml(tmp_path / "out", force_multigraph=True)
        if format == "graphml"
        else networkx.read_gexf(tmp_path / "out")
    )
    view = to_networkx(graph)
    assert set(back.nodes) == set(view.nodes)
    ends = sorted((a, b, data["relation"]) for a, b, data in back.edges(data=True))
    assert ends == sorted(view.edges(keys=True))
    for id, said in view.nodes(data=True):
        there = back.nodes[id]
        assert there["node_kind"] == said["node_kind"]
        assert there["label"]
        for name in ("ordinal", "year", "open_ended", "title"):
            assert there.get(name) == said.get(name)


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_no_two_edges_have_one_id(graph: Graph, tmp_path: Path, format: str) -> None:
    export_graph(graph, format, tmp_path / "out")
    edges = ElementTree.parse(tmp_path / "out").findall(".//{*}edge")
    assert len({edge.get("id") for edge in edges}) == len(edges) > 0


def test_texts_stay_as_they_are_in_graphml(graph: Graph, tmp_path: Path) -> None:
    export_graph(graph, "graphml", tmp_path / "out")
    back = networkx.read_graphml(tmp_path / "out", force_multigraph=True)
    texts = {row["id"]: row["text"] for row in graph.rows("Task")[: len(TEXTS)]}
    for id, text in texts.items():
        # A carriage return is a line feed to XML; it has no vertical tab, and no empty text.
        assert back.nodes[id].get("text") or text.replace("\r", "").replace("\x0b", "") == ""


def test_json_is_every_row(graph: Graph, tmp_path: Path) -> None:
    export_graph(graph, "json", tmp_path / "out")
    said = json.loads((tmp_path / "out").read_bytes())
    assert said["nodes"] == {kind: graph.rows(kind) for kind in schema().nodes}
    assert said["relations"] == {kind: graph.rows(kind) for kind in schema().relations}


def test_parquet_is_a_copy(graph: Graph, tmp_path: Path) -> None:
    export_graph(graph, "parquet", tmp_path / "out")
    assert pq.read_table(tmp_path / "out/Task.parquet").to_pylist() == graph.rows("Task")
    assert (tmp_path / "out/ledger.parquet").is_file()


def test_sheets_have_every_row_under_chinese_headers(graph: Graph) -> None:
    found = sheets(graph)
    assert next(iter(found)) == "说明"
    head, rows = found["牵头"]
    assert head[:3] == ["起点标识", "终点标识", "次序"]
    assert len(rows) == len(graph.rows("LEADS"))
    assert [row[3] for row in found["任务"][1]] == [row["text"] for row in graph.rows("Task")]


def test_what_excel_cannot_hold_is_cut_and_told(
    sample_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = hostile(sample_graph, tmp_path / "graph")
    long = "长" * 40_000
    rows = made.rows("Task")
    monkeypatch.setattr("tests.graph.export.hostile.TEXTS", [long])
    made = hostile(sample_graph, tmp_path / "long")
    found = sheets(made)
    cell = found["任务"][1][0][3]
    assert isinstance(cell, str)
    assert len(cell) == 32_767
    assert cell.startswith("长长")
    notes = {line[0]: line[4] for line in found["说明"][1]}
    assert notes["任务"] == f"2 格过长而截短：{rows[0]['id']}、{rows[0]['id']}"
    assert notes["牵头"] == ""
    monkeypatch.setattr("tiaokuai.graph.export.excel.MOST_ROWS", 10)
    parts = [title for title in sheets(made) if title.startswith("任务")]
    assert parts[:3] == ["任务", "任务 2", "任务 3"]


def test_wrong_targets_are_one_line(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/letter.txt").write_text("dear", "utf-8")
    for format, message in (("csv", "folder of files"), ("json", "one file"), ("pdf", "no format")):
        with pytest.raises(UsageError, match=message):
            export_graph(graph, format, tmp_path / "full")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter.txt"]


def test_a_script_has_a_line_for_each_row_and_refuses_what_stands_between_values(
    graph: Graph, sample_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_graph(graph, "cypher", tmp_path / "script")
    lines = (tmp_path / "script").read_text("utf-8").split("\n")
    assert sum("MERGE (n:" in line for line in lines) == len(schema().nodes)
    rows = sum(len(graph.rows(kind)) for kind in (*schema().nodes, *schema().relations))
    assert sum("\ufdd0" in line and "AS row" not in line for line in lines) == rows
    monkeypatch.setattr("tests.graph.export.hostile.TEXTS", ["a\ufdd0b"])
    with pytest.raises(TiaokuaiError, match=r"cannot hold the code point U\+FDD0"):
        export_graph(hostile(sample_graph, tmp_path / "odd"), "cypher", tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_gexf_declares_every_value_with_a_type_that_it_has(graph: Graph, tmp_path: Path) -> None:
    export_graph(graph, "gexf", tmp_path / "out")
    assert "任务" in (tmp_path / "out").read_text("utf-8")
    root = ElementTree.parse(tmp_path / "out").getroot()
    space = root.tag.removesuffix("gexf")
    checks: dict[str, Callable[[str], object]] = {
        "string": str,
        "long": int,
        "double": float,
        "boolean": {"true": True, "false": False}.__getitem__,
    }
    for name in ("node", "edge"):
        declared = {
            attribute.attrib["id"]: checks[attribute.attrib["type"]]
            for block in root.iter(f"{space}attributes")
            if block.attrib["class"] == name
            for attribute in block
        }
        for thing in root.iter(f"{space}{name}"):
            for value in thing.iter(f"{space}attvalue"):
                declared[value.attrib["for"]](value.attrib["value"])
    ids = {node.attrib["id"] for node in root.iter(f"{space}node")}
    for edge in root.iter(f"{space}edge"):
        assert {edge.attrib["source"], edge.attrib["target"]} <= ids
