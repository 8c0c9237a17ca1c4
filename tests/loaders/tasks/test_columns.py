"""What header words say of their columns."""

import pytest

from tiaokuai.loaders import Extraction, extract, read


@pytest.mark.parametrize(
    ("header", "row", "headings", "text"),
    [
        ("工作任务 具体要求 责任单位", "规范办理 三日内答复来信 市信访局", ["规范办理"], "三日内答复来信"),
        ("类别 工作任务 责任单位", "规范办理 三日内答复来信 市信访局", ["规范办理"], "三日内答复来信"),
        ("责任单位 工作任务 完成时限", "市信访局 三日内答复来信 年底前", [], "三日内答复来信"),
        ("重点任务 工作任务 责任单位", "规范办理 三日内答复来信并回访 市信访局", ["规范办理"], "三日内答复来信并回访"),
        ("事项 责任单位 备注", "三日内答复来信 市信访局 试行", [], "三日内答复来信"),
    ],
)  # fmt: skip
def test_the_requirement_depends_on_the_other_columns(
    header: str, row: str, headings: list[str], text: str
) -> None:
    [task] = table([header, row]).tasks
    assert (task.headings, task.text) == (headings, text)
    assert [a.unit for a in task.assignments] == ["市信访局"]


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("牵头单位", "lead"),
        ("牵头责任单位", "lead"),
        ("主责单位", "responsible"),
        ("责 任 部 门", "responsible"),
        ("责任单位（排名不分先后）", "responsible"),
        ("协同配合单位", "support"),
        ("责任（配合）单位", "support"),
    ],
)
def test_roles_by_header_word(word: str, role: str) -> None:
    [task] = table([f"任务\t{word}", "修路\t市交通局"]).tasks
    assert [a.role for a in task.assignments] == [role]


def test_persons_are_no_units() -> None:
    [task] = table(["任务 分管领导 责任单位", "修路 张建国 市交通局"]).tasks
    assert [a.unit for a in task.assignments] == ["市交通局"]


def test_a_list_of_contacts_is_no_task_table() -> None:
    extraction = table(["序号 单位 联系人 联系电话", "1 市交通局 张建国 1234567"])
    assert extraction.tasks == []
    assert {entry.disposition for entry in extraction.ledger.entries if entry.table} <= {
        "heading",
        "skipped",
    }


def test_a_table_without_header_is_told() -> None:
    extraction = table(["甲 乙", "丙 丁", "戊 己"])
    assert extraction.tasks == []
    assert any("no header row" in warning for warning in extraction.warnings)


def table(rows: list[str]) -> Extraction:
    """The extraction of a tab dump; a row's cells are given with tabs or blanks between them."""
    cells = [row.split("\t") if "\t" in row else row.split(" ") for row in rows]
    dump = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in cells)
    return extract(read(f"2024年任务表\n\n{dump}\n\n".encode(), "table.txt"))
