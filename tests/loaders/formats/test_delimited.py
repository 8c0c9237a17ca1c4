"""Values divided by commas or tabs: rows of a table, quoted cells, places."""

import pytest

from tiaokuai.loaders import Table, read

from .shown import every_span_is_right, grid, grids, lines

CSV = '某市任务清单,,\n序号,任务,责任单位\n1,"公开甲,乙","市教育局\n市民政局"\n2,称“""好""”,\n注：略,,\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_rows_are_a_table_and_lone_values_above_and_below_are_text(encoding: str) -> None:
    source = read(CSV.replace("\n", "\r\n").encode(encoding), "清单.xls")
    assert every_span_is_right(source)
    assert lines(source) == ["某市任务清单", "注：略"]
    assert grid(source) == [
        ["序号", "任务", "责任单位"],
        ["1", "公开甲,乙", "市教育局\n市民政局"],
        ["2", '称“"好"”', ""],
    ]


def test_an_empty_value_is_not_certain_and_places_are_rows_of_the_file() -> None:
    source = read(CSV.encode(), "a.csv")
    assert source.media_type == "text/csv"
    (table,) = (block for block in source.blocks if isinstance(block, Table))
    assert [cell.certain for cell in table.rows[2]] == [True, True, False]
    (found,) = source.evidence(table.rows[1][2].passage)
    assert (found.table, found.row, found.column) == (1, 3, 3)
    assert found.quote == "市教育局\n市民政局"


def test_tabs_divide_too() -> None:
    source = read('序号\t任务\n1\t甲\n2\t"乙\n丙"\n'.encode(), "a")
    assert source.media_type == "text/tab-separated-values"
    assert grid(source)[2] == ["2", "乙\n丙"]


@pytest.mark.parametrize(
    "text",
    [
        "通知\n各单位,各部门,请认真落实,按时报送\n附件,略\n",
        "甲,乙,丙\n",
        "一、总则,略\n二、分则,详\n三、附则,略\n",
    ],
)
def test_prose_with_commas_is_prose(text: str) -> None:
    assert grids(read(text.encode(), "a.txt")) == []
