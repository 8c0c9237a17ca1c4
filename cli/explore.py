"""tiaokuai explore: a graph as one page for a browser."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tiaokuai.ontology import TiaokuaiError

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .output import OutputOption, emit

if TYPE_CHECKING:
    from tiaokuai.graph import Graph, RemoteGraph


@app.command()
def explore(
    graph: AnyGraphOption = str(DEFAULT),
    around: Annotated[
        str | None,
        typer.Option(
            metavar="UNIT|TASK",
            help="Only a picture of what lies around this unit or task, by name or id.",
        ),
    ] = None,
    output: OutputOption = None,
) -> None:
    """Write a page to search, filter and draw the graph; it needs no server and no network.

    Without -o the page stands beside the graph, or in this folder if the graph is on a server.
    """
    from tiaokuai.graph import is_address, to_networkx
    from tiaokuai.ontology import schema
    from tiaokuai.viz import explore_page, snapshot_page

    found = opened(graph)
    beside = Path() if is_address(graph) else Path(graph).resolve().parent
    if around is None:
        tables = {name: found.rows(name) for name in (*schema().nodes, *schema().relations)}
        page, name = explore_page(tables, f"条块 · {found.name}"), found.name
    else:
        ids = _meant(found, around)
        page = snapshot_page(to_networkx(found), ids, f"{'、'.join(ids)} 的周边")
        name = f"{found.name}-around"
    target = output or beside / f"{name}.html"
    emit(page, target)
    typer.echo(f"{target}", err=True)


_MOST = 5
"""Of one name's bearers (教育局 in several places) in the middle of one picture."""


def _meant(graph: "Graph | RemoteGraph", name: str) -> list[str]:
    """The ids of the units of this name, else of the tasks that hold these words."""
    from tiaokuai.queries import look_up

    with closing(graph.store()) as store:
        try:
            kind, ids = "units", look_up(store, "unit", name).ids
        except TiaokuaiError:
            kind, ids = "tasks", look_up(store, "task", name).ids
    if len(ids) > _MOST:
        raise TiaokuaiError(
            f"{len(ids)} {kind} are called {name}: {'、'.join(ids[:_MOST])} …",
            todo="name one by its id",
        )
    return ids
