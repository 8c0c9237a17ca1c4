"""push, and the reading commands on a server, as their users run them."""

from pathlib import Path

import pytest

from samples import DOCUMENTS
from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS, Server
from tiaokuai.graph import build_files

from .conftest import Run


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("push") / "graph"
    build_files(sorted(DOCUMENTS.glob("*-2024-openness.*"))[:3], target)
    return target


@pytest.fixture(params=VERSIONS)
def server(
    request: pytest.FixtureRequest, neo4j_servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> Server:
    found = neo4j_servers(request.param)
    monkeypatch.setenv("NEO4J_PASSWORD", found.password)
    return found


def test_what_is_pushed_is_read_as_from_the_folder(
    tiaokuai: Run, server: Server, graph: Path, tmp_path: Path
) -> None:
    uri = str(address_of(server, "cli"))
    pushed = tiaokuai("push", uri, "-g", graph)
    assert (pushed.code, pushed.err) == (0, "")
    assert pushed.out.startswith("new ")
    assert tiaokuai("push", uri, "-g", graph).out == "new 0, changed 0, removed 0\n"
    for words in (
        ("query", "obligations-by-unit", "--format", "json"),
        ("query", "tasks-of-unit", "unit=市发改委", "--format", "csv"),
        ("cypher", "MATCH (u:Unit)-[r:LEADS]->(t:Task) RETURN u, r, t ORDER BY t.id, u.id"),
    ):
        here, there = (tiaokuai(*words, "-g", where) for where in (graph, uri))
        assert (there.code, there.err) == (0, here.err)
        assert there.out == here.out
    pages = [tmp_path / "here.html", tmp_path / "there.html"]
    for page, where in zip(pages, (graph, uri), strict=True):
        assert tiaokuai("explore", "-g", where, "-o", page).code == 0
    texts = [page.read_text("utf-8") for page in pages]
    assert texts[0].replace("条块 · graph", "") == texts[1].replace("条块 · cli", "")
    tiaokuai("push", uri, "--remove")


@pytest.mark.parametrize(
    ("name", "password", "message"),
    [
        ("cli", "not-this-one", "refuses user neo4j with this password; check NEO4J_PASSWORD"),
        ("nothing", None, "no graph of this name there; “tiaokuai push” one"),
    ],
)
def test_what_goes_wrong_is_one_line(
    tiaokuai: Run,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    password: str | None,
    message: str,
) -> None:
    if password:
        monkeypatch.setenv("NEO4J_PASSWORD", password)
    ran = tiaokuai("query", "co-leads", "-g", address_of(server, name))
    assert ran.code == 1
    assert message in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "query",
    [
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "LOAD CSV FROM 'http://127.0.0.1:9/x.csv' AS row RETURN row",
        "CALL dbms.listConfig() YIELD name RETURN name",
        "SHOW SETTINGS",
        "SHOW TRANSACTIONS",
        "CREATE (:Task)",
        "MATCH (t:Task) SET t.text = ''",
        "MATCH (t:Task) CALL (t) { DETACH DELETE t } IN TRANSACTIONS",
        "CREATE USER a SET PASSWORD 'b12345678'",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
        "USE system RETURN 1",
        "CALL apoc.load.json('http://127.0.0.1:9')",
        "MATCH (t:Task) RETURN apoc.util.sha1([t.id])",
        "FOREACH (x IN [1] | CREATE (:Task))",
        "DROP CONSTRAINT task_id",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    ],
)
def test_only_reading_passes(tiaokuai: Run, query: str) -> None:
    # Refused before any server is asked: the address answers to nobody.
    ran = tiaokuai("cypher", query, "-g", "bolt://127.0.0.1:9")
    assert ran.code == 1
    assert "only reading queries are allowed" in ran.err
