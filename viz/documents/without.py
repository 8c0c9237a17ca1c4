"""Without: a report where no font can draw its charts."""

from dataclasses import replace

from tiaokuai.queries import Chart, Report


def without_charts(report: Report) -> Report:
    """The report with its tables and words alone."""
    return replace(report, parts=tuple(p for p in report.parts if not isinstance(p, Chart)))
