"""Report: a comparison of two years as a document for people."""

from ..report import Heading, Paragraph, Part, Report, Table, TableColumn
from .diff import Diff, Edition
from .outcome import OUTCOMES
from .rows import DIFF_COLUMNS, DIFF_COUNTED, Row, cells, counted
from .words import outcome_name

_WIDTHS = (4.0, 4.0, 1.0, 2.0, 2.0, 2.0)


def diff_report(found: Diff) -> Report:
    """For each series its counts and its lines, by outcome."""
    parts: list[Part] = []
    for series in found.series:
        parts += [Heading(series.subject), *map(_edition, series.editions)]
        parts.append(_table("各类任务数", DIFF_COUNTED[1:], [counted(series)[1:]], (1.0,) * 8))
        for outcome in OUTCOMES:
            lines = [cells(line) for line in series.lines if line.outcome == outcome]
            if lines:
                name = f"{outcome_name(outcome)}（{len(lines)}项）"
                parts.append(_table(name, DIFF_COLUMNS[2:], lines, _WIDTHS))
    if found.only:
        parts += [Heading("另一年没有文件，无从比较"), *map(_edition, found.only)]
    title = f"{found.place}：{found.earlier}年与{found.later}年任务比较"
    return Report(title, parts=tuple(parts), landscape=True)


def _edition(edition: Edition) -> Part:
    words = f"{edition.year}年：{edition.title}（{edition.document}）"
    return Paragraph((words,), item=True)


def _table(caption: str, columns: Row, lines: list[Row], widths: tuple[float, ...]) -> Table:
    """Only the columns that hold something: what is new has nothing before it."""
    said = [n for n in range(len(columns)) if any(line[n] for line in lines)]
    named = tuple(TableColumn(columns[n], widths[n]) for n in said)
    return Table(caption, named, tuple(tuple(line[n] for n in said) for line in lines))
