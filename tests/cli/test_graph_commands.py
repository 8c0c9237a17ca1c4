"""build, query, cypher and check, as a person at a prompt meets them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tiaokuai.graph import build

from ..graph.records import corpus

ROOT = Path(__file__).parents[2]
RUN = "import sys; sys.path.insert(0, '.typings'); from tiaokuai.cli import main; main()"


def tiaokuai(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own."""
    command = [sys.executable, "-c", RUN, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("cli") / "graph"
    build(corpus(), target)
    return target


def test_build_tells_what_it_read_and_where_the_graph_is(tmp_path: Path) -> None:
    rows = "\t序号\n\t工作任务\n\t责任单位\n\n\t1\n\t公布惠企政策清单，每季度更新。\n\t市商务局\n\n"
    (tmp_path / "good.txt").write_text(f"2024年临河市政务公开工作任务分解表\n{rows}", "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    done = tiaokuai("build", tmp_path, "-o", tmp_path / "graph")
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("read     1 documents, 1 tasks")
    assert any(line.startswith("failed   bad.txt: ") for line in lines)
    assert lines[-1] == f"graph    {tmp_path / 'graph'}"
    good = tiaokuai("build", tmp_path / "good.txt", "-o", tmp_path / "graph", "--format", "json")
    assert good.returncode == 0
    assert json.loads(good.stdout)["counts"]["Task"] == 1


def test_query_answers_in_every_format(graph: Path, tmp_path: Path) -> None:
    asked = ("query", "co-leads", "-g", graph)
    rows = json.loads(tiaokuai(*asked, "--format", "json").stdout)
    assert [(row["unit"], row["other"], row["tasks"]) for row in rows] == [
        ("市发展和改革委员会", "市民政局", 1)
    ]
    assert tiaokuai(*asked, "--format", "csv").stdout.splitlines()[0].startswith("unit,other,tasks")
    assert "| --- |" in tiaokuai(*asked, "--format", "md").stdout
    assert "市民政局" in tiaokuai(*asked).stdout
    tiaokuai(*asked, "--format", "xlsx", "-o", tmp_path / "pairs.xlsx")
    assert (tmp_path / "pairs.xlsx").read_bytes().startswith(b"PK")


def test_query_list_and_show() -> None:
    assert "co-leads" in tiaokuai("query", "list").stdout
    shown = tiaokuai("query", "show", "leads-of-unit").stdout
    assert "unit (unit, needed): 单位 · unit" in shown
    assert "MATCH (u:Unit)-[:LEADS]->(t:Task)" in shown


def test_cypher_reads_and_does_nothing_else(graph: Path) -> None:
    done = tiaokuai(
        "cypher", "MATCH (d:Document) RETURN count(d) AS n", "-g", graph, "--format", "json"
    )
    assert json.loads(done.stdout) == [{"n": 6}]
    done = tiaokuai("cypher", "MATCH (d:Document) DETACH DELETE d", "-g", graph)
    assert done.returncode == 1
    assert done.stderr.startswith("error: query: only reading queries are allowed, not DETACH")


def test_check_is_content_with_a_good_graph(graph: Path) -> None:
    done = tiaokuai("check", graph, "--format", "json")
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1].startswith("0 errors")
    plain = json.loads(done.stdout)
    assert [total["unhandled"] for total in plain["totals"]] == [0] * 5
    assert {finding["severity"] for finding in plain["findings"]} == {"review"}


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("query", "co-leads", "-g", "nowhere"), 1, "error: nowhere: no such graph; build one"),
        (("query", "colead"), 2, "error: no question is called colead; did you mean co-leads"),
        (("query", "co-leads", "unit"), 2, "write name=value"),
        (("build",), 2, "Missing argument"),
        (("build", "nothing-here"), 1, "error: nothing-here: no such file or folder"),
        (("check", "tests"), 1, "error: tests: not a graph folder"),
    ],
)
def test_what_goes_wrong_is_one_line(arguments: tuple[str, ...], code: int, message: str) -> None:
    done = tiaokuai(*arguments)
    assert done.returncode == code
    assert message in done.stderr
    assert "Traceback" not in done.stderr
