"""Page-wise dumps: a table that was printed line by line is read back cell by cell."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tiaokuai.loaders import Cell, Paragraph, Source, Table, read

from .invented import Kind, invented
from .measure import wrong
from .printer import Shape, Sheet, printed

Names = tuple[str, ...]
Kinds = tuple[Kind, ...]
Widths = tuple[int, ...]

LAYOUTS: dict[str, tuple[Names, Kinds, Widths, dict[str, bool | float]]] = {
    "number, group, unit, text, deadline": (
        ("序号", "工作任务", "责任部门", "具体要求", "完成时限"),
        ("number", "group", "unit", "text", "deadline"),
        (2, 4, 10, 32, 8),
        {"merged_units": 0.3},
    ),
    "unit before text": (
        ("序号", "责任单位", "工作任务", "完成时限"),
        ("number", "unit", "text", "deadline"),
        (2, 9, 34, 7),
        {},
    ),
    "no number, two units": (
        ("工作任务", "具体措施", "牵头单位", "配合单位", "完成时限"),
        ("group", "text", "lead", "support", "deadline"),
        (6, 26, 9, 10, 7),
        {"numbered_groups": False},
    ),
    "group rows, no group column": (
        ("序号", "工作任务", "责任单位", "完成时限"),
        ("number", "text", "unit", "deadline"),
        (3, 28, 10, 6),
        {"group_rows": True, "one_line_units": True},
    ),
    "no deadline": (
        ("类别", "序号", "工作内容", "责任单位"),
        ("group", "number", "text", "unit"),
        (4, 2, 30, 10),
        {"numbered_groups": False},
    ),
    "seven columns": (
        ("序号", "类别", "工作任务", "具体举措", "牵头领导", "责任单位", "完成时限"),
        ("number", "group", "measure", "text", "person", "unit", "deadline"),
        (2, 4, 8, 20, 4, 9, 6),
        {},
    ),
    "broken header words": (
        ("序号", "工作任务", "责任单位", "完成时限"),
        ("number", "text", "unit", "deadline"),
        (1, 26, 4, 4),
        {},
    ),
}

CELL_BY_CELL: dict[str, dict[str, object]] = {
    "empty lines between": {},
    "no empty lines": {"spaced": False, "marks": "dash"},
    "top aligned": {"centred": False, "marks": "feed"},
    "a line for each": {"joined": False, "spaced": False},
    "header once": {"repeats_header": False, "spaced": False, "marks": "none"},
    "rows broken by pages": {"repeats_header": False, "breaks_rows": True, "spaced": False},
    "numbers glued": {"glued": True, "spaced": False},
}
BY_HEIGHT: dict[str, dict[str, object]] = {
    "one blank": {"order": "lines", "spaced": False},
    "distances kept": {"order": "layout", "spaced": False, "marks": "feed"},
}


def sheet(layout: str, rows: int = 14, seed: int = 1) -> Sheet:
    header, kinds, _, options = LAYOUTS[layout]
    return invented(header, kinds, seed=seed, rows=rows, **options)  # type: ignore[arg-type]  # options are named in LAYOUTS


def shape(layout: str, **options: object) -> Shape:
    return Shape(LAYOUTS[layout][2], height=24, **options)  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize("printing", CELL_BY_CELL)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_cells_printed_one_after_the_other_are_read_right(layout: str, printing: str) -> None:
    share, told = wrong(sheet(layout), shape(layout, **CELL_BY_CELL[printing]))
    assert share >= 0.95, "\n".join(told)


@pytest.mark.parametrize("printing", BY_HEIGHT)
@pytest.mark.parametrize("layout", ["unit before text", "group rows, no group column"])
def test_cells_printed_by_height_are_read_right(layout: str, printing: str) -> None:
    share, told = wrong(sheet(layout, 8), shape(layout, **BY_HEIGHT[printing]))
    assert share >= 0.95, "\n".join(told)


@pytest.mark.parametrize("printing", [*CELL_BY_CELL, "one blank"])
def test_every_character_is_in_exactly_one_block(printing: str) -> None:
    options = {**CELL_BY_CELL, **BY_HEIGHT}[printing]
    layout = "group rows, no group column"
    source = dump(printed(sheet(layout, 8), shape(layout, **options)))
    seen = sorted(spot for start, end in spans(source) for spot in range(start, end))
    assert len(seen) == len(set(seen))
    lost = set(range(len(source.text))) - set(seen)
    assert not "".join(source.text[spot] for spot in sorted(lost)).strip()


def test_running_text_is_joined_over_lines_and_pages() -> None:
    source = dump(
        " 某政办字〔2026〕3号\n\n关于做好农村公路养护工作的通知\n\n各镇人民政府，市政府各部门：\n\n"
        "为进一步提升农村公路养护水平，改善群众出行条件，经\n\n市政府研究，现就有关事项通知如下，请认真抓好贯彻落\n\n- 1 -\n"
        "\n实。\n\n一、健全养护机制\n\n各镇要明确专人负责，建立巡查台账，发现坑槽、积水、\n\n塌方等问题及时处置，"
        "重大情况第一时间报告主管部门，\n\n确保安全。\n\n某市人民政府办公室\n\n2026年 3月 5日\n\n- 2 -\n"
    )
    assert paragraphs(source) == [
        "某政办字〔2026〕3号",
        "关于做好农村公路养护工作的通知",
        "各镇人民政府，市政府各部门：",
        "为进一步提升农村公路养护水平，改善群众出行条件，经市政府研究，现就有关事项通知如下，请认真抓好贯彻落实。",
        "- 1 -",
        "一、健全养护机制",
        "各镇要明确专人负责，建立巡查台账，发现坑槽、积水、塌方等问题及时处置，重大情况第一时间报告主管部门，确保安全。",
        "某市人民政府办公室",
        "2026年3月5日",
        "- 2 -",
    ]


TWO_UNITS = """
 序号 重点任务 工作措施 责任单位 完成时限

