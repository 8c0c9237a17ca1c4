"""tiaokuai review: open questions for a person, and the answers taken back."""

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tiaokuai.ontology import TiaokuaiError

from .app import app
from .graph import DEFAULT
from .output import OutputOption, RowFormat, emit, emit_rows

if TYPE_CHECKING:
    from tiaokuai.graph import Question
    from tiaokuai.loaders import Judgement, Judgements


@app.command()
def review(
    graph: Annotated[
        Path, typer.Argument(envvar="TIAOKUAI_GRAPH", help="The graph folder.")
    ] = DEFAULT,
    answers: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            dir_okay=False,
            help="The answered workbook: add its answers to the judgements in -o.",
        ),
    ] = None,
    format: Annotated[
        RowFormat | None, typer.Option(help="How to print; xlsx where -o ends so, else table.")
    ] = None,
    output: OutputOption = None,
) -> None:
    """Print the open questions as a workbook to be answered, or take the answered one back.

    An answer becomes a line of judgements.csv, for “build --judgements”. Rows that are unclear are
    told and left out, and the exit code is 1.
    """
    if answers is not None:
        _take_back(graph, answers, output)
        return
    from tiaokuai.graph import open_folder, open_questions

    questions = open_questions(open_folder(graph))
    is_book = output is not None and output.suffix.casefold() == ".xlsx"
    kind = format or (RowFormat.xlsx if is_book else RowFormat.table)
    if kind is RowFormat.xlsx:
        from .reviewbook import review_workbook

        emit(review_workbook(questions), output)
    else:
        names = [field.name for field in fields(_question())]
        rows = [[getattr(question, name) for name in names] for question in questions]
        if kind is RowFormat.table:
            names, rows = _shown(names, rows)
        emit_rows(names, rows, kind, output)
    typer.echo(f"{len(questions)} open questions", err=True)


def _question() -> "type[Question]":
    from tiaokuai.graph import Question

    return Question


def _shown(names: list[str], rows: list[list[object]]) -> tuple[list[str], list[list[object]]]:
    """The columns that hold something, the long ones cut, for a terminal."""
    kept = [n for n in range(len(names)) if any(row[n] not in ("", None) for row in rows)]
    return [names[n] for n in kept], [[_cut(row[n]) for n in kept] for row in rows]


def _cut(value: object) -> object:
    return f"{value[:19]}…" if isinstance(value, str) and len(value) > 20 else value


def _take_back(graph: Path, answers: Path, output: Path | None) -> None:
    """Add the answers to the judgements that are there, and write them all."""
    from tiaokuai.loaders import merged_judgements, written

    known = _known(graph, output)
    lines, refused = _read(answers)
    merged = merged_judgements(known, lines)
    emit(written(merged), output)
    problems = [*refused, *map(str, merged.problems)]
    for problem in problems:
        typer.echo(f"error: {problem}", err=True)
    added = len(merged.lines) - len(known.lines)
    typer.echo(f"{added} judgements added, {len(merged.lines)} in all", err=True)
    if problems:
        raise typer.Exit(1)


def _known(graph: Path, output: Path | None) -> "Judgements":
    """The judgements in the file that is to be written, else those of the graph.

    Raises TiaokuaiError where some of them are in error: they must not be lost by writing anew.
    """
    from tiaokuai.graph import kept_judgements
    from tiaokuai.loaders import NO_JUDGEMENTS, read_judgements

    path = output if output is not None and output.is_file() else kept_judgements(graph)
    if path is None:
        return NO_JUDGEMENTS
    known = read_judgements(path)
    if known.problems:
        raise TiaokuaiError(
            f"{len(known.problems)} of its lines are in error, first {known.problems[0]}",
            where=str(path),
            todo="correct them first",
        )
    return known


def _read(path: Path) -> "tuple[list[Judgement], list[str]]":
    """The judgements of a workbook, and why rows of it give none."""
    from tiaokuai.graph import answered

    from .reviewbook import read_answers

    lines, refused = [], []
    for answer in read_answers(path):
        try:
            lines += [replace(line, file=answer.where) for line in answered(answer)]
        except TiaokuaiError as error:
            refused.append(str(error))
    return lines, refused
