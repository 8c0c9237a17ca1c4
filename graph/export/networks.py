"""Networks: a graph as GraphML and GEXF, for Gephi, yEd, Cytoscape and networkx."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tiaokuai.ontology import schema

from ..views import to_networkx
from .rows import AnyGraph

if TYPE_CHECKING:
    import networkx

_LABELS = ("name", "title", "text")
"""What names a node: the first of these that it has."""

_LONGEST = 40
"""Code points of a label; the whole text is a property."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(graph: AnyGraph, target: Path) -> None:
    """GraphML: nodes and edges with their properties, lists joined by “; ”."""
    import networkx

    network = plain(graph)
    # networkx writes an edge's key as its id, and Gephi takes edges of one id for one.
    numbered: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    numbered.add_nodes_from(network.nodes(data=True))
    for number, (start, end, own) in enumerate(network.edges(data=True)):
        numbered.add_edge(start, end, f"e{number}", **own)
    networkx.write_graphml(numbered, target)


def write_gexf(graph: AnyGraph, target: Path) -> None:
    """GEXF 1.2: the same, with a colour for each kind of node."""
    import networkx

    network = plain(graph)
    for _, node in network.nodes(data=True):
        node["viz"] = {"color": _colour(schema().nodes[node["node_kind"]].colour)}
    written = io.BytesIO()
    networkx.write_gexf(network, written)
    # The day of writing would make the bytes differ from day to day.
    target.write_bytes(re.sub(rb'<meta lastmodifieddate="[^"]*"', b"<meta", written.getvalue()))


def plain(graph: AnyGraph) -> networkx.MultiDiGraph[str]:
    """The network with values that XML formats have: texts, numbers, true and false.

    Each node and edge has a `label`; an edge's `relation` is its kind.
    """
    network = to_networkx(graph)
    for id, node in network.nodes(data=True):
        _make_plain(node)
        named = next((node[name] for name in _LABELS if node.get(name)), id)
        node["label"] = named if len(named) <= _LONGEST else named[: _LONGEST - 1] + "…"
    for _, _, kind, edge in network.edges(keys=True, data=True):
        _make_plain(edge)
        edge |= {"relation": kind, "label": schema().relations[kind].label.zh}
    return network


def _make_plain(properties: dict[str, Any]) -> None:
    for name, value in properties.items():
        if isinstance(value, list):
            value = "; ".join(value)
        properties[name] = _NOT_XML.sub("", value) if isinstance(value, str) else value


def _colour(hexadecimal: str) -> dict[str, int]:
    red, green, blue = bytes.fromhex(hexadecimal.removeprefix("#"))
    return {"r": red, "g": green, "b": blue}
