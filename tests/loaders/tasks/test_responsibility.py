"""Who answers for a task, as brackets and lines of prose say it."""

import pytest

from tiaokuai.loaders import Task, extract, read

TEXT = "2024年工作方案\n一、重点任务\n1.修路。新修十公里。{}\n2.架桥。新架两座。（责任单位：市水利局）\n"


def first(closing: str) -> Task:
    """The first task of a plan that ends with the given words."""
    return extract(read(TEXT.format(closing).encode(), "plan.txt")).tasks[0]


@pytest.mark.parametrize(
    ("closing", "lead", "responsible", "support", "deadline"),
    [
        ("（责任单位：市交通局、市财政局）", [], ["市交通局", "市财政局"], [], None),
        ("〔责任单位：市交通局，各县（市、区）政府〕", [], ["市交通局", "各县（市、区）政府"], [], None),
        ("【牵头单位：市交通局；责任单位：市财政局】", ["市交通局"], ["市财政局"], [], None),
        ("（市交通局牵头，市财政局、市审计局等按职责分工负责）", ["市交通局"], [], ["市财政局", "市审计局"], None),
        ("（市交通局、市财政局负责）", [], ["市交通局", "市财政局"], [], None),
        ("（市交通局、市财政局分别负责，年内持续推进）", [], ["市交通局", "市财政局"], [], "年内持续推进"),
        ("（市交通局牵头，6月底完成）", ["市交通局"], [], [], "6月底完成"),
        ("（责任单位：市交通局；完成时限：6月底前）", [], ["市交通局"], [], "6月底前"),
        ("牵头单位：市交通局，配合单位：市财政局。", ["市交通局"], [], ["市财政局"], None),
        ("\n牵头单位：市交通局\n配合单位：市财政局\n完成时限：年底前", ["市交通局"], [], ["市财政局"], "年底前"),
        ("\n（责任单位：市交通局）", [], ["市交通局"], [], None),
        ("（责任单位：市交通局", [], ["市交通局"], [], None),
    ],
)  # fmt: skip
def test_closings(
    closing: str,
    lead: list[str],
    responsible: list[str],
    support: list[str],
    deadline: str | None,
) -> None:
    task = first(closing)
    roles = {role: [a.unit for a in task.assignments if a.role == role] for role in ROLES}
    assert roles == {"lead": lead, "responsible": responsible, "support": support}
    assert (task.deadline.text if task.deadline else None) == deadline
    assert (task.headings, task.text) == (["一、重点任务", "1.修路。"], "新修十公里。")


ROLES = ("lead", "responsible", "support")


@pytest.mark.parametrize("bracket", ["（含桥梁）", "（街道）", "（2024—2026年）", "（试行）"])
def test_not_every_bracket_names_who_answers(bracket: str) -> None:
    task = first(f"{bracket}（责任单位：市交通局）")
    assert bracket in task.text
    assert [a.unit for a in task.assignments] == ["市交通局"]
