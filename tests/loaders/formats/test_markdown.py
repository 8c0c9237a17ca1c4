"""Markdown: the file's own text, with what its marks mean."""

import pytest

from tiaokuai.loaders import Source, Table, read

from .shown import every_span_is_right, grid, levels, lines

HEADER = "| 序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限 |\n|---|:-:|---|---|--:|\n"


def markdown(text: str) -> Source:
    source = read(text.encode(), "表.txt")
    assert source.media_type == "text/markdown"
    assert source.text == text if text.endswith("\n") else f"{text}\n"
    assert every_span_is_right(source)
    return source


def test_headings_have_levels_and_marks_are_no_text() -> None:
    source = markdown(
        "# 某市**要点** #\n\n## 一、总则\n正文*强调*、`码`和[附件](http://a/b.docx)，5*8小时。\n"
        "- 第一项\n> 引文\n1. 第二项\n---\n![图](a.png)\n### （一）&nbsp;细\\*则\n"
    )
    assert levels(source) == {"某市要点": 1, "一、总则": 2, "（一）细*则": 3}
    assert lines(source)[2:6] == ["正文强调、码和附件，5*8小时。", "第一项", "引文", "1. 第二项"]


def test_pipe_tables_are_grids() -> None:
    source = markdown(
        "说明\n\n序号 | 任务 | 单位\n--- | --- | ---\n1 | 甲\\|乙 | **市教育局**<br>市民政局\n"
        "2 | 丙 | \n\n完"
    )
    assert grid(source) == [
        ["序号", "任务", "单位"],
        ["1", "甲|乙", "市教育局\n市民政局"],
        ["2", "丙", ""],
    ]
    assert lines(source) == ["说明", "完"]


def test_lines_all_in_pipes_are_a_table_without_a_rule() -> None:
    assert grid(markdown("|序号|任务|\n|1|甲|\n|2|乙|\n")) == [
        ["序号", "任务"],
        ["1", "甲"],
        ["2", "乙"],
    ]


def test_tables_in_html_keep_their_merges() -> None:
    source = markdown(
        "要点\n====\n\n<table><tr><th>序号</th><th>任务</th><th>单位</th></tr>\n"
        "<tr><td>1</td><td rowspan=2>甲<b>乙</b></td><td>市教育局<br>市民政局</td></tr>\n"
        "<tr><td>2</td><td></td></tr></table>\n\n第一节\n---\n完。\n---\n"
    )
    assert levels(source) == {"要点": 1, "第一节": 2}
    assert lines(source) == ["要点", "第一节", "完。"]
    assert grid(source) == [
        ["序号", "任务", "单位"],
        ["1", "甲乙", "市教育局\n市民政局"],
        ["2", "甲乙", ""],
    ]
    table = source.blocks[1]
    assert isinstance(table, Table)
    assert all(cell.certain for row in table.rows for cell in row)
    found = source.evidence(table.rows[2][1].passage)
    assert {(one.table, one.row, one.column) for one in found} == {(1, 2, 2)}


def test_a_row_without_outer_pipes_may_begin_with_an_empty_cell() -> None:
    rows = grid(markdown("组 | 任务 | 单位\n---|---|---\n一 | 甲 | 局\n　 | 乙 | 局\n"))
    assert rows[2] == ["", "乙", "局"]


def test_blanks_are_not_certain() -> None:
    source = markdown("|序号|任务|\n|---|---|\n|1|甲|\n|2||\n")
    (table,) = source.blocks
    assert isinstance(table, Table)
    assert [cell.certain for cell in table.rows[2]] == [True, False]


def test_a_short_row_has_the_cells_that_are_printed() -> None:
    rows = "| 1 | 甲 | 乙乙 | 市教育局 | 3月底前 |\n| 2 | 丙丙 | 市司法局 |\n| 一、总则 |\n"
    (table,) = markdown(HEADER + rows).blocks
    assert isinstance(table, Table)
    assert [len(row) for row in table.rows] == [5, 5, 3, 1]
    assert table.rows[3][0].columns == 5


def test_evidence_says_row_and_column_and_the_exact_words() -> None:
    source = markdown("|序号|任务|\n|---|---|\n|1|**甲**乙<br>丙|\n")
    (table,) = source.blocks
    assert isinstance(table, Table)
    found = source.evidence(table.rows[1][1].passage)
    assert "".join(one.quote for one in found) == "甲乙\n丙"
    assert {(one.table, one.row, one.column) for one in found if one.quote.strip()} == {(1, 2, 2)}


@pytest.mark.parametrize(
    "text", ["甲|乙\n丙|丁\n", "一、#1楼\n", "序号\t任务\n", "- 3 -\n| 甲\n", "5*8小时、**\n"]
)
def test_plain_text_with_such_signs_is_not_marked_up(text: str) -> None:
    assert read(text.encode(), "a.md").media_type == "text/plain"
