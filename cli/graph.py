"""The graph that a command reads or writes: an option that all of them share."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tiaokuai.graph import Graph, RemoteGraph

DEFAULT = Path("graph.tk")

GraphOption = Annotated[
    Path,
    typer.Option("-g", "--graph", envvar="TIAOKUAI_GRAPH", help="The graph folder."),
]
AnyGraphOption = Annotated[
    str,
    typer.Option(
        "-g",
        "--graph",
        envvar="TIAOKUAI_GRAPH",
        help="The graph folder, or bolt://HOST:7687 where a graph was pushed.",
    ),
]


def opened(where: str) -> "Graph | RemoteGraph":
    """The graph of an option, for reading; asks for a server's password where it must."""
    from tiaokuai.graph import open_graph

    return open_graph(where, password)


def password(what: str) -> str:
    """Ask the person at the terminal for a password; an empty one where nobody sits there."""
    import sys

    if not sys.stdin.isatty():
        return ""
    return str(typer.prompt(what, hide_input=True, default="", show_default=False, err=True))
