"""tiaokuai extract: one document's tasks."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .convention import FirstLeadsOption
from .judgements import JudgementsOption, judgements_of
from .output import OutputOption, RowFormat, emit, emit_rows

if TYPE_CHECKING:
    from tiaokuai.loaders import Extraction

COLUMNS = ("序号", "标题", "任务", "牵头", "责任", "配合", "完成时限", "位置")


class ExtractFormat(StrEnum):
    """The shapes that a document's tasks can be printed in."""

    table = "table"
    json = "json"
    csv = "csv"
    md = "md"
    html = "html"
    xlsx = "xlsx"


@app.command()
def extract(
    file: Annotated[Path, typer.Argument(help="The document.", show_default=False)],
    format: Annotated[
        ExtractFormat,
        typer.Option(help="json: everything, with evidence; html: tasks beside the text."),
    ] = ExtractFormat.table,
    judgements: JudgementsOption = None,
    first_leads: FirstLeadsOption = False,
    output: OutputOption = None,
) -> None:
    """Print one document's tasks: text, who leads and supports, by when, and where it stands."""
    from tiaokuai.loaders import extract as extract_source
    from tiaokuai.loaders import read_file

    said = judgements_of(judgements)
    source = read_file(file)
    extraction = extract_source(source, said, first_leads=first_leads)
    match format:
        case ExtractFormat.json:
            import msgspec

            emit(msgspec.json.format(msgspec.json.encode(extraction), indent=1), output)
        case ExtractFormat.html:
            from tiaokuai.viz import extract_page

            emit(extract_page(source, extraction), output)
        case ExtractFormat.md:
            from tiaokuai.viz import extract_markdown

            emit(extract_markdown(extraction), output)
        case _:
            emit_rows(COLUMNS, list(rows_of(extraction)), RowFormat(format.value), output)
    for warning in extraction.warnings:
        typer.echo(f"warning: {file}: {warning}", err=True)
    if not extraction.tasks or said.problems:
        raise typer.Exit(1)


def rows_of(extraction: "Extraction") -> list[tuple[object, ...]]:
    """A row per task for people: what the columns in COLUMNS say."""
    from tiaokuai.viz import where

    rows: list[tuple[object, ...]] = []
    for task in extraction.tasks:
        units = {
            role: "、".join(a.unit for a in task.assignments if a.role == role)
            for role in ("lead", "responsible", "support")
        }
        place = task.evidence[0] if task.evidence else None
        rows.append(
            (
                task.number or task.ordinal,
                " / ".join(task.headings),
                task.text,
                *units.values(),
                task.deadline.text if task.deadline else "",
                where(place) if place else "",
            )
        )
    return rows
