"""Views: a graph for those who work in pandas or networkx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tiaokuai.ontology import schema

from .folder import Graph
from .remote import RemoteGraph

if TYPE_CHECKING:
    import networkx
    import pandas


def to_pandas(graph: Graph | RemoteGraph) -> dict[str, pandas.DataFrame]:
    """A frame per kind of node and relation, with the columns of ontology/generated/tables.md.

    Rows and columns are in the order of the tables; a relation's first two columns are
    `from_id` and `to_id`. What is missing is None.
    """
    kinds = [*schema().nodes, *schema().relations]
    return {kind: graph.table(kind).to_pandas() for kind in kinds}


def to_networkx(graph: Graph | RemoteGraph) -> networkx.MultiDiGraph[str]:
    """The whole graph in memory.

    Nodes are keyed by id and have `node_kind` and their properties; edges are keyed by the kind of
    their relation and have its properties. Properties without a value are left out. Evidence
    is no node of a walk, and is left to the tables.
    """
    import networkx

    view: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for kind in schema().nodes:
        if kind != "Evidence":
            for row in graph.rows(kind):
                view.add_node(row["id"], node_kind=kind, **_given(row, {"id"}))
    for kind in schema().relations:
        for row in graph.rows(kind):
            properties = _given(row, {"from_id", "to_id"})
            view.add_edge(row["from_id"], row["to_id"], key=kind, **properties)
    return view


def _given(row: dict[str, Any], without: set[str]) -> dict[str, Any]:
    return {name: v for name, v in row.items() if v is not None and name not in without}
