"""tiaokuai push: a built graph onto a Neo4j server."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .app import app
from .graph import DEFAULT, password
from .progress import shown_progress

if TYPE_CHECKING:
    from tiaokuai.graph import Pushed


@app.command()
def push(
    uri: Annotated[
        str,
        typer.Argument(
            metavar="URI",
            help="bolt://HOST:7687 or neo4j://HOST:7687, with +s for TLS, and /NAME to keep "
            "several graphs in one database.",
            show_default=False,
        ),
    ],
    graph: Annotated[
        Path,
        typer.Option("-g", "--graph", envvar="TIAOKUAI_GRAPH", help="The graph folder to push."),
    ] = DEFAULT,
    remove: Annotated[
        bool, typer.Option("--remove", help="Take the graph off the server instead.")
    ] = False,
) -> None:
    """Make the graph on a Neo4j server that of the folder; only what differs is written.

    Pushing again changes nothing; after a break it goes on where it stopped. What others wrote
    to the database stays. Neo4j Community has one database: a second graph takes a NAME, and the
    labels and relation types there begin with it (甲_Task); every command that reads
    bolt://HOST:7687/NAME puts it before the labels of its query itself.

    User and password come from NEO4J_USERNAME (neo4j by default) and NEO4J_PASSWORD; where that
    is not set, a person is asked.
    """
    from tiaokuai.graph import open_folder, read_address, withdraw
    from tiaokuai.graph import push as push_tables

    address = read_address(uri, password)
    with shown_progress() as progress:
        if remove:
            pushed = withdraw(address, progress=progress)
        else:
            tables = open_folder(graph).table_path("Task").parent
            pushed = push_tables(tables, address, progress=progress)
    typer.echo(_summary(pushed))


def _summary(pushed: "Pushed") -> str:
    total = pushed.total
    lines = [f"new {total.created}, changed {total.changed}, removed {total.removed}"]
    lines += [f"kept     {id}: somebody else has tied something to it" for id in pushed.kept]
    return "\n".join(lines)
