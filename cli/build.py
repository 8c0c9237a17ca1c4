"""tiaokuai build: files and folders → a graph folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .graph import DEFAULT
from .output import emit

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
        int | None, typer.Option(min=1, help="Processes that read; as many as pay by default.")
    ] = None,
    format: Annotated[SummaryFormat, typer.Option(help="How to print the summary.")] = (
        SummaryFormat.text
    ),
) -> None:
    """Build a graph of documents: tables, a database and a manifest in one folder.

    A file that cannot be read is told and left out, and the exit code is 1.
    """
    from tiaokuai.graph import build_files

    with _progress() as progress:
        summary = build_files(paths, graph, progress=progress, workers=workers)
    emit(_json(summary) if format is SummaryFormat.json else _text(summary), None)
    if summary.manifest.failed:
        raise typer.Exit(1)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None] | None]:
    """A bar on stderr where that is a terminal; nothing where it is not."""
    import sys

    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    # Refreshed by hand: a thread of its own would keep the build from forking its readers.
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        steps: dict[str, int] = {}

        def show(step: str, done: int, total: int) -> None:
            if step not in steps:
                steps[step] = int(bar.add_task(step, total=total))
            bar.update(steps[step], completed=done, refresh=True)  # type: ignore[arg-type]  # rich's TaskID is an int

        yield show


def _text(summary: "Summary") -> str:
    counts, said = summary.counts, summary.manifest
    cited = counts["Document"] - len(said.inputs)
    links = ", ".join(f"{counts[kind]} {kind}" for kind in _LINKS)
    lines = [
        f"read     {len(said.inputs)} documents, {counts['Task']} tasks; "
        f"{cited} documents are cited and not there",
        f"found    {counts['Unit']} units in {counts['Jurisdiction']} jurisdictions",
        f"linked   {links}",
        *(f"twice    {item.path}: {item.why}" for item in said.duplicates),
        *(f"skipped  {item.path}: {item.why}" for item in said.skipped),
        *(f"empty    {path}: no tasks found" for path in summary.empty),
        *(f"warning  {document}: {text}" for document, text in summary.warnings),
        *(f"failed   {item.why}" for item in said.failed),
        f"graph    {summary.target}",
    ]
    return "\n".join(lines)


def _json(summary: "Summary") -> str:
    import json
    from dataclasses import asdict

    plain = asdict(summary.manifest)
    plain |= {"graph": str(summary.target), "empty": summary.empty, "warnings": summary.warnings}
    return json.dumps(plain, ensure_ascii=False, indent=1)
