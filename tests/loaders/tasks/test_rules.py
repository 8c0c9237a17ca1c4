"""Rules that a document states for all its tasks, and the convention that is only asked for."""

import pytest

from tiaokuai.loaders import Extraction, extract, read

FIRST = ["lead", "responsible"]
SUPPORTED = ["lead", "support"]
ALL = ["lead", "lead"]
NONE = ["responsible", "responsible"]


def _read(*, above: str = "", below: str = "", header: str = "责任单位") -> str:
    return f"""<html><body><h1>济宁市2024年重点工作任务分解表</h1><p>{above}</p><table>
    <tr><th>序号</th><th>工作任务</th><th>{header}</th></tr>
    <tr><td>1</td><td>加快推进重点工程建设，完成年度投资任务。</td><td>市财政局、市教育局</td></tr>
    </table><p>{below}</p></body></html>"""


def _roles(extraction: Extraction) -> list[str]:
    (task,) = extraction.tasks
    return [assignment.role for assignment in task.assignments]


@pytest.mark.parametrize(
    ("sentence", "roles", "rule"),
    [
        ("责任单位中排在首位的为牵头单位，下同。", FIRST, "first_leads"),
        ("注：列首位的为牵头单位。", FIRST, "first_leads"),
        ("备注：责任单位第一个为牵头单位。", FIRST, "first_leads"),
        ("（责任单位排序第一的为牵头单位）", FIRST, "first_leads"),
        ("各项任务中，第一责任单位为牵头单位。", FIRST, "first_leads"),
        ("以上任务，排在首位的责任单位牵头负责，其他单位配合。", SUPPORTED, "first_leads"),
        ("说明：首位单位为牵头单位，其他单位为配合单位。", SUPPORTED, "first_leads"),
        ("无牵头单位的，责任单位即为牵头单位。", ALL, "responsible_leads"),
        ("注：未明确牵头单位的，责任单位即为牵头单位。", ALL, "responsible_leads"),
        ("没有牵头单位的任务，由责任单位牵头。", ALL, "responsible_leads"),
        ("市政府办公室要发挥牵头抓总作用，各责任单位密切配合。", NONE, "column"),
    ],
)
@pytest.mark.parametrize("where", ["above", "below"])
def test_a_rule_beside_the_table(sentence: str, roles: list[str], rule: str, where: str) -> None:
    page = _read(above=sentence) if where == "above" else _read(below=sentence)
    extraction = extract(read(page.encode(), "a.html"))
    assert _roles(extraction) == roles
    assert extraction.tasks[0].assignments[0].role_rule == rule


@pytest.mark.parametrize(
    "note", ["首位为牵头单位", "排名第一的为牵头单位，下同", "第一个单位为牵头单位"]
)
def test_a_rule_in_the_header(note: str) -> None:
    page = _read(header=f"责任单位（{note}）")
    assert _roles(extract(read(page.encode(), "a.html"))) == FIRST


def test_the_convention_holds_only_where_it_is_asked_for() -> None:
    source = read(_read().encode(), "a.html")
    assert _roles(extract(source)) == NONE
    asked = extract(source, first_leads=True)
    assert _roles(asked) == FIRST
    assert [a.role_rule for a in asked.tasks[0].assignments] == ["convention", "column"]


def test_the_convention_gives_way_to_the_documents_own_rule() -> None:
    page = _read(below="无牵头单位的，责任单位即为牵头单位。")
    asked = extract(read(page.encode(), "a.html"), first_leads=True)
    assert _roles(asked) == ALL
    assert {a.role_rule for a in asked.tasks[0].assignments} == {"responsible_leads"}
