"""Deadlines are told from other words and read as kinds and days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiaokuai.loaders import is_deadline, read_deadline

YEAR = 2025

BY_DATE = [
    ("12月底前", "2025-12-31"),
    ("12月底", "2025-12-31"),
    ("12月末", "2025-12-31"),
    ("十二月底前", "2025-12-31"),
    ("１２月底前", "2025-12-31"),
    ("12 月\n底前", "2025-12-31"),
    ("2024年12月底前", "2024-12-31"),
    ("2024年2月底前", "2024-02-29"),
    ("年底前", "2025-12-31"),
    ("年内完成", "2025-12-31"),
    ("2026年底前", "2026-12-31"),
    ("2025年年底前", "2025-12-31"),
    ("25年底", "2025-12-31"),
    ("明年1月底前", "2026-01-31"),
    ("6月30日前", "2025-06-30"),
    ("二〇二四年六月三十日前", "2024-06-30"),
    ("6月底完成", "2025-06-30"),
    ("6月", "2025-06-30"),
    ("6月前", "2025-05-31"),
    ("6月中旬", "2025-06-20"),
    ("2025.6.30", "2025-06-30"),
    ("2025-06-30", "2025-06-30"),
    ("2025/6", "2025-06-30"),
    ("2025年", "2025-12-31"),
    ("三季度末", "2025-09-30"),
    ("第二季度末前", "2025-06-30"),
    ("上半年前", "2025-06-30"),
    ("国庆节前", "2025-09-30"),
    ("“十四五”末", "2025-12-31"),
    ("6月底前完成A，12月底前完成B", "2025-12-31"),
    ("12月底前完成A，6月底前完成B", "2025-12-31"),
    ("2024年6月底前启动，12月底前完成", "2024-12-31"),
    ("立即启动，6月底前完成", "2025-06-30"),
    ("12月底前完成并长期坚持", "2025-12-31"),
]
SPANS = [
    ("全年", "interval", "2025-01-01", "2025-12-31"),
    ("2024年全年", "interval", "2024-01-01", "2024-12-31"),
    ("上半年", "interval", "2025-01-01", "2025-06-30"),
    ("下半年", "interval", "2025-07-01", "2025-12-31"),
    ("第三季度", "interval", "2025-07-01", "2025-09-30"),
    ("4月—6月", "interval", "2025-04-01", "2025-06-30"),
    ("4-6月", "interval", "2025-04-01", "2025-06-30"),
    ("6月1日至30日", "interval", "2025-06-01", "2025-06-30"),
    ("10月至次年3月", "interval", "2025-10-01", "2026-03-31"),
    ("2024—2025年", "interval", "2024-01-01", "2025-12-31"),
    ("6月起", "interval", "2025-06-01", None),
    ("即日起至12月底", "interval", None, "2025-12-31"),
    ("“十四五”期间", "interval", "2021-01-01", "2025-12-31"),
    ("年内持续推进", "ongoing", "2025-01-01", "2025-12-31"),
    ("5月底前动工", "milestone", None, "2025-05-31"),
    ("5月底前开工建设，8月底前封顶", "milestone", None, "2025-08-31"),
]
CYCLES = [
    ("每季度末", "P3M", None),
    ("每月5日前", "P1M", None),
    ("每季度至少1次", "P3M", None),
    ("每半年1次", "P6M", None),
    ("每两个月", "P2M", None),
    ("每年12月底前", "P1Y", None),
    ("按月调度", "P1M", None),
    ("2次/年", "P1Y", None),
    ("12月底前，每季度报送1次", "P3M", "2025-12-31"),
]
UNDATED = [
    ("长期坚持", "ongoing"),
    ("持续推进", "ongoing"),
    ("常态化", "ongoing"),
    ("立即", "immediate"),
    ("即时", "immediate"),
    ("要点印发30日内", "relative"),
    ("自印发之日起30日内", "relative"),
    ("省出台文件后2个月", "relative"),
    ("20个工作日内", "relative"),
    ("半年内", "relative"),
    ("按上级要求", "other"),
    ("按时间节点", "other"),
    ("按上级时间节点要求完成", "other"),
]
ALL = [row[0] for rows in (BY_DATE, SPANS, CYCLES, UNDATED) for row in rows]


@pytest.mark.parametrize(("text", "end"), BY_DATE)
def test_by_date(text: str, end: str) -> None:
    read = read_deadline(text, YEAR)
    assert (read.kind, read.start, read.end, read.recurrence) == ("by_date", None, end, None)


@pytest.mark.parametrize(("text", "kind", "start", "end"), SPANS)
def test_spans_and_milestones(text: str, kind: str, start: str | None, end: str | None) -> None:
    read = read_deadline(text, YEAR)
    assert (read.kind, read.start, read.end) == (kind, start, end)


@pytest.mark.parametrize(("text", "interval", "end"), CYCLES)
def test_recurrence(text: str, interval: str, end: str | None) -> None:
    read = read_deadline(text, YEAR)
    assert (read.kind, read.recurrence, read.end) == ("recurrence", interval, end)


@pytest.mark.parametrize(("text", "kind"), UNDATED)
def test_without_a_date(text: str, kind: str) -> None:
    read = read_deadline(text, YEAR)
    assert (read.kind, read.start, read.end) == (kind, None, None)


@pytest.mark.parametrize("text", ALL)
def test_each_is_told_to_be_a_deadline(text: str) -> None:
    assert is_deadline(text)


@pytest.mark.parametrize(
    "text",
    [
        "市发展改革委",
        "各镇（街道）",
        "区政府办公室牵头",
        "市政府各部门、单位",
        "按职责分工负责",
        "2025年度考核领导小组",
        "6月底前市住建局",
        "2025年政务公开工作",
        "持续优化营商环境",
        "持续提高入库政府文件质量",
        "围绕重点工作，12月底前完成",
        "含2025年收费",
        "",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert not is_deadline(text)


def test_text_is_as_printed_without_layout_blanks() -> None:
    assert read_deadline("2024年\n12月 底前", YEAR).text == "2024年12月底前"


def test_without_a_year_the_kind_is_known_and_the_day_is_not() -> None:
    read = read_deadline("12月底前", None)
    assert (read.kind, read.end) == ("by_date", None)


@given(st.text("0123456789十两一〇年月日底前每季度半至-—起，全上个内印发后国庆 ", max_size=24))
def test_any_words_are_read(text: str) -> None:
    read = read_deadline(text, YEAR)
    is_deadline(text)
    if read.start and read.end:
        assert date.fromisoformat(read.start) <= date.fromisoformat(read.end)


@given(st.sampled_from(BY_DATE), st.integers(2001, 2090))
def test_a_later_year_moves_a_bare_date_along(row: tuple[str, str], year: int) -> None:
    text = row[0]
    printed = any(word in text for word in ("20", "25年", "二〇", "十四五"))
    before, after = read_deadline(text, year).end, read_deadline(text, year + 1).end
    assert before is not None
    assert after is not None
    assert int(after[:4]) - int(before[:4]) == (0 if printed else 1)
