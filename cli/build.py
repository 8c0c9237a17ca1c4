"""tiaokuai build: files and folders → a graph folder."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .convention import FirstLeadsOption
from .graph import DEFAULT
from .judgements import JudgementsOption, judgements_of
from .limits import DEFAULT_MEMORY, DEFAULT_SECONDS, MemoryOption, SecondsOption
from .output import emit
from .progress import shown_progress
from .semantic import SemanticOption, scorer_of

if TYPE_CHECKING:
    from tiaokuai.graph import Summary

_LINKS = ("DERIVES_FROM", "CONTINUES", "PARALLELS", "RELATED")


class SummaryFormat(StrEnum):
    """How to tell what was built."""

    text = "text"
    json = "json"


@app.command()
def build(
    paths: Annotated[
        list[Path],
        typer.Argument(help="Documents, and folders with documents.", show_default=False),
    ],
    graph: Annotated[
        Path,
        typer.Option(
            "-o", "--output", envvar="TIAOKUAI_GRAPH", help="The graph folder to write or replace."
        ),
    ] = DEFAULT,
    workers: Annotated[
        int | None,
        typer.Option(min=1, help="Processes that read and compare; as many as pay by default."),
    ] = None,
    seconds: SecondsOption = DEFAULT_SECONDS,
    memory: MemoryOption = DEFAULT_MEMORY,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Read all files, also those that have not changed.")
    ] = False,
    judgements: JudgementsOption = None,
    first_leads: FirstLeadsOption = False,
    semantic: SemanticOption = None,
    format: Annotated[SummaryFormat, typer.Option(help="How to print the summary.")] = (
        SummaryFormat.text
    ),
) -> None:
    """Build a graph of documents: tables, a database and a manifest in one folder.

    A file that cannot be read is told and left out, and the exit code is 1. Files that have not
    changed since the graph was built are not read again. The judgements that a graph was built
    with are kept, and obeyed until other ones are named; those of an empty file are none.
    """
    from tiaokuai.graph import build_files, kept_judgements
    from tiaokuai.loaders import FileLimits

    scorer = scorer_of(semantic)
    with shown_progress() as progress:
        summary = build_files(
            paths,
            graph,
            progress=progress,
            workers=workers,
            limits=FileLimits(seconds or None, memory or None),
            fresh=fresh,
            judgements=judgements_of(judgements or kept_judgements(graph), tell=False),
            first_leads=first_leads,
            scorer=scorer,
        )
    emit(_json(summary) if format is SummaryFormat.json else _text(summary), None)
    refused = any(item.state == "refused" for item in summary.judgements)
    if summary.manifest.failed or refused:
        raise typer.Exit(1)


def _text(summary: "Summary") -> str:
    counts, said = summary.counts, summary.manifest
    cited = counts["Document"] - len(said.inputs)
    same = f" ({summary.taken_over} files are unchanged)" if summary.taken_over else ""
    links = ", ".join(f"{counts[kind]} {kind}" for kind in _LINKS)
    lines = [
        f"read     {len(said.inputs)} documents{same}, {counts['Task']} tasks; "
        f"{cited} documents are cited and not there",
        f"found    {counts['Unit']} units in {counts['Jurisdiction']} jurisdictions",
        f"linked   {links}",
        *([f"by       letters and the model {said.scorer}"] if said.scorer else []),
        *(f"twice    {item.path}: {item.why}" for item in said.duplicates),
        *(f"skipped  {item.path}: {item.why}" for item in said.skipped),
        *(f"empty    {path}: no tasks found" for path in summary.empty),
        *(f"warning  {document}: {text}" for document, text in summary.warnings),
        *(f"failed   {item.why}" for item in said.failed),
        *_judged(summary),
        f"graph    {summary.target}",
    ]
    return "\n".join(lines)


def _judged(summary: "Summary") -> list[str]:
    """How many judgements are obeyed, and each that is not."""
    found = summary.judgements
    if not found:
        return []
    obeyed = sum(item.state == "obeyed" for item in found)
    told = [f"unheeded {item.where}: {item.why}" for item in found if item.why]
    return [f"judged   {obeyed} judgements are obeyed, {len(told)} are not", *told]


def _json(summary: "Summary") -> str:
    import json
    from dataclasses import asdict

    plain = asdict(summary.manifest)
    plain |= {
        "graph": str(summary.target),
        "empty": summary.empty,
        "warnings": summary.warnings,
        "taken_over": summary.taken_over,
        "judgements": [item.row() for item in summary.judgements],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1)
