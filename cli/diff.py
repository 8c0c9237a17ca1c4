"""tiaokuai diff: what a place carried on, revised, added and dropped between two years."""

from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .output import OutputOption, RowFormat, clipped, emit, written_rows
from .scope import places_of

if TYPE_CHECKING:
    from tiaokuai.queries import Diff

    from .workbook import Sheet


class DiffFormat(StrEnum):
    """The shapes of a comparison of two years."""

    table = "table"
    json = "json"
    csv = "csv"
    md = "md"
    html = "html"
    docx = "docx"
    xlsx = "xlsx"


@app.command()
def diff(
    place: Annotated[str, typer.Argument(help="A jurisdiction.", show_default=False)],
    earlier: Annotated[int, typer.Argument(help="The earlier year.", show_default=False)],
    later: Annotated[int, typer.Argument(help="The later year.", show_default=False)],
    subject: Annotated[
        str, typer.Option(help="Only documents with these words in their title.")
    ] = "",
    graph: AnyGraphOption = str(DEFAULT),
    format: Annotated[
        DiffFormat, typer.Option(help="csv: the list without the counts.")
    ] = DiffFormat.table,
    output: OutputOption = None,
) -> None:
    """Compare two years of a place: 延续, 调整, 恢复, 新增, 未再列入, with counts and places.

    Only documents on one subject are compared; each subject is counted by itself.
    """
    from tiaokuai import queries

    with closing(opened(graph).store()) as store:
        (id,) = places_of(store, [place])
        found = queries.diff(store, id, earlier, later, subject)
    for edition in found.only:
        typer.echo(f"not compared, the other year has none: {edition.title}", err=True)
    emit(_content(found, format), output)


def _content(found: "Diff", format: DiffFormat) -> str | bytes:
    from tiaokuai import queries, viz

    match format:
        case DiffFormat.table:
            return _tables(found)
        case DiffFormat.json:
            return _json(found)
        case DiffFormat.csv:
            rows = queries.diff_rows(found)
            return written_rows(queries.DIFF_COLUMNS, rows, RowFormat.csv)
        case DiffFormat.xlsx:
            from .workbook import workbook

            return workbook(_sheets(found))
        case DiffFormat.md:
            return viz.report_markdown(queries.diff_report(found))
        case DiffFormat.html:
            return viz.report_page(queries.diff_report(found))
        case DiffFormat.docx:
            return viz.report_docx(queries.diff_report(found))


def _tables(found: "Diff") -> str:
    """The counts, then for each series what became of its tasks, clipped to read at a glance."""
    from tiaokuai.queries import DIFF_COLUMNS, DIFF_COUNTED, diff_counts, diff_rows

    columns = (DIFF_COLUMNS[1], f"{found.earlier}年", f"{found.later}年", "变化", "差异", "出处")
    parts = [written_rows(DIFF_COUNTED, diff_counts(found), RowFormat.table)]
    for series in found.series:
        rows = [
            (outcome, *map(clipped, (before, after, change, said)), here or there)
            for name, outcome, before, after, change, said, there, here in diff_rows(found)
            if name == series.subject
        ]
        parts += [f"{series.subject}\n", written_rows(columns, rows, RowFormat.table)]
    return "\n".join(map(str, parts))


def _json(found: "Diff") -> str:
    import json

    import msgspec

    from tiaokuai.queries import OUTCOMES

    data = msgspec.to_builtins(found)
    for series, said in zip(found.series, data["series"], strict=True):
        said["counts"] = {outcome: series.count(outcome) for outcome in OUTCOMES}
        said["kept"] = series.kept
    return json.dumps(data, ensure_ascii=False, indent=1)


def _sheets(found: "Diff") -> "dict[str, Sheet]":
    """The counts, then a sheet for each outcome."""
    from tiaokuai.queries import DIFF_COLUMNS, DIFF_COUNTED, diff_counts, diff_rows

    counts = [[int(v) if v.isdigit() else v for v in row] for row in diff_counts(found)]
    sheets: dict[str, Sheet] = {"各类任务数": (DIFF_COUNTED, counts)}
    for row in diff_rows(found):
        columns = (DIFF_COLUMNS[0], *DIFF_COLUMNS[2:])
        _, lines = sheets.setdefault(row[1], (columns, []))
        lines.append((row[0], *row[2:]))  # type: ignore[attr-defined]  # a list, made above
    return sheets
