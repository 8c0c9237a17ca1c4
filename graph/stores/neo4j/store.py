"""The Neo4j store: a graph on a server, read over Bolt."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tiaokuai.ontology import TiaokuaiError, schema

from ..cypher import check_parameters, columns
from ..store import Limits, Result, counted
from .address import Address
from .connection import Connection, first_line, translated
from .labels import kind_of, named

_FETCHED = 1000  # rows in one message, the driver's own default


class Neo4jStore:
    """A graph on a server, opened for reading: the server refuses every write.

    `shared`: the connection to ask through, which closing the store leaves open. Raises
    TiaokuaiError where no server answers, or refuses the credentials.
    """

    def __init__(self, address: Address, shared: Connection | None = None) -> None:
        self.address = address
        self._connection = shared or Connection(address)
        self._shared = shared is not None

    def load(self, tables: Path) -> None:
        """Make the server's graph that of the tables; see push."""
        from ...transfer import push

        push(tables, self.address)

    def run(
        self,
        query: str,
        parameters: Mapping[str, object] | None = None,
        limits: Limits | None = None,
    ) -> Result:
        """Answer one query; see Store."""
        import neo4j
        from neo4j.exceptions import Neo4jError

        given = dict(parameters or {})
        check_parameters(query, given)
        limits = limits or Limits()
        # The driver's stubs want a literal, to keep values out of queries; values are parameters.
        text: Any = named(query, self.address.name)
        try:
            with translated(self.address), ExitStack() as stack:
                session = stack.enter_context(
                    self._connection.driver.session(
                        database=self.address.database,
                        default_access_mode=neo4j.READ_ACCESS,
                        fetch_size=min(limits.rows + 1, _FETCHED),
                    )
                )
                try:
                    answer = session.run(neo4j.Query(text, timeout=limits.seconds), given)
                    names = columns(query, list(answer.keys()))
                    rows: list[list[object]] = []
                    for record in answer:
                        if len(rows) == limits.rows:
                            return Result(names, rows, True)
                        rows.append([self._plain(value) for value in record])
                    return Result(names, rows)
                except Neo4jError as error:
                    if told := _of_the_query(error, limits):
                        raise told from error
                    raise
                except KeyboardInterrupt:
                    stack.pop_all()  # to close the session is to wait for the answer
                    self._connection.close()
                    raise
        except RecursionError as error:
            raise TiaokuaiError("the query is nested too deeply", where="query") from error

    def counts(self) -> dict[str, int]:
        """Number of nodes and relations of each kind."""
        return counted(self)

    def close(self) -> None:
        """Let go of the connection."""
        if not self._shared:
            self._connection.close()

    def _plain(self, value: object) -> object:
        """Nodes and relations with their own properties only, as the embedded store gives them."""
        if value is None or isinstance(value, str | int | float):  # nearly all: millions may come
            return value
        from neo4j.graph import Node, Path, Relationship

        if isinstance(value, list):
            return [self._plain(item) for item in value]
        if isinstance(value, dict):
            return {key: self._plain(item) for key, item in value.items()}
        if isinstance(value, Path):
            nodes = [self._plain(node) for node in value.nodes]
            return {"nodes": nodes, "relations": [self._plain(r) for r in value.relationships]}
        if isinstance(value, Node):
            kinds = [kind_of(each, self.address.name) for each in sorted(value.labels)]
            known = [kind for kind in kinds if kind in schema().nodes]
            return _properties((known or kinds)[0] if kinds else "", value)
        if isinstance(value, Relationship):
            return _properties(kind_of(value.type, self.address.name), value)
        return value


def _properties(kind: str, value: Any) -> dict[str, object]:
    declared = schema().nodes.get(kind) or schema().relations.get(kind)
    names = [p.name for p in declared.properties] if declared else sorted(value.keys())
    return {"kind": kind, **{name: value.get(name) for name in names}}


def _of_the_query(error: Any, limits: Limits) -> TiaokuaiError | None:
    """What the server says against the query itself; None where it is about something else."""
    code = str(error.code or "")
    if "TransactionTimedOut" in code or "Terminated" in code:
        return TiaokuaiError(
            f"took longer than {limits.seconds:g} seconds", where="query", todo="ask for less"
        )
    if "MemoryPool" in code or "OutOfMemory" in code:
        return TiaokuaiError(
            "needs more memory than the server gives it", where="query", todo="ask for less"
        )
    if code.endswith("AccessMode"):
        return TiaokuaiError("the graph is opened read-only", where="query")
    if ".Statement." in code or ".Schema." in code or ".Procedure." in code:
        return TiaokuaiError(first_line(error), where="query")
    return None
