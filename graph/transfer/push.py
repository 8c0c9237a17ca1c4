"""Push: makes the graph on a server that of a folder, touching only what differs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tiaokuai.ontology import schema

from ..parquet import row_count, write_table
from ..stores.neo4j import Address
from ..tables import arrow_schema
from .changes import Changes
from .nodes import Nodes
from .relations import Relations
from .writer import Writer

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did to each kind of node and relation.

    `kept`: ids of nodes that are gone from the graph, but to which somebody else has tied
    something: they stay, without their label.
    """

    changes: dict[str, Changes]
    kept: list[str] = field(default_factory=list)

    @property
    def total(self) -> Changes:
        """The sums over all kinds."""
        return Changes(*map(sum, zip(*self.changes.values(), strict=True)))


def push(tables: Path, address: Address, *, progress: Progress | None = None) -> Pushed:
    """Make the graph at the address that of a folder of tables; what is the same stays untouched.

    Pushing again changes nothing; after a kill or a lost connection it goes on where it stopped.
    Nodes and relations that others wrote are neither changed nor removed. Raises TiaokuaiError
    where no server answers, where the connection is lost for good, and where a node of another
    writer has an id of the graph.
    """
    with closing(Writer(address)) as writer:
        writer.prepare()
        writer.mark("loading")
        nodes = [Nodes(tables, name) for name in schema().nodes]
        home = {id: kind.kind for kind in nodes for id in kind.ids()}
        relations = [Relations(tables, name, home) for name in schema().relations]
        changes: dict[str, Changes] = {}
        kinds: list[Nodes | Relations] = [*nodes, *relations]
        for each in kinds:
            done = _told(progress, each.kind, row_count(tables / f"{each.kind}.parquet"))
            changes[each.kind] = writer.again(partial(each.write, writer, done))
        kept: list[str] = []
        for kind in nodes:
            removed, left = writer.again(partial(kind.remove, writer))
            changes[kind.kind] = changes[kind.kind]._replace(removed=removed)
            kept += left
        writer.mark("whole")
        return Pushed(changes, kept)


def withdraw(address: Address, *, progress: Progress | None = None) -> Pushed:
    """Remove the graph at the address; what others wrote stays."""
    with TemporaryDirectory() as folder:
        for name in (*schema().nodes, *schema().relations):
            write_table(Path(folder) / f"{name}.parquet", [], arrow_schema(name))
        pushed = push(Path(folder), address, progress=progress)
    with closing(Writer(address)) as writer:
        writer.unmark()
    return pushed


def _told(progress: Progress | None, what: str, total: int) -> Callable[[int], None]:
    return (lambda done: progress(what, done, total)) if progress else (lambda done: None)
