"""Tree: where a task comes from and what came of it, step by step, over levels and years."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tiaokuai.graph import Store

from ..ask import ask
from .entry import places
from .step import Step, Wording, step, wordings

_STEPS = 12
"""Farther than so many links nothing is followed: levels times years of a long series."""

Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Node:
    """A task with its document. `where`: file and place in it; `level`, `year`: None if unknown.

    `judged_apart`: ids of the tasks that a person refused to link with it.
    """

    task: str
    text: str
    status: str
    thread: str
    thread_name: str | None
    year: int | None
    place: str | None
    level: str | None
    document: str
    title: str
    deadline: str | None
    judged_apart: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A task that another comes from, or that comes from it, with the step between.

    `relation`: DERIVES_FROM between levels, CONTINUES between years. `shared`: the clauses that
    the two share, the longest first. `branches`: what lies beyond; `again`: this task stands
    elsewhere in the tree, and what lies beyond stands there.
    """

    node: Node
    relation: str
    step: Step
    shared: tuple[Wording, ...]
    branches: tuple["Branch", ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """A task, what it comes from (up) and what came of it (down)."""

    root: Node
    up: tuple[Branch, ...]
    down: tuple[Branch, ...]


def lineage_tree(store: Store, task: str) -> Tree:
    """The lineage of a task (an id)."""
    ways: dict[Direction, _Links] = {way: _links(store, task, way) for way in ("up", "down")}
    ids = {task} | {row["task"] for links in ways.values() for own in links.values() for row in own}
    nodes = _nodes(store, sorted(ids))
    up, down = (_Growth(nodes, ways[way], way).branches(task) for way in ways)
    return Tree(nodes[task], up, down)


_Links = Mapping[str, list[dict[str, Any]]]


def _links(store: Store, task: str, way: Direction) -> _Links:
    """The links of every task that is reached in one direction, by the task they start at."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    seen, ends = {task}, [task]
    for _ in range(_STEPS):
        if not ends:
            break
        rows = [r for r in ask(store, "lineage-links", task=ends) if r["direction"] == way]
        for row in rows:
            found[row["start"]].append(row)
        ends = sorted({row["task"] for row in rows} - seen)
        seen.update(ends)
    return found


def _nodes(store: Store, ids: list[str]) -> dict[str, Node]:
    where = places(store, ids)
    nodes: dict[str, Node] = {}
    for row in ask(store, "tasks-in-lineage", task=ids):
        row["judged_apart"] = tuple(row["judged_apart"] or ())
        nodes[row["task"]] = Node(**row, where=where.get(row["task"], ""))
    return nodes


class _Growth:
    """A tree of one direction: each task stands in it once with what lies beyond, nearest first."""

    def __init__(self, nodes: Mapping[str, Node], links: _Links, way: Direction) -> None:
        self._nodes, self._links, self._way = nodes, links, way
        self._home: dict[str, str] = {}

    def branches(self, task: str) -> tuple[Branch, ...]:
        """The branches at a task, after it was decided where each task stands."""
        level = [task]
        self._home[task] = ""
        while level:
            reached = []
            for start in level:
                for row in self._links.get(start, ()):
                    if self._home.setdefault(row["task"], start) == start:
                        reached.append(row["task"])
            level = list(dict.fromkeys(reached))
        return tuple(self._grown(task))

    def _grown(self, start: str) -> Iterable[Branch]:
        for row in self._links.get(start, ()):
            other = row["task"]
            before, after = (other, start) if self._way == "up" else (start, other)
            texts = self._nodes[before].text, self._nodes[after].text
            again = self._home[other] != start
            yield Branch(
                self._nodes[other],
                row["relation"],
                step(row, before, after),
                wordings(row["clauses"], *texts),
                () if again else tuple(self._grown(other)),
                again,
            )
