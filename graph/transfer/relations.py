"""Relations: those of one kind, brought on the server to what their table holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

from tiaokuai.ontology import TiaokuaiError

from .changes import Changes, batches
from .row import DIGEST, Row, rows_of
from .writer import Writer


class Relations:
    """The relations of one kind, in a table and on a server.

    `home`: the kind of each node of the table by its id. Only relations with a digest are this
    program's; one of somebody else is never touched.
    """

    def __init__(self, tables: Path, kind: str, home: Mapping[str, str]) -> None:
        self.kind = kind
        self._tables = tables
        self._home = home

    def write(self, writer: Writer, done: Callable[[int], None]) -> Changes:
        """Write what is new or changed, and remove what the table lacks."""
        there = self._there(writer)
        created = changed = seen = 0
        for batch in batches(rows_of(self._tables, self.kind)):
            new = [row for row in batch if row.key not in there]
            met = [(row, *there.pop(row.key)) for row in batch if row.key in there]
            other = [(at, row.properties) for row, at, digest in met if digest != row.digest]
            self._create(writer, new)
            writer.write(f"{self._found(writer)} SET r = row[1]", other)
            created, changed, seen = created + len(new), changed + len(other), seen + len(batch)
            done(seen)
        gone = [(at,) for at, _ in there.values()]
        writer.write(f"{self._found(writer)} DELETE r", gone)
        return Changes(created, changed, len(gone))

    def _create(self, writer: Writer, rows: list[Row]) -> None:
        by_ends: defaultdict[tuple[str, str], list[object]] = defaultdict(list)
        for row in rows:
            start, end = row.key
            by_ends[self._home[start], self._home[end]].append((start, end, row.properties))
        for (start, end), some in by_ends.items():
            query = (
                f"UNWIND $rows AS row MATCH (a:{writer.label(start)} {{id: row[0]}}), "
                f"(b:{writer.label(end)} {{id: row[1]}}) "
                f"CREATE (a)-[r:{writer.label(self.kind)}]->(b) SET r = row[2] RETURN count(r)"
            )
            made = sum(int(count[0]) for count in writer.write(query, some))
            if made != len(some):
                raise TiaokuaiError(
                    f"{len(some) - made} {self.kind} could not be written: somebody removed nodes",
                    where=str(writer.address),
                    todo="push again",
                )

    def _found(self, writer: Writer) -> str:
        return (
            f"UNWIND $rows AS row MATCH ()-[r:{writer.label(self.kind)}]->() "
            f"WHERE elementId(r) = row[0] AND r.{DIGEST} IS NOT NULL"
        )

    def _there(self, writer: Writer) -> dict[tuple[str, ...], tuple[str, str]]:
        """The element id and the digest of each on the server, by the ids of its ends."""
        query = (
            f"MATCH (a)-[r:{writer.label(self.kind)}]->(b) WHERE r.{DIGEST} IS NOT NULL "
            f"RETURN a.id, b.id, elementId(r), r.{DIGEST}"
        )
        return {(start, end): (at, digest) for start, end, at, digest in writer.read(query)}
