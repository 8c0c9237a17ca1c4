"""Opening: a graph by the path of its folder or the address of its server."""

from __future__ import annotations

import re
from pathlib import Path

from tiaokuai.ontology import UsageError

from .folder import Graph
from .remote import RemoteGraph
from .stores.neo4j import Ask, is_address, read_address


def open_graph(where: Path | str, ask: Ask | None = None) -> Graph | RemoteGraph:
    """The graph in a folder, or at bolt://… or neo4j://… on a server.

    `ask` gives a password where the environment holds none; see `read_address`. Raises
    TiaokuaiError where there is no such graph.
    """
    text = str(where)
    return RemoteGraph(read_address(text, ask)) if is_address(text) else Graph(where)


def open_folder(where: Path | str) -> Graph:
    """The graph in a folder, for what is not pushed to a server: tables beside the graph, files.

    Raises UsageError where the address of a server stands in its place.
    """
    # A path has lost one of the two strokes.
    text = re.sub(r"^([\w+]+):/(?!/)", r"\1://", str(where))
    if is_address(text):
        raise UsageError(
            "this asks for more than is pushed to a server",
            where=text,
            todo="name the folder that was pushed",
        )
    return Graph(where)
