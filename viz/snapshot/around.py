"""Around: the part of a network near some of its nodes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

    Network = networkx.MultiDiGraph[str]

_PASSED = {"Unit", "Task"}
"""The kinds that the way leads through; by documents or places everything is near everything."""

_LEFT_OUT = {"Section"}

_ENOUGH = 50
"""Nodes that are read at a glance: a layer farther away is drawn only within this number."""


def around(network: Network, centres: Sequence[str], most: int) -> tuple[Network, int]:
    """The nodes next to the centres, no more than `most`, and the relations between all of them.

    Farther ones are added while they are few. And how many next ones were left out.
    """
    kept = list(dict.fromkeys(centres))
    layer, left_out = kept, 0
    while layer and not left_out:
        found = sorted(
            {
                neighbour
                for node in layer
                if network.nodes[node]["node_kind"] in _PASSED or node in centres
                for neighbour in (*network.successors(node), *network.predecessors(node))
                if network.nodes[neighbour]["node_kind"] not in _LEFT_OUT
            }
            - set(kept)
        )
        if len(kept) > len(centres) and len(kept) + len(found) > _ENOUGH:
            break
        layer = found[: most - len(kept)]
        left_out = len(found) - len(layer)
        kept += layer
    return network.subgraph(kept).copy(), left_out
