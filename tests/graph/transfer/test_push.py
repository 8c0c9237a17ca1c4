"""Push makes the graph on a server that of the tables, and touches nothing else."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import neo4j
import pytest

from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS, Server, made, serving
from tiaokuai.graph import Address, Draft, Neo4jStore, open_graph, push, withdraw, write_tables
from tiaokuai.ontology import TiaokuaiError

from ..any_graph import any_graph


@pytest.fixture(scope="module", params=VERSIONS)
def server(request: pytest.FixtureRequest, neo4j_servers: Servers) -> Server:
    return neo4j_servers(request.param)


def tables(draft: Draft, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    write_tables(folder, draft, {"ledger": [], "warnings": []})
    return folder


def counts(address: Address) -> dict[str, int]:
    with closing(Neo4jStore(address)) as store:
        return store.counts()


def total(draft: Draft) -> int:
    nodes = sum(len(rows) for rows in draft.nodes.values())
    return nodes + sum(len(rows) for rows in draft.relations.values())


@contextmanager
def somebody_else(server: Server) -> Iterator[neo4j.Session]:
    """Another program that writes to the same database."""
    auth = ("neo4j", server.password)
    with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver, driver.session() as session:
        yield session


def asked(session: neo4j.Session, query: Any) -> list[Any]:
    return [record.values() for record in session.run(query)]


def test_pushing_again_changes_nothing(server: Server, tmp_path: Path) -> None:
    draft = any_graph(1)
    address = address_of(server, "again")
    first = push(tables(draft, tmp_path), address).total
    assert first == (total(draft), 0, 0)
    assert push(tmp_path, address).total == (0, 0, 0)


def test_a_document_that_is_gone_takes_only_its_own(server: Server, tmp_path: Path) -> None:
    address = address_of(server, "gone")
    push(tables(any_graph(2), tmp_path), address)
    left = any_graph(2)
    lost = {id for id in left.nodes["Task"] if id.startswith("文〔0〕")}
    for id in lost:
        del left.nodes["Task"][id]
    left.nodes["Task"]["文〔1〕#1"]["text"] = "改了"
    for kind, rows in left.relations.items():
        left.relations[kind] = {ends: row for ends, row in rows.items() if not lost & set(ends)}
    before = total(any_graph(2))
    assert push(tables(left, tmp_path), address).total == (0, 1, before - total(left))
    expected = {k: len(v) for k, v in (left.nodes | left.relations).items()}
    assert {k: v for k, v in counts(address).items() if k in expected} == expected
    with closing(Neo4jStore(address)) as store:
        query = "MATCH (t:Task {id: '文〔1〕#1'}) RETURN t.text"
        assert store.run(query).rows == [["改了"]]


def test_what_others_wrote_stays(server: Server, tmp_path: Path) -> None:
    address = address_of(server, "beside")
    push(tables(any_graph(3), tmp_path), address)
    with somebody_else(server) as session:
        asked(
            session,
            "MATCH (t:beside_Task {id: '文〔0〕#1'}) CREATE (:Note {text: '批注'})-[:ABOUT]->(t), "
            "(:beside_Task {id: 'mine'})",
        )
        pushed = withdraw(address)
        assert pushed.kept == ["文〔0〕#1"]
        note = "MATCH (n:Note)-[:ABOUT]->(t {id: '文〔0〕#1'}) RETURN n.text, labels(t)"
        assert asked(session, note) == [["批注", []]]
        assert asked(session, "MATCH (t:beside_Task) RETURN t.id") == [["mine"]]


def test_an_id_of_somebody_else_is_not_taken(server: Server, tmp_path: Path) -> None:
    with somebody_else(server) as session:
        asked(session, "CREATE (:taken_Jurisdiction {id: '地0', name: '别人的'})")
        with pytest.raises(TiaokuaiError, match="already exists"):
            push(tables(any_graph(3), tmp_path), address_of(server, "taken"))
        found = asked(session, "MATCH (n:taken_Jurisdiction) RETURN n.name")
        assert ["别人的"] in found


def test_two_graphs_stand_side_by_side(server: Server, tmp_path: Path) -> None:
    one, two = address_of(server, "甲"), address_of(server, "乙")
    push(tables(any_graph(1), tmp_path), one)
    push(tables(any_graph(4), tmp_path), two)
    assert counts(one)["Task"] == len(any_graph(1).nodes["Task"])
    assert counts(two)["Task"] == len(any_graph(4).nodes["Task"])
    withdraw(one)
    assert set(counts(one).values()) == {0}
    assert counts(two)["LEADS"] == len(any_graph(4).relations["LEADS"])


def test_a_graph_without_a_name_has_the_plain_labels(server: Server, tmp_path: Path) -> None:
    push(tables(any_graph(1), tmp_path), address_of(server))
    with somebody_else(server) as session:
        (count,) = asked(session, "MATCH (t:Task)<-[:LEADS]-(:Unit) RETURN count(*)")
    assert count == [len(any_graph(1).relations["LEADS"])]
    withdraw(address_of(server))


def test_a_push_that_was_killed_goes_on(server: Server, tmp_path: Path) -> None:
    draft = any_graph(1)
    address = address_of(server, "killed")
    tables(draft, tmp_path)
    # The process stops itself, as kill -9 would, when the relations have begun.
    code = (
        "import os, sys; sys.path.insert(0, '.typings')\n"
        "from pathlib import Path\n"
        "from tiaokuai.graph import push, read_address\n"
        "def told(kind, done, total): kind == 'CONTAINS' and os.kill(os.getpid(), 9)\n"
        f"push(Path({str(tmp_path)!r}), read_address({str(address)!r}), progress=told)"
    )
    root = Path(__file__).parents[3]
    environment = {"NEO4J_PASSWORD": server.password}
    killed = subprocess.run([sys.executable, "-c", code], cwd=root, env=environment, check=False)
    assert killed.returncode == -signal.SIGKILL
    with pytest.raises(TiaokuaiError, match="broken off"):
        open_graph_at(address)
    written = sum(counts(address).values())
    assert 0 < written < total(draft)
    assert push(tmp_path, address).total == (total(draft) - written, 0, 0)
    statuses = {row["status"] for row in open_graph_at(address).rows("Task")}
    assert statuses == {"printed", "reconstructed"}


def test_a_push_goes_on_when_the_server_comes_back(server: Server, tmp_path: Path) -> None:
    draft = any_graph(1)
    mortal = made(server.version, tmp_path / "server")
    tables(draft, tmp_path / "tables")
    with ExitStack() as stack:
        lives = [stack.enter_context(serving(mortal))]

        def told(kind: str, done: int, total: int) -> None:
            if kind == "LEADS" and len(lives) == 1:
                os.killpg(lives[0].pid, signal.SIGKILL)
                lives[0].wait()
                lives.append(stack.enter_context(serving(mortal)))

        assert push(tmp_path / "tables", address_of(mortal), progress=told).total.created > 0
        assert len(lives) == 2
        found = counts(address_of(mortal))
        assert sum(found.values()) == total(draft)
        assert push(tmp_path / "tables", address_of(mortal)).total == (0, 0, 0)


def open_graph_at(address: Address) -> Any:
    """The graph at an address, its password from the environment as everywhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_PASSWORD", address.password or "")
        return open_graph(str(address))


def test_a_graph_on_a_server_has_the_rows_of_its_tables(server: Server, tmp_path: Path) -> None:
    draft = any_graph(4)
    address = address_of(server, "rows")
    push(tables(draft, tmp_path), address)
    graph = open_graph_at(address)
    assert [row["id"] for row in graph.rows("Task")] == sorted(draft.nodes["Task"])
    leads = [(row["from_id"], row["to_id"]) for row in graph.rows("LEADS")]
    assert leads == sorted(draft.relations["LEADS"])
    assert graph.table("Task").schema.names[0] == "id"
