"""OpenDocument spreadsheets: values as they are meant, merges, sheets, places."""

import pytest

from tiaokuai.loaders import Paragraph, Source, Table, read
from tiaokuai.ontology import TiaokuaiError

from .odf import COVERED, ods, p, span, style, table, td, tr
from .shown import cells, every_span_is_right, grid, grids, lines

REST = tr(
    td("", 'table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="9999"'
)


def sheets(body: str, automatic: str = "") -> Source:
    source = read(ods(body, automatic=automatic), "台账.et")
    assert every_span_is_right(source)
    return source


def value(kind: str, shown: str, **attributes: str) -> str:
    given = "".join(f' office:{name.replace("_", "-")}="{v}"' for name, v in attributes.items())
    return td(p(shown), f'office:value-type="{kind}"{given}')


def test_values_are_read_as_they_are_shown() -> None:
    source = sheets(
        table(
            tr(
                value("float", "1.00", value="1"),
                value("float", "2.5", value="2.5"),
                value("date", "6月30日", date_value="2025-06-30"),
                value("date", "####", date_value="2025-06-30T00:00:00"),
            ),
            tr(
                value("percentage", "50%", value="0.5"),
                value("boolean", "真", boolean_value="true"),
                td(p("12月底前") + p("市\t局")),
                td(p("#N/A"), 'office:value-type="string" calcext:value-type="error"'),
            ),
        )
    )
    assert grid(source) == [
        ["1.00", "2.5", "6月30日", "2025-06-30"],
        ["50%", "TRUE", "12月底前\n市 局", ""],
    ]


def test_merges_are_told_from_empty_cells() -> None:
    source = sheets(
        table(
            tr("序号", "任务", td("分工", span(1, 2)), COVERED),
            tr("1", td("甲", span(2)), "市教育局", "市民政局"),
            tr("2", "<table:covered-table-cell><text:p>旧</text:p></table:covered-table-cell>"),
            REST,
        )
    )
    assert grid(source) == [
        ["序号", "任务", "分工", "分工"],
        ["1", "甲", "市教育局", "市民政局"],
        ["2", "甲", "", ""],
    ]
    assert cells(source)["甲"] == (1, 1, 2, 1)


def test_titles_are_text_and_places_are_those_of_the_sheet() -> None:
    blank = tr("", attributes='table:number-rows-repeated="2"')
    title = tr(td("某市任务分解表", span(1, 3)), COVERED, COVERED)
    source = sheets(table(title, blank, tr("", "序号", "任务"), tr("", "1", "甲"), name="二"))
    above, block = source.blocks
    assert isinstance(above, Paragraph) and isinstance(block, Table)
    (place,) = source.evidence(above.passage)
    assert (place.quote, place.sheet, place.row, place.column) == ("某市任务分解表", "二", 1, 1)
    (place,) = source.evidence(block.rows[1][2].passage)
    assert (place.quote, place.sheet, place.row, place.column) == ("甲", "二", 5, 3)


def test_hidden_sheets_rows_and_columns_are_read_and_told() -> None:
    automatic = style("藏", '<style:table-properties table:display="false"/>', "table")
    columns = (
        "<table:table-column/><table:table-column-group><table:table-column "
        'table:visibility="collapse" table:number-columns-repeated="900"/></table:table-column-group>'
    )
    first = table(
        columns, tr("序号", "任务"), tr("1", "甲", attributes='table:visibility="collapse"')
    )
    second = table(tr("序号", "任务"), name="二", attributes='table:style-name="藏"')
    source = sheets(first + second, automatic)
    assert len(grids(source)) == 2
    assert source.warnings == (
        "sheet 表1: hidden rows were read all the same: 2",
        "sheet 表1: hidden columns were read all the same: B",
        "sheet 二 is hidden; it was read all the same",
    )


def test_comments_drawings_and_copies_of_other_files_are_no_text() -> None:
    comment = f"<office:annotation>{p('批')}</office:annotation>{p('甲')}"
    drawings = f"<table:shapes><draw:frame><draw:text-box>{p('图')}</draw:text-box></draw:frame></table:shapes>"
    copied = table(tr("旧", "旧"), name="'file:///a.ods'#$表1")
    source = sheets(table(drawings, tr("1", td(comment))) + copied)
    assert grid(source) == [["1", "甲"]]
    assert lines(source) == []


def test_a_sheet_without_end_is_refused() -> None:
    far = 'table:number-columns-repeated="16000"'
    many = 'table:number-rows-repeated="1000000"'
    with pytest.raises(TiaokuaiError, match="too large"):
        sheets(table(tr(td("甲", far), attributes=many)))
    gap = tr(td("", far), attributes=many)
    with pytest.raises(TiaokuaiError, match="too many to read"):
        sheets(table(tr("甲", td("", far), "乙"), gap, tr("丙", td("", far), "丁")))
