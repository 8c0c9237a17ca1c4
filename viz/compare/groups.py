"""Groups: tasks that hang together through their links, one row of the page each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tiaokuai.graph import Link

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Group:
    """Tasks of A (ordinals) that go on in tasks of B, and the links between them."""

    a: list[int]
    b: list[int]
    links: list[Link]


def groups(links: Sequence[Link]) -> list[Group]:
    """The connected groups of the links, in the order of their first task of A."""
    of = connected([(("a", link.a), ("b", link.b)) for link in links])
    members: dict[tuple[str, int], list[Link]] = {}
    for link in links:
        members.setdefault(of["a", link.a], []).append(link)
    return [
        Group(sorted({link.a for link in own}), sorted({link.b for link in own}), own)
        for own in members.values()
    ]


def connected(pairs: Iterable[tuple[T, T]]) -> dict[T, T]:
    """For each thing that occurs in a pair the first-seen one of those it hangs together with."""
    parent: dict[T, T] = {}

    def root(thing: T) -> T:
        parent.setdefault(thing, thing)
        while parent[thing] != thing:
            thing = parent[thing]
        return thing

    for one, two in pairs:
        first, second = root(one), root(two)
        if first != second:
            parent[second] = first
    return {thing: root(thing) for thing in parent}
