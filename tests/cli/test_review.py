"""Questions out, answers back, and the graph that comes of it, as an analyst does it."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell

from tiaokuai.graph import Graph

from .conftest import Run, tiaokuai

__all__ = ["tiaokuai"]

CITY = """2025年临河市政务公开工作任务分解表
	序号
	工作任务
	责任单位

	1
	公布惠企政策清单，每季度更新，接受社会监督。
	市甲乙管理局、市甲乙管埋局

	2
	开学前公布义务教育学校招生范围、计划和报名材料清单。
	市财政局市民政局、市教育局

	3
	按月公布城区饮用水水源地水质监测结果。
	市生态环境局牵头，市水务局

	4
	汇编热线办理结果，供各单位查询。
	无

	5
	在各村设立政务公开栏并及时更新内容。
	各街道（镇）
"""


@pytest.fixture
def graph(tiaokuai: Run, tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/city.txt").write_text(CITY, "utf-8")
    target = tmp_path / "graph"
    assert tiaokuai("build", tmp_path / "docs", "-o", target).code == 0
    return target


def fill(path: Path, sheet: str, subject: str, **answers: str) -> None:
    """Answer the row that has the words, as a person would: in the coloured cells."""
    book = openpyxl.load_workbook(path)
    rows = book[sheet]
    names = [cell.value for cell in rows[3]]
    row = next(
        row for row in rows.iter_rows(min_row=4) if any(subject in str(c.value) for c in row)
    )
    for name, value in answers.items():
        cell = row[names.index(name)]
        assert isinstance(cell, Cell)
        cell.value = value
    book.save(path)


def units(graph: Path, task: int) -> set[tuple[str, str]]:
    """Names and relations of the units of a task."""
    names = {row["id"]: row["name"] for row in Graph(graph).rows("Unit")}
    return {
        (names[row["from_id"]], kind)
        for kind in ("LEADS", "RESPONSIBLE_FOR", "SUPPORTS")
        for row in Graph(graph).rows(kind)
        if row["to_id"].endswith(f"#{task}")
    }


def test_the_workbook_asks_with_evidence_and_offers_answers(
    tiaokuai: Run, graph: Path, tmp_path: Path
) -> None:
    path = tmp_path / "待核.xlsx"
    assert tiaokuai("review", graph, "-o", path).code == 0
    book = openpyxl.load_workbook(path)
    sheet = book["单位异同"]
    head = [cell.value for cell in sheet[3]]
    row = {name: cell.value for name, cell in zip(head, sheet[4], strict=True)}
    assert {str(row["单位"]), str(row["另一单位"])} == {"市甲乙管理局", "市甲乙管埋局"}
    assert (row["文件名"], row["表"], row["行"]) == ("city.txt", 1, 2)
    assert sheet.freeze_panes == "A4"
    assert sheet.auto_filter.ref.startswith("A3:")
    choices = sheet.data_validations.dataValidation[0]
    assert choices.formula1 == '"同一单位,不同单位"'
    assert str(choices.sqref).startswith("K4")


def test_answers_change_the_graph_and_are_asked_no_more(
    tiaokuai: Run, graph: Path, tmp_path: Path
) -> None:
    path, said = tmp_path / "待核.xlsx", tmp_path / "judgements.csv"
    tiaokuai("review", graph, "-o", path)
    fill(path, "单位异同", "市甲乙管埋局", 判定="同一单位", 判定人="王芳", 日期="2025-03-01")
    fill(path, "单位拆分", "市财政局市民政局", 更正为="市财政局、市审计局")
    fill(path, "角色", "水质监测", 判定="责任")
    fill(path, "未列单位", "热线", 更正为="市政府办公室牵头，市信访局配合")
    fill(path, "统称成员", "各街道（镇）", 更正为="东街道办事处、西镇人民政府")
    taken = tiaokuai("review", graph, "--answers", path, "-o", said)
    assert taken.code == 0, taken.err
    assert "王芳" in said.read_text("utf-8")
    built = tiaokuai("build", tmp_path / "docs", "-o", graph, "--judgements", said)
    assert built.code == 0, built.out
    assert "0 are not" in built.out
    assert len(units(graph, 1)) == 1
    assert {name for name, _ in units(graph, 2)} == {"市财政局", "市审计局", "市教育局"}
    assert ("市水务局", "RESPONSIBLE_FOR") in units(graph, 3)
    assert {kind for _, kind in units(graph, 4)} == {"LEADS", "SUPPORTS"}
    assert len(Graph(graph).rows("MEMBER_OF")) == 2
    left = tiaokuai("review", graph, "--format", "csv").out
    assert not [line for line in left.splitlines()[1:] if not line.startswith("documents")]


def test_a_later_build_obeys_what_the_graph_was_built_with(
    tiaokuai: Run, graph: Path, tmp_path: Path
) -> None:
    said = tmp_path / "judgements.csv"
    said.write_text("kind,document,quote,verdict\nrole,city.txt,水质监测,none\n", "utf-8")
    tiaokuai("build", tmp_path / "docs", "-o", graph, "--judgements", said)
    tiaokuai("build", tmp_path / "docs", "-o", graph)
    assert not units(graph, 3)
    said.write_text("", "utf-8")
    tiaokuai("build", tmp_path / "docs", "-o", graph, "--judgements", said)
    assert units(graph, 3)


def test_unclear_answers_are_told_by_sheet_and_row_and_the_others_taken(
    tiaokuai: Run, graph: Path, tmp_path: Path
) -> None:
    path, said = tmp_path / "待核.xlsx", tmp_path / "judgements.csv"
    tiaokuai("review", graph, "-o", path)
    fill(path, "单位异同", "市甲乙管埋局", 判定="也许")
    fill(path, "单位拆分", "市财政局市民政局", 判定="无误", 更正为="市财政局")
    fill(path, "角色", "水质监测", 判定="责任")
    taken = tiaokuai("review", graph, "--answers", path, "-o", said)
    assert taken.code == 1
    errors = [line for line in taken.err.splitlines() if line.startswith("error")]
    assert len(errors) == 2
    assert errors[0].startswith("error: 待核.xlsx 单位异同 第4行: “也许” is no answer")
    assert said.read_text("utf-8").count("\n") == 2


def test_answers_join_the_judgements_that_are_there_and_never_undo_them(
    tiaokuai: Run, graph: Path, tmp_path: Path
) -> None:
    path, said = tmp_path / "待核.xlsx", tmp_path / "judgements.csv"
    tiaokuai("review", graph, "-o", path)
    head = "kind,verdict,place,name,other_name\n"
    said.write_text(f"{head}unit,different,临河市,市甲乙管理局,市甲乙管埋局\n", "utf-8")
    fill(path, "单位异同", "市甲乙管埋局", 判定="同一单位")
    taken = tiaokuai("review", graph, "--answers", path, "-o", said)
    assert taken.code == 1
    assert "judgements.csv:2" in taken.err
    assert "待核.xlsx 单位异同 第4行" in taken.err
    assert "different" in said.read_text("utf-8")
    assert ",same," not in said.read_text("utf-8")


def test_an_answered_workbook_that_libreoffice_saved_is_read_alike(
    tiaokuai: Run, graph: Path, tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("needs LibreOffice, which is not installed")
    path = tmp_path / "待核.xlsx"
    tiaokuai("review", graph, "-o", path)
    fill(path, "单位异同", "市甲乙管埋局", 判定="不同单位")
    fill(path, "未列单位", "热线", 判定="确无单位")
    (tmp_path / "saved").mkdir()
    profile = (tmp_path / "profile").as_uri()
    command = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", tmp_path / "saved", path], check=True, capture_output=True
    )
    one = tiaokuai("review", graph, "--answers", path)
    two = tiaokuai("review", graph, "--answers", tmp_path / "saved/待核.xlsx")
    assert one.out == two.out
    assert one.out.count("\n") == 3


def test_questions_are_told_in_every_format(tiaokuai: Run, graph: Path) -> None:
    for format, words in (("json", '"sheet": "units"'), ("md", "| units |"), ("table", "units")):
        told = tiaokuai("review", graph, "--format", format)
        assert told.code == 0
        assert words in told.out
