"""The graph as pandas frames and as a networkx graph."""

from pathlib import Path

import networkx
import pytest

from tiaokuai.graph import Graph, build, to_networkx, to_pandas

from .records import corpus


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    target: Path = tmp_path_factory.mktemp("views") / "graph"
    build(corpus(), target)
    return Graph(target)


def test_frames_are_the_tables(graph: Graph) -> None:
    frames = to_pandas(graph)
    assert len(frames["Task"]) == len(graph.rows("Task"))
    assert list(frames["LEADS"].columns)[:2] == ["from_id", "to_id"]
    assert frames["LEADS"]["from_id"].isin(frames["Unit"]["id"]).all()


def test_every_relation_is_an_edge_between_nodes(graph: Graph) -> None:
    view = to_networkx(graph)
    assert all("node_kind" in data for _, data in view.nodes(data=True))
    leads = [(u, t) for u, t, kind in view.edges(keys=True) if kind == "LEADS"]
    assert sorted(leads) == sorted((r["from_id"], r["to_id"]) for r in graph.rows("LEADS"))


def test_a_district_s_task_reaches_the_province(graph: Graph) -> None:
    view = to_networkx(graph)
    up: networkx.DiGraph[str] = networkx.DiGraph(
        [(a, b) for a, b, kind in view.edges(keys=True) if kind == "DERIVES_FROM"]
    )
    assert max(len(networkx.descendants(up, task)) for task in up) >= 2
