"""Opening: a graph by the path of its folder or the address of its server."""

from __future__ import annotations

from pathlib import Path

from .folder import Graph
from .remote import RemoteGraph
from .stores.address import Ask, is_address, read_address


def open_graph(where: Path | str, ask: Ask | None = None) -> Graph | RemoteGraph:
    """The graph in a folder, or at bolt://… or neo4j://… on a server.

    `ask` gives a password where the environment holds none; see `read_address`. Raises
    TiaokuaiError where there is no such graph.
    """
    text = str(where)
    return RemoteGraph(read_address(text, ask)) if is_address(text) else Graph(where)
