"""RemoteGraph: a graph on a Neo4j server, read as one in a folder is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tiaokuai.ontology import TiaokuaiError, schema

from . import manifest
from .stores import GuardedStore, Limits, Neo4jStore
from .stores.neo4j import Address, Connection
from .tables import arrow_schema, columns

if TYPE_CHECKING:
    import pyarrow as pa

_ALL = Limits(rows=1 << 40, seconds=3600)


class RemoteGraph:
    """A graph that was pushed to a server, opened for reading over one connection.

    The connection ends with the graph and its stores. Raises TiaokuaiError where no server
    answers, where the server holds no such graph, where a push has not come to its end, and where
    another version of the program pushed it.
    """

    def __init__(self, address: Address) -> None:
        self.address = address
        self.name = address.name or "neo4j"
        self._connection = Connection(address)
        query = "MATCH (g:TiaokuaiGraph {name: $name}) RETURN g.state, g.schema"
        found = self.store().run(query, {"name": address.name}).rows
        if not found:
            raise TiaokuaiError(
                "no graph of this name there", where=str(address), todo="“tiaokuai push” one"
            )
        ((state, version),) = found
        if state != "whole":
            raise TiaokuaiError(
                "a push is going on, or was broken off", where=str(address), todo="push it again"
            )
        if version != manifest.schema_digest():
            raise TiaokuaiError(
                "pushed by another version of tiaokuai", where=str(address), todo="push it again"
            )

    def store(self) -> Neo4jStore:
        """The server, to be asked questions."""
        return Neo4jStore(self.address, self._connection)

    def guarded_store(self, megabytes: int = 0) -> GuardedStore:
        """The server, for queries that a person wrote: only those that read are sent.

        How much memory they may take is set on the server, not here.
        """
        return GuardedStore(self.store())

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of a kind of node or relation as mappings, null as None; sorted by ids."""
        wanted = columns(name)
        if name in schema().nodes:
            listed = ", ".join(f"n.`{column}`" for column in wanted)
            query = f"MATCH (n:{name}) RETURN {listed}"
        else:
            listed = ", ".join(f"r.`{column}`" for column in list(wanted)[2:])
            ends = ", ".join(["a.id", "b.id", *([listed] if listed else [])])
            query = f"MATCH (a)-[r:{name}]->(b) RETURN {ends}"
        rows = self.store().run(query, limits=_ALL).rows
        found = [dict(zip(wanted, row, strict=True)) for row in rows]
        keys = ("id",) if name in schema().nodes else ("from_id", "to_id")
        return sorted(found, key=lambda row: tuple(row[key] for key in keys))

    def table(self, name: str) -> pa.Table:
        """The same rows as an Arrow table, with the columns of a folder's."""
        import pyarrow as pa

        return pa.Table.from_pylist(self.rows(name), schema=arrow_schema(name))
