"""A graph in a folder and the same graph on a server give the same answers, byte for byte.

The whole page of explore is held to it in test_push, the exports in graph/export.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.neo4j.fixtures import Servers, address_of
from tests.neo4j.server import VERSIONS
from tiaokuai.graph import Graph, push, withdraw

from .conftest import Run

TASK = "硖政办发〔2024〕15号#11"
QINGXIA = ("--place", "青硖市", "--year", "2024")

COMMANDS = [
    *[("report", kind, *QINGXIA, "--format", "md") for kind in ("obligations", "coordination")],
    *[("ledger", *QINGXIA, "--format", format) for format in ("json", "ics", "xlsx")],
    ("ledger", "--unit", "市民政局", "--format", "md"),
    *[("diff", "青硖市", "2024", "2025", "--format", format) for format in ("json", "xlsx")],
    ("diff", "无名市", "2024", "2025"),
    *[("lineage", TASK, "--format", format) for format in ("tree", "json", "html")],
    ("lineage", "政务新媒体"),
    ("explore", "--around", "市民政局"),
    ("export", "turtle"),
    ("sparql", "SELECT ?d ?t { ?d a eli:LegalResource ; dcterms:title ?t } ORDER BY ?d ?t"),
    ("query", "leads-of-unit", "unit=市发改委", "--format", "json"),
    ("cypher", "MATCH (t:Task)-[r]-(n) RETURN type(r), labels(n), count(*) ORDER BY type(r)"),
]


@pytest.fixture(scope="module", params=VERSIONS)
def there(
    request: pytest.FixtureRequest, neo4j_servers: Servers, sample_graph: Graph
) -> Iterator[str]:
    """The address of the sample graph on a server, its password in the environment."""
    server = neo4j_servers(request.param)
    address = address_of(server, sample_graph.name)
    push(sample_graph.path / "tables", address)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("NEO4J_PASSWORD", server.password)
        yield str(address)
    withdraw(address)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_same_answer_here_and_there(
    tiaokuai: Run, sample_graph: Graph, there: str, tmp_path: Path, words: tuple[str, ...]
) -> None:
    made = tmp_path / "made"
    said = []
    for where in (sample_graph.path, there):
        made.unlink(missing_ok=True)
        ran = tiaokuai(*words, "-g", where, "-o", made)
        said.append((ran, made.read_bytes() if made.exists() else b""))
    assert said[0] == said[1]
    assert said[0][1] or said[0][0].code == 1


def test_a_session_is_answered_alike(
    tiaokuai: Run,
    sample_graph: Graph,
    there: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    lines = (
        "MATCH (t:Task) RETURN count(t) AS 任务数;",
        "CREATE (:Task);",
        ":format csv",
        ":limit 3",
        ":query documents",
        "MATCH (t:Task) RETURN t ORDER BY t.id;",
    )
    said = []
    for where in (sample_graph.path, there):
        with create_pipe_input() as pipe, create_app_session(pipe, DummyOutput()):
            pipe.send_text("".join(f"{line}\r" for line in lines) + ":quit\r")
            said.append(tiaokuai("shell", "-g", where))
    assert said[0] == said[1]
    assert said[0].err.count("\n") == 4


@pytest.mark.parametrize("words", [("check",), ("check", "--shacl"), ("review",)], ids=" ".join)
def test_what_was_never_pushed_is_asked_of_the_folder(
    tiaokuai: Run, words: tuple[str, ...]
) -> None:
    ran = tiaokuai(*words, "bolt://127.0.0.1:9")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "error: bolt://127.0.0.1:9: this asks for more than is pushed to a server; "
        "name the folder that was pushed\n"
    )
