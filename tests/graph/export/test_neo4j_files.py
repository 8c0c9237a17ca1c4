"""What neo4j-admin and cypher-shell make of the exports is what a push would have made."""

from contextlib import closing
from pathlib import Path
from typing import Any

import neo4j
import pytest

from samples import DOCUMENTS
from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS, Server, made, serving
from tiaokuai.graph import (
    Graph,
    Neo4jStore,
    RemoteGraph,
    build_files,
    export_graph,
    push,
    withdraw,
)
from tiaokuai.ontology import TiaokuaiError, schema

from .hostile import hostile


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest, neo4j_servers: Servers) -> str:
    neo4j_servers(request.param)  # skips where there is none
    return str(request.param)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("files")
    build_files([min(DOCUMENTS.glob("*-2024-openness.*"))], folder / "built")
    return hostile(Graph(folder / "built"), folder / "graph")


def check_same(graph: Graph, server: Server) -> None:
    """The server's graph has the rows of the folder's, and a push finds nothing to write."""
    address = address_of(server)
    there = RemoteGraph(address)
    for kind in (*schema().nodes, *schema().relations):
        assert there.rows(kind) == graph.rows(kind)
    with closing(Neo4jStore(address)) as store:
        counts = store.counts()
    assert counts == {kind: graph.manifest.counts[kind] for kind in counts}
    assert push(graph.path / "tables", address).total == (0, 0, 0)


def run_script(server: Server, path: Path) -> None:
    """Run the statements one after the other, as cypher-shell does."""
    statements: list[Any] = path.read_text("utf-8").split(";\n")
    auth = ("neo4j", server.password)
    with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver, driver.session() as session:
        for statement in filter(None, statements):
            session.run(statement).consume()


def test_imported_files_can_be_read_and_pushed_to(
    graph: Graph, version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_graph(graph, "csv", tmp_path / "files")
    server = made(version, tmp_path / "server")
    monkeypatch.chdir(tmp_path / "files")
    server.admin("database", "import", "full", "neo4j", "@import.args")
    with serving(server):
        with pytest.raises(TiaokuaiError, match="a push is going on"):
            RemoteGraph(address_of(server))
        run_script(server, tmp_path / "files/finish.cypher")
        check_same(graph, server)


def test_the_script_can_be_run_again_and_pushed_to(
    graph: Graph, version: str, neo4j_servers: Servers, tmp_path: Path
) -> None:
    export_graph(graph, "cypher", tmp_path / "script")
    server = neo4j_servers(version)
    run_script(server, tmp_path / "script")
    run_script(server, tmp_path / "script")
    check_same(graph, server)
    withdraw(address_of(server))
    with closing(Neo4jStore(address_of(server))) as store:
        assert not any(store.counts().values())


@pytest.mark.parametrize("format", ["json", "gexf", "cypher", "csv"])
def test_a_server_s_graph_is_exported_as_the_folder_s(
    graph: Graph, version: str, neo4j_servers: Servers, tmp_path: Path, format: str
) -> None:
    address = address_of(neo4j_servers(version), "导出")
    push(graph.path / "tables", address)
    export_graph(graph, format, tmp_path / "here")
    export_graph(RemoteGraph(address), format, tmp_path / "there")
    pairs = [(tmp_path / "here", tmp_path / "there")]
    if format == "csv":
        pairs = [(path, tmp_path / "there" / path.name) for path in pairs[0][0].iterdir()]
    for here, there in pairs:
        assert here.read_bytes() == there.read_bytes()
