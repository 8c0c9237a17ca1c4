"""tiaokuai query: a named question put to a graph."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .output import OutputOption, RowFormat, RowFormatOption, emit, emit_rows

if TYPE_CHECKING:
    from tiaokuai.queries import Parameter, Query


@app.command()
def query(
    name: Annotated[
        str, typer.Argument(help="A question's name, or list, or show.", show_default=False)
    ],
    values: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME=VALUE]...", help="Values; after show, a question's name."),
    ] = None,
    graph: AnyGraphOption = str(DEFAULT),
    format: RowFormatOption = RowFormat.table,
    output: OutputOption = None,
) -> None:
    """Answer a named question: “query list” names them all, “query show NAME” tells of one.

    Units, documents, places and tasks are given by name or id, several with commas between:
    tiaokuai query leads-of-unit unit=市发改委 year=2024,2025
    """
    if name == "list":
        _list(format, output)
    elif name == "show":
        _show(values or [], output)
    else:
        _ask(name, values or [], graph, format, output)


def _list(format: RowFormat, output: Path | None) -> None:
    from tiaokuai.queries import library

    if format is RowFormat.table and output is None and sys.stdout.isatty():
        # Columns would be too narrow for a name to stay whole, and to be copied.
        parts = [
            f"{q.name}  {' '.join(_usage(q))}\n    {q.purpose.zh}\n    {q.purpose.en}"
            for q in library().values()
        ]
        emit("\n".join(parts), None)
        return
    rows = [(q.name, " ".join(_usage(q)), q.purpose.zh, q.purpose.en) for q in library().values()]
    emit_rows(("name", "values", "用途", "purpose"), rows, format, output)


def _show(names: list[str], output: Path | None) -> None:
    from tiaokuai.queries import question

    if len(names) != 1:
        raise typer.BadParameter("show takes the name of one question")
    q = question(names[0])
    lines = [q.name, f"  {q.purpose.zh}", f"  {q.purpose.en}", "", "values:"]
    for p in q.parameters:
        lines.append(f"  {p.name} ({p.type}, {_default(p)}): {p.meaning.zh} · {p.meaning.en}")
    words = "".join(f" {p.name}={_EXAMPLES[p.type]}" for p in q.parameters if p.required)
    lines += ["", "example:", f"  tiaokuai query {q.name}{words}"]
    lines += ["", "columns:"]
    lines += [f"  {c.name}: {c.meaning.zh} · {c.meaning.en}" for c in q.columns]
    emit("\n".join([*lines, "", q.cypher]), output)


_EXAMPLES = {
    "unit": "市发改委",
    "document": "鲁政办发〔2024〕2号",
    "place": "济南市",
    "task": "鲁政办发〔2024〕2号#12",
    "function": "education",
    "int": "2024",
    "text": "政务公开",
}
"""What a value of each type looks like."""


def _default(parameter: "Parameter") -> str:
    if parameter.required:
        return "needed"
    return "empty by default" if parameter.type == "text" else "any by default"


def _usage(query: "Query") -> list[str]:
    return [f"{p.name}=…" if p.required else f"[{p.name}=…]" for p in query.parameters]


def _ask(name: str, values: list[str], graph: str, format: RowFormat, output: Path | None) -> None:
    from tiaokuai.queries import WHOLE, question, run

    question(name)
    given = dict(_pair(value) for value in values)
    with closing(opened(graph).store()) as store:
        answer = run(store, name, given, WHOLE)
    for note in answer.notes:
        typer.echo(f"understood {note}", err=True)
    emit_rows(answer.columns, answer.rows, format, output)
    if answer.cut:
        typer.echo(f"only the first {len(answer.rows)} rows", err=True)
    elif not answer.rows:
        typer.echo("no rows", err=True)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise typer.BadParameter(f"{text}: write name=value")
    return name, value