一、改善出行条件

1

（一）畅

通农村

公路

加快推进县乡公路提档升级，年内完成危桥改造十二座，新建错车道三十处，

切实保障群众出行安全
市交通运输局

市人力资源和社会

保障局
10月底前

2 开展 ETC车道改造 市交通运输局 10月底前

3

对农村客运站点进行全面排查，逐站建立台账，对损坏的候车亭、站牌限期修

复更新
10月底前
"""


def test_a_line_end_stays_between_names_but_not_within_one() -> None:
    rows = table(TWO_UNITS)
    assert rows[2][3].text == "市交通运输局\n市人力资源和社会保障局"


def test_a_blank_before_latin_letters_is_the_layouts() -> None:
    assert table(TWO_UNITS)[3][2].text == "开展ETC车道改造"


def test_what_is_not_printed_is_empty_and_not_certain() -> None:
    unit = table(TWO_UNITS)[4][3]
    assert (unit.text, unit.certain) == ("", False)


def test_a_group_heading_spans_all_columns() -> None:
    (heading,) = set(table(TWO_UNITS)[1])
    assert (heading.text, heading.columns) == ("一、改善出行条件", 5)


def test_text_after_the_table_is_no_cell() -> None:
    source = dump(TWO_UNITS + " 抄送：市委各部门，市人大常委会办公室。\n")
    assert paragraphs(source) == ["抄送：市委各部门，市人大常委会办公室。"]


def test_a_place_names_page_table_row_and_column() -> None:
    source = dump(TWO_UNITS)
    place = source.place(source.text.index("开展"))
    assert (place.page, place.table, place.row, place.column) == (1, 1, 4, 3)


def test_tables_with_other_headers_are_tables_of_their_own() -> None:
    source = dump(
        TWO_UNITS + "\n附件2\n\n序号 检查内容 责任单位\n\n1 客运站消防设施 市应急管理局\n"
    )
    assert [block.number for block in source.blocks if isinstance(block, Table)] == [1, 2]
    assert "附件2" in paragraphs(source)


def test_a_title_printed_on_each_page_is_no_cell() -> None:
    title = "某县重点任务分解表"
    page = f"\f{title}\n序号 工作任务 责任单位\n{{}} 新建公办幼儿园三所 县教育局\n"
    source = dump(page.format(1) + page.format(2))
    assert [row[0].text for row in table(source.text)] == ["序号", "1", "序号", "2"]
    assert paragraphs(source).count(title) == 2


def test_paragraphs_on_one_line_each_are_no_page_dump() -> None:
    lines = ["一、总体要求。" + "统筹推进各项重点任务，" * n for n in range(2, 14)]
    assert paragraphs(dump("\n".join(lines))) == lines


def test_the_breakdown_of_a_county_is_read_whole(shared: Path) -> None:
    (file,) = (shared / "corpus").glob("002_*")
    rows = [
        [cell.text for cell in row]
        for row in table(file.read_text("utf-8"))
        if row[0].columns == 1 and row[0].text.isdigit()
    ]
    assert [row[0] for row in rows] == [str(n) for n in range(1, 54)]
    assert all(row[3] and row[4].endswith("月底前") for row in rows)
    assert [row[0] for row in rows if not row[2]] == ["46", "48", "49", "50", "52", "53"]
    assert rows[7][2] == "济宁市生态环境局邹城市分局"
    assert rows[17][2] == "市人力资源和社会保障局"
    assert rows[24][2].split("\n")[-1] == "市人力资源和社会保障局"
    assert rows[46][1] == "（十一）切实强化政府网站和政务新媒体管理"
    assert rows[47][3].startswith("有序推进政府网站IPv6改造任务，持续做好")
    assert rows[50][2] == "市政府办公室牵头，\n各镇街、部门配合"


def dump(text: str) -> Source:
    return read(text.encode(), "dump.txt")


def table(text: str) -> tuple[tuple[Cell, ...], ...]:
    return next(block for block in dump(text).blocks if isinstance(block, Table)).rows


def paragraphs(source: Source) -> list[str]:
    return [block.passage.text for block in source.blocks if isinstance(block, Paragraph)]


def spans(source: Source) -> Iterator[tuple[int, int]]:
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield from block.passage.spans
        else:
            for row in block.rows:
                for cell in row[:1] if row[0].columns > 1 else row:
                    yield from cell.passage.spans
