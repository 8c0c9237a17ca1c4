"""Closure: what follows from “these two are one” and “these two are not”, and where it breaks."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Line = TypeVar("Line", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Closure(Generic[Key, Line]):
    """`leader`: each key's class, named by one of its keys. `conflicts`: a line that parts two
    keys, with all lines that join these two on some way; none of them has had its effect."""

    leader: dict[Key, Key] = field(default_factory=dict)
    conflicts: list[tuple[Line, tuple[Line, ...]]] = field(default_factory=list)

    def joined(self, a: Key, b: Key) -> bool:
        """Whether two keys are in one class."""
        return self.leader.get(a, a) == self.leader.get(b, b)


def close(
    same: Sequence[tuple[Key, Key, Line]], apart: Sequence[tuple[Key, Key, Line]]
) -> Closure[Key, Line]:
    """Join what is the same, transitively; whatever joins what is to be apart is left out.

    The order of the pairs changes nothing in who is joined with whom.
    """
    everything: Closure[Key, Line] = Closure(_classes(same))
    conflicts = [
        (line, tuple(_between(same, a, b))) for a, b, line in apart if everything.joined(a, b)
    ]
    if not conflicts:
        return everything
    dropped = {line for _, ways in conflicts for line in ways}
    return Closure(_classes([edge for edge in same if edge[2] not in dropped]), conflicts)


def _between(same: Sequence[tuple[Key, Key, Line]], a: Key, b: Key) -> list[Line]:
    """The lines on all ways from one key to another: those in a circle with the two of them."""
    if a == b:
        return []
    import networkx  # here: only a file that contradicts itself needs it

    ways = [(x, y) for x, y, _ in same if x != y]
    graph: networkx.Graph[Key] = networkx.Graph([*ways, (a, b)])
    for circle in networkx.biconnected_component_edges(graph):
        edges = {frozenset(edge) for edge in circle}
        if frozenset((a, b)) in edges:
            return list(dict.fromkeys(n for x, y, n in same if frozenset((x, y)) in edges))
    return []


def _classes(edges: Sequence[tuple[Key, Key, Line]]) -> dict[Key, Key]:
    leader: dict[Key, Key] = {}

    def find(key: Key) -> Key:
        while leader.setdefault(key, key) != key:
            leader[key] = key = leader[leader[key]]
        return key

    for a, b, _ in edges:
        first, second = find(a), find(b)
        leader[second] = first
    return {key: find(key) for key in leader}
