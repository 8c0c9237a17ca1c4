"""Pages as mirrors and careless typists print them: traditional characters, readings, wide forms."""

import pytest

from tiaokuai.loaders import Extraction, extract, read

HEAD = ["序号", "重点任务", "具体要求", "牵头单位", "配合单位", "完成时限"]
ROWS = [
    ["1", "项目", "公开重大项目审批信息。", "市发展改革委", "市财政局、市民政局", "12月底前"],
    ["2", "项目", "发布就业政策。", "市人力资源社会保障局", "各县（市、区）政府", "每季度末"],
]
MIRROR = str.maketrans(
    "务点体单牵头时项开发财会资县区业审政众",
    "務點體單牽頭時項開發財會資縣區業審政眾",
)
WIDE = str.maketrans("0123456789（）、。", "０１２３４５６７８９()､｡")


def page(change: dict[int, int]) -> Extraction:
    """The page of the table with the change made to all of it."""
    rows = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in [HEAD, *ROWS])
    body = f"<h1>青峡市2024年政务公开任务分解表</h1><p>青政办发〔2024〕8号</p><table>{rows}</table>"
    return extract(read(f"<html><body>{body.translate(change)}</body></html>".encode(), "a.html"))


@pytest.mark.parametrize("change", [MIRROR, WIDE], ids=["traditional", "wide"])
def test_another_form_of_the_characters_gives_the_same_units_and_days(
    change: dict[int, int],
) -> None:
    plain, other = page({}), page(change)
    assert other.document.number == plain.document.number == "青政办发〔2024〕8号"
    assert [task.text for task in other.tasks] == [row[2].translate(change) for row in ROWS]
    for one, as_usual in zip(other.tasks, plain.tasks, strict=True):
        assert [(a.unit_id, a.role) for a in one.assignments] == [
            (a.unit_id, a.role) for a in as_usual.assignments
        ]
        assert one.deadline and as_usual.deadline
        assert (one.deadline.kind, one.deadline.end) == (
            as_usual.deadline.kind,
            as_usual.deadline.end,
        )


def test_names_are_shown_as_printed_beside_their_usual_form() -> None:
    (lead, *_) = page(MIRROR).tasks[1].assignments
    assert (lead.unit, lead.printed) == ("市人力资源社会保障局", "市人力資源社會保障局")


def test_readings_in_brackets_are_no_part_of_a_name() -> None:
    html = (
        "<table><tr><td>序号<td>工作(gong zuo)任务<td>责任（zé rèn）单位</tr>"
        "<tr><td>1<td>公开<td>市教育(jiao yu)局、市财政局（办公室）</tr></table>"
    )
    ((task),) = extract(read(html.encode(), "a.html")).tasks
    assert [a.unit for a in task.assignments] == ["市教育局", "市财政局（办公室）"]
