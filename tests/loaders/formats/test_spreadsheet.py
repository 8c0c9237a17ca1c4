"""Workbooks: values as they are meant, merges, sheets, places."""

import datetime
import io
from collections.abc import Callable
from contextlib import suppress

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from tiaokuai.loaders import Paragraph, Source, Table, read
from tiaokuai.ontology import TiaokuaiError

from .shown import cells, every_span_is_right, grid, grids, lines


def workbook(*fill: Callable[[Worksheet], object]) -> Source:
    """A workbook read, each of its sheets (表1, 表2, …) filled by a function."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, one in enumerate(fill, 1):
        one(book.create_sheet(f"表{number}"))
    out = io.BytesIO()
    book.save(out)
    source = read(out.getvalue(), "台账.et")
    assert every_span_is_right(source)
    return source


def rows(*values: list[object]) -> Callable[[Worksheet], None]:
    def fill(sheet: Worksheet) -> None:
        for row in values:
            sheet.append(row)

    return fill


def test_values_are_read_as_they_are_meant() -> None:
    source = workbook(
        rows(
            [1, 2.5, datetime.date(2025, 6, 30), datetime.datetime(2025, 6, 30, 9, 5)],
            ["12月底前", "'01", True, None],
            ["一\n二", " 市  局 ", "=甲", "a\tb"],
        )
    )
    assert grid(source) == [
        ["1", "2.5", "2025-06-30", "2025-06-30 9:05:00"],
        ["12月底前", "'01", "TRUE", ""],
        ["一\n二", "市  局", "", "a b"],
    ]


JUNE = datetime.datetime(2025, 6, 3, 9, 5)


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ('yyyy"年"m"月"d"日"', JUNE, "2025年6月3日"),
        ("[$-804]yyyy年m月;@", JUNE, "2025年6月"),
        ('[DBNum1][$-804]yyyy"年"m"月"d"日"', JUNE, "二〇二五年六月三日"),
        ('m"月底前"', JUNE, "6月底前"),
        ("yyyy\\-mm\\-dd", JUNE, "2025-06-03"),
        ("mm-dd-yy", JUNE, "2025/6/3"),
        ('h"时"mm"分"', JUNE, "9时05分"),
        ("mmm-yy", JUNE, "2025-06-03 09:05:00"),
        ("0%", 0.155, "16%"),
        ("0.0%", 0.155, "15.5%"),
        ("#,##0.00_ ", 12345.5, "12,345.50"),
        ("000", 7, "007"),
        ('0"件";-0"件";"无"', 0, "无"),
        ('"第"0"号"', 3.0, "第3号"),
        ("0_);(0)", -2, "(2)"),
        ("# ?/?", 0.5, "0.5"),
        ("@", "007", "007"),
        (";;;", 8, "8"),
        ("General", 0.1 + 0.2, "0.3"),
        ("0", 1e22, "10000000000000000000000"),
    ],
)
def test_numbers_and_dates_stand_as_their_format_prints_them(
    code: str, value: object, shown: str
) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(["序号", "数"], [1, value])(sheet)
        sheet["B2"].number_format = code

    assert grid(workbook(fill))[1][1] == shown


@pytest.mark.parametrize(
    ("index", "shown"), [(14, "2025/6/3"), (31, "2025年6月3日"), (57, "2025年6月"), (58, "6月3日")]
)
def test_formats_known_by_number_alone_are_those_of_a_chinese_system(
    index: int, shown: str
) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["序号", "时限"])
        sheet.write_datetime(1, 1, JUNE, book.add_format({"num_format": index}))
    assert grid(read(out.getvalue(), "a.xlsx"))[1] == ["", shown]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text('ymdhs0#,.%;"\\\\[]@$年月日 ', max_size=20),
            st.floats(allow_nan=False, allow_infinity=False)
            | st.integers(-(10**9), 10**9)
            | st.datetimes(min_value=datetime.datetime(1901, 1, 1)),
        ),
        min_size=1,
    )
)
def test_any_format_is_read(values: list[tuple[str, object]]) -> None:
    def fill(sheet: Worksheet) -> None:
        for row, (code, value) in enumerate(values, 1):
            rows(["任务", value])(sheet)
            sheet.cell(row, 2).number_format = code

    if any(isinstance(value, float | int) and abs(value) > 1e6 for _, value in values):
        with suppress(TiaokuaiError):
            workbook(fill)
    else:
        assert len(grid(workbook(fill))) == len(values)


@pytest.mark.parametrize(("code", "value"), [("yyyy/m/d", -1e300), ("[h]:mm", 1e300)])
def test_a_date_out_of_all_bounds_is_told(code: str, value: float) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(["序号", "时限"], [1, value])(sheet)
        sheet["B2"].number_format = code

    with pytest.raises(TiaokuaiError, match="a date or time out of all bounds"):
        workbook(fill)


def test_merges_are_told_from_empty_cells() -> None:
    def fill(sheet: Worksheet) -> None:
        rows(["序号", "任务", "分工", None], [1, "甲", "市教育局", "市民政局"], [2])(sheet)
        sheet.merge_cells("C1:D1")
        sheet.merge_cells("B2:B3")

    source = workbook(fill)
    assert grid(source) == [
        ["序号", "任务", "分工", "分工"],
        ["1", "甲", "市教育局", "市民政局"],
        ["2", "甲", "", ""],
    ]
    assert cells(source)["甲"] == (1, 1, 2, 1)


@pytest.mark.parametrize("merged", [True, False])
def test_a_title_above_the_table_is_text(merged: bool) -> None:
    def fill(sheet: Worksheet) -> None:
        rows(["某市任务分解表"], [], ["序号", "任务", "单位"], [1, "甲", "市教育局"])(sheet)
        if merged:
            sheet.merge_cells("A1:C1")

    source = workbook(fill)
    title, table = source.blocks
    assert isinstance(title, Paragraph) and isinstance(table, Table)
    (above,) = source.evidence(title.passage)
    assert (above.quote, above.row, above.column) == ("某市任务分解表", 1, 1)
    (header,) = source.evidence(table.rows[0][0].passage)
    assert (header.quote, header.row) == ("序号", 3)


def test_a_sheet_of_lines_alone_is_text() -> None:
    source = workbook(
        rows(["关于印发任务台账的通知"], [], ["各县区："], ["　　现将台账印发给你们。"]),
        rows(["序号", "任务"], [1, "甲"]),
    )
    assert lines(source) == ["关于印发任务台账的通知", "各县区：", "现将台账印发给你们。"]
    assert grids(source) == [[["序号", "任务"], ["1", "甲"]]]


def test_places_are_those_of_the_sheet() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B3"], sheet["C3"], sheet["C4"] = "序号", "任务", "甲"

    source = workbook(rows(["说明", "附"]), fill)
    second = source.blocks[1]
    assert isinstance(second, Table)
    (found,) = source.evidence(second.rows[1][2].passage)
    assert (found.quote, found.sheet, found.table, found.row, found.column) == (
        "甲",
        "表2",
        2,
        4,
        3,
    )


def test_hidden_sheets_rows_and_columns_are_read_and_told() -> None:
    def hide(sheet: Worksheet) -> None:
        rows(["序号", "任务", None, "备注"], [1, "甲"], [2, "乙"], [3, "丙"], [4, "丁"])(sheet)
        for row in (2, 4, 5, 9):
            sheet.row_dimensions[row].hidden = True
        for column in ("A", "C", "D", "F"):
            sheet.column_dimensions[column].hidden = True
        sheet.sheet_state = "hidden"

    source = workbook(rows(["序号", "任务"], [2, "乙"]), hide)
    assert len(grids(source)) == 2
    assert source.warnings == (
        "sheet 表2: hidden rows were read all the same: 2, 4-5",
        "sheet 表2: hidden columns were read all the same: A, D",
        "sheet 表2 is hidden; it was read all the same",
    )


def test_empty_sheets_and_charts_are_no_tables() -> None:
    assert len(grids(workbook(rows(), rows(["甲", "乙"])))) == 1


def test_a_workbook_without_text_says_so() -> None:
    with pytest.raises(TiaokuaiError, match="no text"):
        workbook(rows())


def test_a_cell_at_the_end_of_the_sheet_does_not_make_it_endless() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["XFD1048576"] = "甲", "乙"

    with pytest.raises(TiaokuaiError, match=r"^台账\.et: .* too many to read; "):
        workbook(fill)


def test_a_damaged_workbook_is_told() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "甲"
    out = io.BytesIO()
    book.save(out)
    data = out.getvalue().replace(b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheet9.xml")
    with pytest.raises(TiaokuaiError, match="damaged"):
        read(data[:-30], "a.xlsx")
