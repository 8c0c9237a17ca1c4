"""Nodes: those of one kind, brought on the server to what their table holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..parquet import read_table
from .changes import Changes, batches
from .row import DIGEST, rows_of
from .writer import Writer


class Nodes:
    """The nodes of one kind, in a table and on a server.

    Only nodes with a digest are this program's; one of somebody else is never touched.
    """

    def __init__(self, tables: Path, kind: str) -> None:
        self.kind = kind
        self._tables = tables

    def ids(self) -> set[str]:
        """The ids in the table."""
        table = read_table(self._tables / f"{self.kind}.parquet", ["id"])
        return set(table.column("id").to_pylist())

    def write(self, writer: Writer, done: Callable[[int], None]) -> Changes:
        """Write what is new or changed; `done` is told how many rows have been seen to."""
        there = self._there(writer)
        label = writer.label(self.kind)
        create = f"UNWIND $rows AS row CREATE (n:{label}) SET n = row"
        change = f"UNWIND $rows AS row MATCH {self._own(label, 'row.id')} SET n = row"
        created = changed = seen = 0
        for batch in batches(rows_of(self._tables, self.kind)):
            new = [row.properties for row in batch if row.key[0] not in there]
            other = [row for row in batch if there.get(row.key[0], row.digest) != row.digest]
            writer.write(create, new)
            writer.write(change, [row.properties for row in other])
            created, changed, seen = created + len(new), changed + len(other), seen + len(batch)
            done(seen)
        return Changes(created, changed)

    def remove(self, writer: Writer) -> tuple[int, list[str]]:
        """Remove the nodes that the table lacks: how many, and the ids of those that stay.

        A node stays where somebody else has tied something to it, but not as one of this kind.
        """
        there = self._there(writer)
        gone = sorted(there.keys() - self.ids()) if there else []
        label = writer.label(self.kind)
        found = f"UNWIND $rows AS id MATCH {self._own(label, 'id')}"
        writer.write(f"{found} AND NOT EXISTS {{ MATCH (n)--() }} DELETE n", gone)
        kept = writer.write(f"{found} REMOVE n:{label}, n.{DIGEST} RETURN id", gone)
        return len(gone), [str(row[0]) for row in kept]

    def _own(self, label: str, id: str) -> str:
        return f"(n:{label} {{id: {id}}}) WHERE n.{DIGEST} IS NOT NULL"

    def _there(self, writer: Writer) -> dict[str, str]:
        """The digests on the server by id."""
        query = (
            f"MATCH (n:{writer.label(self.kind)}) WHERE n.{DIGEST} IS NOT NULL "
            f"RETURN n.id, n.{DIGEST}"
        )
        return dict(writer.read(query))
