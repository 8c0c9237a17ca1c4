"""sparql and check --shacl, as a person at a prompt meets them."""

import json
from pathlib import Path

import pytest

from tiaokuai.graph import build

from ..graph.records import corpus
from .conftest import Run


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("cli") / "graph"
    build(corpus(), target)
    return target


def test_sparql_answers_by_either_engine_and_in_the_format_asked_for(
    graph: Path, tiaokuai: Run
) -> None:
    query = "SELECT (COUNT(?d) AS ?n) WHERE { ?d a eli:LegalResource }"
    done = tiaokuai("sparql", query, "-g", graph, "--format", "json")
    assert json.loads(done.out) == [{"n": 6}], done.err
    asked = ("sparql", "-g", graph, "--engine", "oxigraph")
    assert tiaokuai(*asked, query, "--format", "csv").out == "n\n6\n"
    done = tiaokuai(*asked, "DESCRIBE ?d { ?d a tk:Document }", "--rows", "1")
    assert "@prefix tk:" in done.out
    assert done.err == "only the first 1; see --rows\n"
    done = tiaokuai(*asked, "ASK { SERVICE <http://x/> { ?s ?p ?o } }")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("error: query: only the graph itself is read")


def test_check_holds_a_graph_to_the_shapes(graph: Path, tiaokuai: Run) -> None:
    done = tiaokuai("check", graph, "--shacl", "--format", "json")
    assert done.code == 0, done.out
    assert done.err.splitlines()[-1].startswith("0 errors")
