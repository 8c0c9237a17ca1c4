"""tiaokuai compare: two documents, task by task, clause by clause."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .convention import FirstLeadsOption
from .judgements import JudgementsOption, judgements_of
from .output import OutputOption, RowFormat, emit, emit_rows
from .semantic import SemanticOption, scorer_of

if TYPE_CHECKING:
    from tiaokuai.graph import Comparison, Difference
    from tiaokuai.loaders import Extraction, Task

    from .workbook import Sheet

COLUMNS = ("A", "B", "关系", "变化", "把握", "A 的任务", "B 的任务", "差异")

_CLIP = 48  # letters of a task that a line of a terminal has room for


class CompareFormat(StrEnum):
    """The shapes that a comparison can be printed in."""

    table = "table"
    json = "json"
    html = "html"
    md = "md"
    xlsx = "xlsx"


@app.command()
def compare(
    a: Annotated[Path, typer.Argument(help="The superior or earlier document.")],
    b: Annotated[Path, typer.Argument(help="The document that may carry it on.")],
    format: Annotated[
        CompareFormat, typer.Option(help="html: side by side, with the shared words marked.")
    ] = CompareFormat.table,
    judgements: JudgementsOption = None,
    first_leads: FirstLeadsOption = False,
    semantic: SemanticOption = None,
    output: OutputOption = None,
) -> None:
    """Print what of A is carried on in B: copied, reworded, split, merged; what is dropped or new.

    The documents stay in the order given.
    """
    import msgspec

    from tiaokuai.graph import compare as compare_documents
    from tiaokuai.loaders import extract_file

    said, scorer = judgements_of(judgements), scorer_of(semantic)
    first, second = (extract_file(file, said, first_leads=first_leads) for file in (a, b))
    comparison = compare_documents(first, second, said, scorer)
    match format:
        case CompareFormat.json:
            emit(msgspec.json.format(msgspec.json.encode(comparison), indent=1), output)
        case CompareFormat.html:
            from tiaokuai.viz import compare_page

            emit(compare_page(comparison, first, second), output)
        case CompareFormat.xlsx:
            from .workbook import workbook

            emit(workbook(_sheets(comparison, first, second)), output)
        case CompareFormat.table | CompareFormat.md:
            rows = rows_of(comparison, first, second)
            if format is CompareFormat.table:
                rows = [tuple(_clipped(value) for value in row) for row in rows]
            emit_rows(COLUMNS, rows, RowFormat(format.value), output)
    _warn(a, first)
    _warn(b, second)
    if not first.tasks or not second.tasks or said.problems:
        raise typer.Exit(1)


def rows_of(comparison: "Comparison", a: "Extraction", b: "Extraction") -> list[tuple[object, ...]]:
    """A row per link, then one per pair of which a person said that nothing links it, then one
    per task of A and of B that stands alone; under COLUMNS."""
    from tiaokuai.graph import differences
    from tiaokuai.ontology import codes

    names = codes("lineage")
    first = {task.ordinal: task for task in a.tasks}
    second = {task.ordinal: task for task in b.tasks}
    found = differences(a, b, comparison.links)
    rows: list[tuple[object, ...]] = [
        (
            link.a,
            link.b,
            names["relations"][link.relation]["zh"],
            "、".join(names["changes"][change]["zh"] for change in link.change),
            names["judged"]["zh"] if link.judged else f"{link.score:.2f}",
            first[link.a].text,
            second[link.b].text,
            "；".join(map(_said, own)) if link.relation == "carries_on" else "",
        )
        for link, own in zip(comparison.links, found, strict=True)
    ]
    rows += [
        (a, b, names["refused"]["zh"], "", names["judged"]["zh"], first[a].text, second[b].text, "")
        for a, b in comparison.refused
    ]
    rows += [_alone(n, None, "未承接", first[n]) for n in comparison.only_a]
    rows += [_alone(None, n, "新增", second[n]) for n in comparison.only_b]
    return rows


def _sheets(comparison: "Comparison", a: "Extraction", b: "Extraction") -> "dict[str, Sheet]":
    """The sheets of the workbook: what is linked, what is dropped, what is new."""
    rows = rows_of(comparison, a, b)
    linked = [row for row in rows if row[0] and row[1]]
    dropped = [(row[0], row[5]) for row in rows if not row[1]]
    new = [(row[1], row[6]) for row in rows if not row[0]]
    return {
        "承接与相关": (COLUMNS, linked),
        "A 未承接": (("A", "任务"), dropped),
        "B 新增": (("B", "任务"), new),
        "文件": (
            ("", "标题", "文号", "年份", "任务数"),
            [
                (letter, x.document.title, x.document.number, x.document.year, len(x.tasks))
                for letter, x in (("A", a), ("B", b))
            ],
        ),
    }


def _alone(a: int | None, b: int | None, name: str, task: "Task") -> tuple[object, ...]:
    return (a, b, name, "", "", task.text if a else "", task.text if b else "", "")


def _said(difference: "Difference") -> str:
    from tiaokuai.ontology import codes

    name = codes("lineage")["differences"][difference.kind]["zh"]
    return f"{name}（{difference.a or '—'} → {difference.b or '—'}）"


def _clipped(value: object) -> object:
    if isinstance(value, str) and len(value) > _CLIP:
        return value[: _CLIP - 1] + "…"
    return value


def _warn(path: Path, extraction: "Extraction") -> None:
    for warning in extraction.warnings:
        typer.echo(f"warning: {path}: {warning}", err=True)
