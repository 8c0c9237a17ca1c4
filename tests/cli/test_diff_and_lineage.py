"""diff and lineage tell people what became of tasks, with the words and places as proof."""

import json
from pathlib import Path

import pytest

from tiaokuai.graph import Graph

from .conftest import Run

LATER = "硖政办发〔2025〕11号"
TASK = "硖政办发〔2024〕15号#11"


@pytest.fixture
def graph(sample_graph: Graph) -> Path:
    return sample_graph.path


def test_two_years_of_a_place_are_counted_and_listed(tiaokuai: Run, graph: Path) -> None:
    ran = tiaokuai("diff", "青硖市", 2024, 2025, "-g", graph, "--format", "json")
    assert ran.code == 0
    (series,) = json.loads(ran.out)["series"]
    counts = series["counts"]
    later = [line for line in series["lines"] if line["after"]]
    assert sum(counts.values()) - counts["dropped"] == len(later) == series["after"] == 12
    assert "青硖市2025年优化营商环境实施方案" in ran.err


def test_a_task_of_two_years_before_returns(tiaokuai: Run, graph: Path) -> None:
    ran = tiaokuai("diff", "青硖市", 2024, 2025, "-g", graph, "--format", "json")
    (series,) = json.loads(ran.out)["series"]
    returned = {
        line["after"]["task"]: line["before"][0]["task"]
        for line in series["lines"]
        if line["outcome"] == "returned"
    }
    assert returned == {f"{LATER}#5": "硖政办发〔2023〕18号#3"}


def test_the_table_has_counts_differences_and_places(tiaokuai: Run, graph: Path) -> None:
    ran = tiaokuai("diff", "青硖市", 2024, 2025, "-g", graph)
    assert "延续  调整  恢复  新增  未再列入" in ran.out
    assert "牵头调整（市大数据局 → 市政府办公室）" in ran.out
    assert "qingxia-2025-openness.html 表1 第15行" in ran.out


@pytest.mark.parametrize("format", ["csv", "md", "html", "docx", "xlsx"])
def test_a_comparison_of_years_in_every_format(
    tiaokuai: Run, graph: Path, tmp_path: Path, format: str
) -> None:
    made = tmp_path / f"diff.{format}"
    ran = tiaokuai("diff", "青硖市", 2024, 2025, "-g", graph, "--format", format, "-o", made)
    assert ran.code == 0
    content = made.read_bytes()
    assert content.startswith(b"PK") or "未再列入" in content.decode()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("青硖市", 2025, 2024), 2, "2025 is not before 2024"),
        (("青硖市", 2019, 2024), 1, "the years with documents are 2023、2024、2025"),
        (("无名市", 2023, 2024), 1, "no place of the graph is called 无名市"),
        (("青硖市", 2024, 2025, "--subject", "渔业"), 1, "渔业"),
    ],
)
def test_years_and_places_that_are_not_there(
    tiaokuai: Run, graph: Path, words: tuple[object, ...], code: int, said: str
) -> None:
    ran = tiaokuai("diff", *words, "-g", graph)
    assert ran.code == code
    assert said in ran.err


def test_a_task_is_followed_up_down_and_through_the_years(tiaokuai: Run, graph: Path) -> None:
    ran = tiaokuai("lineage", TASK, "-g", graph)
    assert ran.code == 0
    up, down = ran.out.split("↓")
    assert "├── 云澜省 2024年 澜政办发〔2024〕6号#9" in up
    assert "└── 青硖市 2023年 硖政办发〔2023〕18号#10" in up
    assert "    └── 云澜省 2023年 澜政办发〔2023〕9号#8" in up
    assert "栗原县 2024年 栗政办发〔2024〕9号#9" in down
    assert "依据 “关停长期不更新、互动无回应的账号” → “关停长期不更新的政务新媒体账号”" in down
    assert "差异 时限提前（9月底前 → 6月底前）；牵头调整（市大数据局 → 市政府办公室）" in down


def test_every_shared_clause_stands_in_both_tasks(tiaokuai: Run, graph: Path) -> None:
    said = json.loads(tiaokuai("lineage", TASK, "-g", graph, "--format", "json").out)
    texts = {row["id"]: row["text"] for row in Graph(graph).rows("Task")}
    branches = [*said["up"], *said["down"]]
    for branch in branches:
        branches += branch["branches"]
        assert branch["shared"]
        for shared in branch["shared"]:
            assert shared["before"] in texts[branch["step"]["before"]]
            assert shared["after"] in texts[branch["step"]["after"]]
    assert len(branches) > 6


def test_words_find_the_task_or_list_those_that_hold_them(tiaokuai: Run, graph: Path) -> None:
    one = tiaokuai("lineage", "摸排全市政务新媒体账号", "-g", graph, "--format", "md")
    assert one.out.startswith("# 管好政务新媒体")
    several = tiaokuai("lineage", "政务新媒体", "-g", graph)
    assert several.code == 1
    assert "tasks hold 政务新媒体" in several.err
    assert f"{TASK}  摸排全市" in several.err


def test_the_page_marks_the_shared_words(tiaokuai: Run, graph: Path) -> None:
    page = tiaokuai("lineage", TASK, "-g", graph, "--format", "html").out
    assert "<mark>清理长期不更新、互动无回应的政务新媒体账号</mark>" in page
    assert "<script" not in page
