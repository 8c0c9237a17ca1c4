"""The embedded store: a database file read by ladybug inside this process."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tiaokuai.ontology import (
    TiaokuaiError,
    embedded_ddl,
    embedded_kind,
    embedded_tables,
    schema,
)

from ...parquet import read_table, row_count, write_arrow
from ..cypher import check_parameters, columns
from ..store import Limits, Result, counted, out_of_memory, too_long
from .aggregates import check_aggregates
from .contains import check_contains
from .dialect import embedded
from .subqueries import check_subqueries

_MEMORY = 1 << 30
"""Bytes of memory for pages: left to itself the engine claims most of the machine's."""


class EmbeddedStore:
    """A database file: written once, by `load`, and then only read.

    `memory`: bytes for the pages that are read, and for what a query keeps.
    """

    def __init__(self, path: Path, *, writable: bool = False, memory: int = _MEMORY) -> None:
        import ladybug  # here: half of a short command's time

        self._where = str(path)
        try:
            self._database = ladybug.Database(
                path, read_only=not writable, buffer_pool_size=0 if writable else memory
            )
            self._connection = ladybug.Connection(self._database)
        except RuntimeError as error:
            raise TiaokuaiError(
                f"the database cannot be opened ({_first_line(error)})",
                where=self._where,
                todo="build the graph again",
            ) from error

    def load(self, tables: Path) -> None:
        """Make the tables of the declared schema and fill them from `<kind>.parquet` files."""
        # One transaction for all: each of its own costs as much as a small graph.
        self._connection.execute("BEGIN TRANSACTION")
        for statement in embedded_ddl():
            self._connection.execute(statement)
        ids: dict[str, Any] = {}
        for kind, declared in schema().nodes.items():
            path = tables / f"{kind}.parquet"
            ids[kind] = read_table(path, ["id"]).column("id").combine_chunks()
            names = ", ".join(f"`{name.name}`" for name in declared.properties)
            self._copy(f"{kind} ({names})", path)
        with TemporaryDirectory() as folder:
            for relation in schema().relations.values():
                path = tables / f"{relation.name}.parquet"
                table = read_table(path) if len(relation.pairs) > 1 else None
                for (start, end), name in embedded_tables(relation).items():
                    part = path
                    if table is not None:
                        part = Path(folder) / f"{relation.name}-{start}-{end}.parquet"
                        write_arrow(part, _between(table, ids[start], ids[end]))
                    self._copy(f"`{name}`", part)
        self._connection.execute("COMMIT")

    def _copy(self, table: str, path: Path) -> None:
        # From the file: of what Python hands it, the engine asks pandas, and so imports it.
        if row_count(path):
            place = str(path).replace("\\", "\\\\").replace("'", "\\'")
            self._connection.execute(f"COPY {table} FROM '{place}'")

    def run(
        self,
        query: str,
        parameters: Mapping[str, object] | None = None,
        limits: Limits | None = None,
    ) -> Result:
        """Answer one query; see Store."""
        given = dict(parameters or {})
        # The engine answers as if a missing parameter allowed every row.
        check_parameters(query, given)
        check_aggregates(query)
        check_contains(query)
        check_subqueries(query)
        limits = limits or Limits()
        self._connection.set_query_timeout(int(limits.seconds * 1000))
        try:
            answer = self._connection.execute(embedded(query), given)
            if isinstance(answer, list):
                raise TiaokuaiError("more than one statement", where="query")
            rows: list[list[object]] = []
            while answer.has_next() and len(rows) < limits.rows:
                rows.append([_plain(value) for value in answer.get_next()])
            names = columns(query, list(answer.get_column_names()))
            return Result(names, rows, answer.has_next())
        except RuntimeError as error:
            raise _translated(error, limits) from error

    def counts(self) -> dict[str, int]:
        """Number of nodes and relations of each kind."""
        return counted(self)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._database.close()


def _between(table: Any, starts: Any, ends: Any) -> Any:
    """The rows whose ends are nodes of the two kinds: ids are unique across kinds."""
    import pyarrow.compute as pc

    from_start = pc.call_function("is_in", [table["from_id"]], pc.SetLookupOptions(starts))
    to_end = pc.call_function("is_in", [table["to_id"]], pc.SetLookupOptions(ends))
    return table.filter(pc.call_function("and", [from_start, to_end]))


def _plain(value: object) -> object:
    """Nodes and relations with their own properties only, sums of whole numbers as such."""
    if isinstance(value, Decimal):
        return int(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict) and "_NODES" in value:
        return {"nodes": _plain(value["_NODES"]), "relations": _plain(value["_RELS"])}
    if isinstance(value, dict) and "_LABEL" in value:
        label = embedded_kind(value["_LABEL"])
        kind = schema().nodes.get(label) or schema().relations[label]
        return {"kind": label, **{p.name: value.get(p.name) for p in kind.properties}}
    return value


def _translated(error: RuntimeError, limits: Limits) -> TiaokuaiError:
    line = _first_line(error)
    if "interrupted" in line.lower():
        return too_long(limits)
    if "bad_alloc" in line or "buffer pool is full" in line:
        return out_of_memory()
    what = line.partition(" exception: ")[2] or line
    todo = "see “tiaokuai query list” or ontology/generated/tables.md for the names"
    return TiaokuaiError(
        what, where="query", todo=todo if "exist" in what or "property" in what else ""
    )


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
