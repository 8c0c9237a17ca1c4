"""tiaokuai extract: one document's tasks."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .output import OutputOption, RowFormat, emit, emit_rows

if TYPE_CHECKING:
    from tiaokuai.loaders import Evidence, Extraction

COLUMNS = ("序号", "标题", "任务", "牵头", "责任", "配合", "完成时限", "位置")


class ExtractFormat(StrEnum):
    """The shapes that a document's tasks can be printed in."""

    table = "table"
    json = "json"
    csv = "csv"
    md = "md"
    xlsx = "xlsx"


@app.command()
def extract(
    file: Annotated[Path, typer.Argument(help="The document.", show_default=False)],
    format: Annotated[
        ExtractFormat, typer.Option(help="json has everything, evidence included.")
    ] = ExtractFormat.table,
    output: OutputOption = None,
) -> None:
    """Print one document's tasks: text, who leads and supports, by when, and where it stands."""
    from tiaokuai.loaders import extract_file

    extraction = extract_file(file)
    if format is ExtractFormat.json:
        import msgspec

        emit(msgspec.json.format(msgspec.json.encode(extraction), indent=1), output)
    else:
        emit_rows(COLUMNS, list(rows_of(extraction)), RowFormat(format.value), output)
    for warning in extraction.warnings:
        typer.echo(f"warning: {file}: {warning}", err=True)
    if not extraction.tasks:
        raise typer.Exit(1)


def rows_of(extraction: "Extraction") -> list[tuple[object, ...]]:
    """A row per task for people: what the columns in COLUMNS say."""
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
                _where(place) if place else "",
            )
        )
    return rows


def _where(place: "Evidence") -> str:
    names = (("page", "第{}页"), ("sheet", "{}"), ("table", "表{}"), ("row", "第{}行"))
    found = (form.format(v) for name, form in names if (v := getattr(place, name)) is not None)
    return " ".join(found) or f"第{place.start + 1}字"
