"""Rows that lost their merged cells, and headers that lost their spans, are put back in place."""

import pytest

from tiaokuai.loaders import extract, read

HEADER = "| 序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限 |\n|---|---|---|---|---|\n"
FULL = (
    "| 1 | 坚持标准引领 | 持续完善主动公开目录，建立完备的体系。 | 市政府办公室 | 3月底前 |\n"
    "| 2 | 强化政策解读 | 对重大政策开展多种形式的解读，回应关切。 | 市司法局 | 长期坚持 |\n"
)
TEXT = "制定已公开信息的管理规范，定期评估。"


@pytest.mark.parametrize(
    ("row", "number", "units", "deadline"),
    [
        (f"| 3 | {TEXT} | 市数据局 | 9月底前 |", "3", ["市数据局"], "9月底前"),
        (f"| {TEXT} | 市数据局 | 9月底前 |", None, ["市数据局"], "9月底前"),
        (f"| 3 | {TEXT} | 市数据局 |", "3", ["市数据局"], "长期坚持"),
        (f"| 3 | {TEXT} |", "3", ["市司法局"], "长期坚持"),
    ],
)
def test_a_row_that_lost_its_merged_cells(
    row: str, number: str | None, units: list[str], deadline: str
) -> None:
    task = extract(read((HEADER + FULL + row + "\n").encode(), "表.md")).tasks[-1]
    assert (task.number, task.text, task.headings) == (number, TEXT, ["强化政策解读"])
    assert [a.unit for a in task.assignments] == units
    assert task.deadline and task.deadline.text == deadline


def test_a_header_cell_over_two_columns() -> None:
    dump = (
        "2024年分解表\n\t序号\n\t工作任务\n\t具体要求\n\t责任单位\n\n"
        "\t1\n\t做实公开\n\t完善目录\n\t核对全部公开事项，删去失效的。\n\t市司法局\n\n"
        "\t2\n\t\n\t\n\t补录新增的公开事项，注明依据。\n\t市数据局\n\n"
    )
    tasks = extract(read(dump.encode(), "表.txt")).tasks
    assert [task.headings for task in tasks] == [["做实公开", "完善目录"]] * 2
    assert [task.text for task in tasks] == [
        "核对全部公开事项，删去失效的。",
        "补录新增的公开事项，注明依据。",
    ]
