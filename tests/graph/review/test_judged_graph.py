"""A graph obeys the judgements that it is built with, keeps them and tells what became of each."""

from pathlib import Path

import pytest

from tiaokuai.graph import Graph, Heeded, build, check
from tiaokuai.loaders import Judgements, parse_judgements, read_judgements

from ..records import corpus

HEAD = "kind,verdict,place,document,quote,name,other_name,other_document,other_quote,by\n"
CITY, BEFORE, COUNTY = "临政办发〔2024〕12号", "临政办发〔2023〕8号", "西政办字〔2024〕5号"


def judged(text: str, folder: Path) -> Graph:
    return Graph(build(corpus(), folder / "g", judgements=said(text)).target)


def said(text: str) -> Judgements:
    return parse_judgements(HEAD + text, "mine.csv")


def heeded(text: str, folder: Path) -> list[Heeded]:
    return build(corpus(), folder / "g", judgements=said(text)).judgements


def ends(graph: Graph, kind: str) -> set[tuple[str, str]]:
    return {(row["from_id"], row["to_id"]) for row in graph.rows(kind)}


def test_units_judged_the_same_are_one_node_with_the_duties_of_both(tmp_path: Path) -> None:
    graph = judged("unit,same,临河市,,,市民政局,市教育局,,,\n", tmp_path)
    names = {row["name"] for row in graph.rows("Unit")}
    assert len(names & {"市民政局", "市教育局"}) == 1
    leads = [row for row in graph.rows("LEADS") if row["to_id"].startswith(CITY)]
    unit = {row["from_id"] for row in leads if row["printed"] in ("市民政局", "市教育局")}
    assert len(unit) == 1
    assert {row["rule"] for row in leads} >= {"judged"}


def test_members_are_as_judged(tmp_path: Path) -> None:
    plain = Graph(build(corpus(), tmp_path / "plain").target)
    collective = "临河市/各县（市、区）政府"
    before = {a for a, b in ends(plain, "MEMBER_OF") if b == collective}
    county = next(id for id in before if "西塬县" in id)
    graph = judged(
        f"member,not_member,临河市,,,{county},各县（市、区）政府,,,\n"
        "member,member,临河市,,,市档案局,各县（市、区）政府,,,\n",
        tmp_path,
    )
    after = {row["from_id"]: row["basis"] for row in graph.rows("MEMBER_OF") if row["to_id"] == collective}  # fmt: skip
    assert county not in after
    assert [id for id, basis in after.items() if basis == "judged"] == ["临河市/市档案局"]
    nobody = judged("member,not_member,临河市,,,,各县（市、区）政府,,,\n", tmp_path)
    assert not {a for a, b in ends(nobody, "MEMBER_OF") if b == collective}


def test_a_judged_link_beats_the_score_both_ways(tmp_path: Path) -> None:
    plain = Graph(build(corpus(), tmp_path / "plain").target)
    carried = f"{CITY}#3", f"{BEFORE}#1"
    assert carried in ends(plain, "CONTINUES")
    graph = judged(
        f"link,none,,{CITY},水源地水质监测结果,,,{BEFORE},水源地水质监测结果,\n"
        f"link,carries_on,,{BEFORE},民生热线高频诉求,,,{CITY},收费标准,\n",
        tmp_path,
    )
    assert carried not in ends(graph, "CONTINUES")
    assert {r["from_id"]: r["judged"] for r in graph.rows("CONTINUES")}[f"{CITY}#1"]
    threads = {row["id"]: row["thread"] for row in graph.rows("Task")}
    assert threads[f"{CITY}#1"] == threads[f"{BEFORE}#2"]


def test_documents_that_no_rule_compares_are_linked_where_a_person_says_so(tmp_path: Path) -> None:
    plain = Graph(build(corpus(), tmp_path / "plain").target)
    line = f"link,carries_on,,{BEFORE},民生热线,,,{COUNTY},民生热线,\n"
    link = f"{COUNTY}#2", f"{BEFORE}#2"
    assert link not in ends(plain, "DERIVES_FROM")
    graph = judged(line, tmp_path)
    assert link in ends(graph, "DERIVES_FROM")
    assert ends(graph, "DERIVES_FROM") - ends(plain, "DERIVES_FROM") == {link}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("unit,same,临河市,,,甲局,乙局,,,", "no document names “甲局” or “乙局”"),
        ("alias,,浦源市,,,市教育局,市教体局,,,", "no document names “市教育局”"),
        (f"role,lead,,{CITY},从未写过的话,市教育局,,,,", "no task of the document has the words"),
        ("role,lead,,不在此处.pdf,水质监测,市教育局,,,,", "no document here is “不在此处.pdf”"),
        (f"role,lead,,{CITY},公布,市教育局,,,,", "several tasks of the document have the words"),
        (
            "split,,,,市甲局市乙局,,市甲局|市乙局,,,",
            "no task here prints “市甲局市乙局” as its units",
        ),
        ("member,member,浦源市,,,甲局,各县（市、区）政府,,,", "no document names"),
        (f"link,none,,{CITY},水质,,,不在此处,水质,", "no document here is “不在此处”"),
    ],
)
def test_a_line_that_bears_on_nothing_is_told_with_the_reason(
    line: str, why: str, tmp_path: Path
) -> None:
    found = heeded(f"{line}\n", tmp_path)
    assert [(item.where, item.state) for item in found] == [("mine.csv:2", "unmatched")]
    assert found[0].why.startswith(why)
    findings = check(Graph(tmp_path / "g"))
    told = [(f.severity, f.where) for f in findings.found if "judgement" in f.what]
    assert told == [("warning", "judgements.csv:2")]


def test_lines_that_contradict_each_other_in_this_corpus_are_errors_with_both_named(
    tmp_path: Path,
) -> None:
    found = heeded(
        "unit,same,临河市,,,市发改委,市民政局,,,\nunit,different,临河市,,,市发展改革委,市民政局,,,\n",
        tmp_path,
    )
    assert [item.state for item in found] == ["refused", "refused"]
    assert "mine.csv:3" in found[0].why
    assert "mine.csv:2" in found[1].why
    assert len(check(Graph(tmp_path / "g")).errors) == 2


def test_what_was_decided_by_whom_stands_beside_the_facts(tmp_path: Path) -> None:
    graph = judged(f"role,support,,{CITY},收费标准,市民政局,,,,王芳\n", tmp_path)
    (row,) = graph.rows("judgements")
    assert (row["line"], row["by"], row["state"]) == (2, "王芳", "obeyed")
    assert row["facts"] == [f"{CITY}#1"]
    part = next(r for r in graph.rows("SUPPORTS") if r["from_id"] == "临河市/市民政局")
    assert part["role_rule"] == "judged"


def test_the_graph_keeps_its_judgements_as_they_were_written(tmp_path: Path) -> None:
    text = "# 已核\nunit,same,临河市,,,市民政局,市教育局,,,王芳\n"
    graph = judged(text, tmp_path)
    kept = graph.path / "judgements.csv"
    assert kept.read_text("utf-8") == HEAD + text
    again = build(corpus(), tmp_path / "again", judgements=read_judgements(kept))
    for name in ("Unit", "LEADS", "judgements"):
        one, other = (folder / f"tables/{name}.parquet" for folder in (graph.path, again.target))
        assert one.read_bytes() == other.read_bytes()
