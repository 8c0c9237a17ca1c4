"""tiaokuai check: reconciliation, warnings and what a person should look at."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .graph import DEFAULT
from .output import OutputOption, RowFormat, emit, emit_rows

if TYPE_CHECKING:
    from tiaokuai.graph import Findings

_FOUND = ("severity", "what", "where", "text")


class CheckFormat(StrEnum):
    """table, md: totals, then findings; csv: the findings; json, xlsx: both apart."""

    table = "table"
    csv = "csv"
    json = "json"
    md = "md"
    xlsx = "xlsx"


@app.command()
def check(
    graph: Annotated[
        Path, typer.Argument(envvar="TIAOKUAI_GRAPH", help="The graph folder.")
    ] = DEFAULT,
    shacl: Annotated[
        bool, typer.Option("--shacl", help="Hold its RDF to the shapes of the ontology as well.")
    ] = False,
    format: Annotated[CheckFormat, typer.Option(help="How to print.")] = CheckFormat.table,
    output: OutputOption = None,
) -> None:
    """Print what became of every line, what is wrong, and what a person should look at.

    The exit code is 1 where there are errors.
    """
    from tiaokuai.graph import check as check_graph
    from tiaokuai.graph import check_shapes, open_folder

    read = open_folder(graph)
    findings = check_graph(read)
    if shacl:
        findings = replace(findings, found=[*check_shapes(read), *findings.found])
    _print(findings, format, output)
    errors = len(findings.errors)
    typer.echo(f"{errors} errors, {len(findings.found) - errors} other findings", err=True)
    if errors:
        raise typer.Exit(1)


def _print(findings: "Findings", format: CheckFormat, output: Path | None) -> None:
    from tiaokuai.graph import DISPOSITIONS

    found = [(f.severity, f.what, f.where, f.text) for f in findings.found]
    head = ("document", "file", "tasks", "lines", *DISPOSITIONS)
    totals = [
        (t.document, t.path, t.tasks, sum(t.lines.values()), *t.lines.values())
        for t in findings.totals
    ]
    if format is CheckFormat.xlsx:
        from .workbook import workbook

        emit(workbook({"对账": (head, totals), "待查": (_FOUND, found)}), output)
    elif format is CheckFormat.json:
        import json

        plain = {
            "totals": [dict(zip(head, row, strict=True)) for row in totals],
            "findings": [dict(zip(_FOUND, row, strict=True)) for row in found],
        }
        emit(json.dumps(plain, ensure_ascii=False, indent=1), output)
    elif format is CheckFormat.csv or output is not None:
        emit_rows(_FOUND, found, RowFormat(format.value), output)
    else:
        emit_rows(head, totals, RowFormat(format.value), None)
        emit("", None)
        emit_rows(_FOUND, found, RowFormat(format.value), None)
