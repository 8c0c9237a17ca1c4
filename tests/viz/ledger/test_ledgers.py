"""Ledgers: the sheet that an office prints and fills in, and the calendar it subscribes to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import icalendar
import openpyxl
import pytest

from tiaokuai.graph import Graph
from tiaokuai.queries import Entry, Ledger, ledgers
from tiaokuai.viz import (
    HEADER,
    calendar,
    cells,
    dates_of,
    ledger_report,
    ledger_workbook,
    report_markdown,
    sheet_names,
)


@pytest.fixture(scope="module")
def city(sample_graph: Graph) -> Iterator[list[Ledger]]:
    store = sample_graph.store()
    yield ledgers(store, places=["青硖市"], years=[2025])
    store.close()


@pytest.fixture(scope="module")
def civil(city: list[Ledger]) -> Ledger:
    return next(ledger for ledger in city if ledger.unit == "市民政局")


def test_a_task_has_role_partners_origins_and_source(civil: Ledger) -> None:
    (entry,) = (entry for entry in civil.entries if entry.role == "lead")
    assert entry.text.startswith("更新养老、殡葬服务机构名录")
    assert (entry.direct, entry.through) == (True, ())
    assert (entry.lead, entry.support) == (("市民政局",), ("市卫生健康委员会",))
    assert (entry.deadline, entry.deadline_end) == ("9月底前", "2025-09-30")
    assert [origin.number for origin in entry.superior] == ["澜政办发〔2025〕4号"]
    assert {origin.number for origin in entry.earlier} == {"硖政办发〔2024〕15号"}
    row = dict(zip(HEADER, cells(entry, 1), strict=True))
    assert row["任务来源"].splitlines() == [
        "《2025年青硖市政务公开工作要点任务分解表》（硖政办发〔2025〕11号）",
        "qingxia-2025-openness.html 表1 第6行",
    ]
    assert [row[name] for name in ("进展情况", "完成情况", "存在问题", "备注")] == [""] * 4


def test_what_comes_by_a_collective_says_so(civil: Ledger) -> None:
    through = [entry for entry in civil.entries if not entry.direct]
    assert {name for entry in through for name in entry.through} == {"市政府各部门、单位"}
    row = dict(zip(HEADER, cells(through[0], 1), strict=True))
    assert row["承担方式"] == "经“市政府各部门、单位”"


def test_each_task_stands_once_and_the_next_due_first(city: list[Ledger]) -> None:
    for ledger in city:
        tasks = [entry.task for entry in ledger.entries]
        assert len(set(tasks)) == len(tasks)
        days = [entry.deadline_end or "9999" for entry in ledger.entries]
        assert days == sorted(days)


def test_the_sheet_is_ready_to_print_and_to_fill_in(civil: Ledger) -> None:
    data = ledger_workbook([civil], ["市民政局2025年工作台账"])
    sheet: Any = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    assert sheet.title == "市民政局"
    assert sheet["A1"].value == "市民政局2025年工作台账"
    assert tuple(cell.value for cell in sheet[3]) == HEADER
    assert sheet.max_row == 3 + len(civil.entries)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B4", f"A3:P{sheet.max_row}")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.print_title_rows == "$3:$3"
    assert "&P" in sheet.oddFooter.center.text
    due = sheet.cell(4, 1 + HEADER.index("截止日期")).value
    assert due.date() == date.fromisoformat(str(civil.entries[0].deadline_end))


def test_a_place_has_a_sheet_for_each_unit_and_an_overview(city: list[Ledger]) -> None:
    book = openpyxl.load_workbook(BytesIO(ledger_workbook(city, [x.unit for x in city])))
    assert book.sheetnames == ["总览", *(ledger.unit for ledger in city)]
    overview: Any = book["总览"]
    for row, ledger in enumerate(city, 3):
        assert overview.cell(row, 2).value == ledger.unit
        assert overview.cell(row, 2).hyperlink.location == f"'{ledger.unit}'!A1"
        assert overview.cell(row, 5).value == len(ledger.entries)


def test_the_same_ledgers_are_the_same_bytes(city: list[Ledger]) -> None:
    titles = [ledger.unit for ledger in city]
    assert ledger_workbook(city, titles) == ledger_workbook(city, titles)
    assert calendar(city, "甲").data == calendar(city, "甲").data


def test_text_is_never_a_formula(civil: Ledger) -> None:
    entry = replace(civil.entries[0], text='=HYPERLINK("http://x")')
    data = ledger_workbook([replace(civil, entries=(entry,))], ["甲"])
    cell = openpyxl.load_workbook(BytesIO(data)).worksheets[0].cell(4, 3)
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["市民政局", "市民政局"], ["市民政局", "市民政局（2）"]),
        (["甲/乙[丙]", "'丁'"], ["甲·乙·丙·", "丁"]),
        (["a" * 40, "A" * 40], ["a" * 31, "A" * 28 + "（2）"]),
        (["History", ""], ["History（2）", "无名"]),
    ],
)
def test_sheet_names_are_legal_and_differ(wanted: list[str], names: list[str]) -> None:
    assert sheet_names(wanted) == names


def test_the_calendar_has_an_event_for_each_day(city: list[Ledger]) -> None:
    made = calendar(city, "青硖市")
    parsed: Any = icalendar.Calendar.from_ical(made.data)
    events = parsed.walk("VEVENT")
    entries = [entry for ledger in city for entry in ledger.entries]
    assert len(events) + len(made.undated) == len(entries)
    assert len({str(event["uid"]) for event in events}) == len(events)
    days = {event["dtstart"].dt for event in events if "rrule" not in event}
    assert {day.isoformat() for day in days} <= {entry.deadline_end for entry in entries}
    assert all(len(event.walk("VALARM")) == 2 for event in events)
    assert all(event["dtstamp"].dt.year == 2000 for event in events)


@pytest.mark.parametrize(
    ("recurrence", "end", "day", "interval"),
    [
        ("P3M", None, date(2025, 3, 31), 3),
        ("P1M", "2025-10-31", date(2025, 1, 31), None),
        ("P1Y", None, date(2025, 12, 31), None),
        (None, "2026-06-30", date(2026, 6, 30), None),
    ],
)
def test_what_recurs_comes_again_at_the_end_of_each_period(
    civil: Ledger, recurrence: str | None, end: str | None, day: date, interval: int | None
) -> None:
    entry: Entry = replace(civil.entries[0], recurrence=recurrence, deadline_end=end)
    dates = dates_of(entry)
    assert dates is not None
    assert (dates.day, dates.rule.get("interval")) == (day, interval)


def test_markdown_has_a_table_for_each_unit(city: list[Ledger]) -> None:
    text = report_markdown(ledger_report(city, "台账"))
    assert text.count("| 序号 |") == len(city)
