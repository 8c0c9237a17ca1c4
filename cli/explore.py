"""tiaokuai explore: a graph as one page for a browser."""

from pathlib import Path

import typer

from .app import app
from .graph import DEFAULT, AnyGraphOption, opened
from .output import OutputOption, emit


@app.command()
def explore(
    graph: AnyGraphOption = str(DEFAULT),
    output: OutputOption = None,
) -> None:
    """Write a page to search, filter and draw the graph; it needs no server and no network.

    Without -o the page stands beside the graph, or in this folder if the graph is on a server.
    """
    from tiaokuai.graph import is_address
    from tiaokuai.ontology import schema
    from tiaokuai.viz import explore_page

    found = opened(graph)
    kinds = schema()
    tables = {name: found.rows(name) for name in (*kinds.nodes, *kinds.relations)}
    beside = Path() if is_address(graph) else Path(graph).resolve().parent
    target = output or beside / f"{found.name}.html"
    emit(explore_page(tables, f"条块 · {found.name}"), target)
    typer.echo(f"{target}", err=True)
