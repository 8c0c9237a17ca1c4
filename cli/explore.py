"""tiaokuai explore: a graph as one page for a browser."""

import typer

from .app import app
from .graph import DEFAULT, GraphOption
from .output import OutputOption, emit


@app.command()
def explore(
    graph: GraphOption = DEFAULT,
    output: OutputOption = None,
) -> None:
    """Write a page to search, filter and draw the graph; it needs no server and no network.

    Without -o the page stands beside the graph: GRAPH.html.
    """
    from tiaokuai.graph import Graph
    from tiaokuai.ontology import schema
    from tiaokuai.viz import explore_page

    opened = Graph(graph)
    kinds = schema()
    tables = {name: opened.rows(name) for name in (*kinds.nodes, *kinds.relations)}
    name = graph.resolve().name
    target = output or graph.resolve().with_name(f"{name}.html")
    emit(explore_page(tables, f"条块 · {name}"), target)
    typer.echo(f"{target}", err=True)
