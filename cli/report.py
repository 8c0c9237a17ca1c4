"""tiaokuai report: a document for people who will not run a query."""

from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tiaokuai.ontology import TiaokuaiError

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .output import OutputOption, emit
from .scope import PlaceOption, YearOption, places_of

if TYPE_CHECKING:
    from tiaokuai.queries import Report


class Kind(StrEnum):
    """obligations: who carries how much; coordination: who works with whom."""

    obligations = "obligations"
    coordination = "coordination"


class ReportFormat(StrEnum):
    """The shapes of a report."""

    docx = "docx"
    html = "html"
    md = "md"


@app.command()
def report(
    kind: Annotated[Kind, typer.Argument(help="obligations: who carries how much; coordination: "
                                              "who leads with whom and who supports whom.")],
    place: PlaceOption = None,
    year: YearOption = None,
    graph: AnyGraphOption = str(DEFAULT),
    format: Annotated[
        ReportFormat | None,
        typer.Option(help="By the name of -o, else md.", show_default=False),
    ] = None,
    output: OutputOption = None,
) -> None:  # fmt: skip
    """Write a Chinese report with findings, tables, charts and the tasks behind them.

    Each table names the question that gives its numbers; --place takes the documents of a place.
    """
    from tiaokuai.queries import Scope, coordination_report, obligations_report

    make = {Kind.obligations: obligations_report, Kind.coordination: coordination_report}[kind]
    with closing(opened(graph).store()) as store:
        made = make(store, Scope(places_of(store, place), sorted(year or [])))
    _write(made, format or _by_name(output), output)


def _by_name(output: Path | None) -> ReportFormat:
    suffix = output.suffix[1:].lower() if output else ""
    return ReportFormat(suffix) if suffix in list(ReportFormat) else ReportFormat.md


def _write(report: "Report", format: ReportFormat, output: Path | None) -> None:
    from tiaokuai import viz

    if format is ReportFormat.md:
        emit(viz.report_markdown(report), output)
        return
    try:
        viz.chinese_font()
    except TiaokuaiError as missing:
        typer.echo(f"warning: {missing}", err=True)
        report = viz.without_charts(report)
    made = viz.report_docx(report) if format is ReportFormat.docx else viz.report_page(report)
    emit(made, output)
