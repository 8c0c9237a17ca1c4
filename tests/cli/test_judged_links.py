"""A link that a person made or refused is shown as such wherever links are, whatever its score."""

import csv
import json
from pathlib import Path
from typing import NamedTuple

import pytest

from samples import DOCUMENTS
from tiaokuai.graph import Graph

from .conftest import Run

EARLIER, LATER = "硖政办发〔2024〕15号", "硖政办发〔2025〕11号"
HEAD = ("kind", "verdict", "document", "quote", "other_document", "other_quote", "by")
MADE, REFUSED = (f"{EARLIER}#2", f"{LATER}#1"), (f"{EARLIER}#1", f"{LATER}#2")
FILES = DOCUMENTS / "qingxia-2024-openness.docx", DOCUMENTS / "qingxia-2025-openness.html"
APART = "人工判定不相承"


class Judged(NamedTuple):
    """The judgements, and the graph that obeys them."""

    said: Path
    graph: Path


@pytest.fixture
def judged(tiaokuai: Run, sample_graph: Graph, tmp_path: Path) -> Judged:
    texts = {row["id"]: row["text"] for row in sample_graph.rows("Task")}
    said = tmp_path / "judgements.csv"
    with said.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(HEAD)
        for verdict, (a, b) in (("carries_on", MADE), ("none", REFUSED)):
            lines.writerow(["link", verdict, EARLIER, texts[a], LATER, texts[b], "王芳"])
    graph = tmp_path / "graph"
    built = tiaokuai("build", *FILES, "-o", graph, "--judgements", said)
    assert "2 judgements are obeyed, 0 are not" in built.out
    return Judged(said, graph)


def test_the_score_alone_says_otherwise(sample_graph: Graph) -> None:
    ends = {(row["to_id"], row["from_id"]) for row in sample_graph.rows("CONTINUES")}
    assert REFUSED in ends
    assert MADE not in ends


def test_diff(tiaokuai: Run, judged: Judged) -> None:
    words = ("diff", "青硖市", 2024, 2025, "-g", judged.graph, "--format")
    (series,) = json.loads(tiaokuai(*words, "json").out)["series"]
    lines = {line["after"]["task"]: line for line in series["lines"] if line["after"]}
    made, refused = lines[MADE[1]], lines[REFUSED[1]]
    assert [step["judged"] for step in made["steps"]] == [True]
    assert refused["outcome"] == "new"
    assert refused["after"]["apart"] == [REFUSED[0]]
    for format in ("table", "csv", "md", "html"):
        out = tiaokuai(*words, format).out
        assert "人工判定" in out
        assert f"{APART}（{REFUSED[0]}）".replace("#", "") in out.replace("\\", "").replace("#", "")


def test_lineage(tiaokuai: Run, judged: Judged) -> None:
    for format in ("tree", "md", "html"):
        made = tiaokuai("lineage", MADE[1], "-g", judged.graph, "--format", format).out
        refused = tiaokuai("lineage", REFUSED[1], "-g", judged.graph, "--format", format).out
        assert "人工判定" in made
        assert APART not in made
        assert APART in refused
    said = json.loads(tiaokuai("lineage", REFUSED[1], "-g", judged.graph, "--format", "json").out)
    assert said["root"]["judged_apart"] == [REFUSED[0]]
    assert not said["up"]


def test_compare(tiaokuai: Run, judged: Judged) -> None:
    words = ("compare", *FILES, "--judgements", judged.said, "--format")
    found = json.loads(tiaokuai(*words, "json").out)
    links = {(link["a"], link["b"]): link for link in found["links"]}
    assert links[2, 1]["relation"] == "carries_on"
    assert links[2, 1]["judged"]
    assert (1, 2) not in links
    assert found["refused"] == [[1, 2]]
    table = tiaokuai(*words, "table").out.splitlines()
    rows = {tuple(line.split()[:3]): line for line in table}
    assert "人工判定" in rows["2", "1", "承接"]
    assert "人工判定" in rows["1", "2", "不相承"]
    page = tiaokuai(*words, "html").out
    assert '<b class="chip judged">人工判定</b>' in page
    assert f"{APART}：B2" in page and f"{APART}：A1" in page


def test_the_ledger_names_the_judged_origin(tiaokuai: Run, judged: Judged) -> None:
    words = ("ledger", "--place", "青硖市", "--year", 2025, "-g", judged.graph, "--format", "json")
    entries = [own for unit in json.loads(tiaokuai(*words).out) for own in unit["entries"]]
    origins = {own["task"]: json.dumps(own["earlier"]) for own in entries}
    assert json.dumps(MADE[0])[1:-1] in origins[MADE[1]]
    assert origins[REFUSED[1]] == "[]"
