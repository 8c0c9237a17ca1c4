"""Rows: a comparison of two years for tables and for programs."""

from .diff import Diff, SeriesDiff
from .outcome import OUTCOMES, Line
from .words import line_changes, line_differences, outcome_name

Row = tuple[str, ...]

DIFF_COLUMNS = ("文件系列", "结果", "上年任务", "下年任务", "变化", "差异", "上年出处", "下年出处")
DIFF_COUNTED = (
    "文件系列",
    *map(outcome_name, OUTCOMES),
    "上年任务数",
    "其中续办",
    "下年任务数",
)


def diff_counts(found: Diff) -> list[Row]:
    """A row per series under DIFF_COUNTED."""
    return [counted(series) for series in found.series]


def diff_rows(found: Diff) -> list[Row]:
    """A row per line of every series under DIFF_COLUMNS, by outcome."""
    return [
        (series.subject, outcome_name(outcome), *cells(line))
        for series in found.series
        for outcome in OUTCOMES
        for line in series.lines
        if line.outcome == outcome
    ]


def counted(series: SeriesDiff) -> Row:
    """The cells under DIFF_COUNTED."""
    numbers = [series.count(outcome) for outcome in OUTCOMES]
    return (series.subject, *map(str, (*numbers, series.before, series.kept, series.after)))


def cells(line: Line) -> Row:
    """The cells under DIFF_COLUMNS from the third on."""
    after = line.after
    return (
        "\n".join(entry.text for entry in line.before),
        after.text if after else "",
        line_changes(line),
        line_differences(line),
        "\n".join(entry.where for entry in line.before),
        after.where if after else "",
    )
