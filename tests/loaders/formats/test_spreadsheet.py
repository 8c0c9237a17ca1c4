"""Workbooks: values as they are meant, merges, sheets, places."""

import datetime
import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tiaokuai.loaders import Paragraph, Source, Table, read
from tiaokuai.ontology import TiaokuaiError

from .shown import cells, every_span_is_right, grid, grids


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
        ["1", "2.5", "2025-06-30", "2025-06-30 09:05:00"],
        ["12月底前", "'01", "TRUE", ""],
        ["一\n二", "市  局", "", "a b"],
    ]


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


def test_places_are_those_of_the_sheet() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B3"], sheet["C3"], sheet["C4"] = "序号", "任务", "甲"

    source = workbook(rows(["说明"]), fill)
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


def test_hidden_sheets_and_rows_are_read_and_told() -> None:
    def hide(sheet: Worksheet) -> None:
        rows(["序号", "任务"], [1, "甲"])(sheet)
        sheet.row_dimensions[2].hidden = True
        sheet.sheet_state = "hidden"

    source = workbook(rows(["序号", "任务"], [2, "乙"]), hide)
    assert len(grids(source)) == 2
    assert source.warnings == (
        "1 hidden rows were read all the same",
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
