"""Store: what every graph store can do."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from tiaokuai.ontology import TiaokuaiError, schema


class Result(NamedTuple):
    """Rows under their column names; `cut`: there were more rows than the limit allowed."""

    columns: list[str]
    rows: list[list[object]]
    cut: bool = False


class Limits(NamedTuple):
    """How many rows a query may give and how many seconds it may take."""

    rows: int = 100_000
    seconds: float = 60


def too_long(limits: Limits) -> TiaokuaiError:
    """What is told of a query that was stopped."""
    return TiaokuaiError(
        f"took longer than {limits.seconds:g} seconds", where="query", todo="ask for less"
    )


def out_of_memory() -> TiaokuaiError:
    """What is told of a query for which memory did not suffice."""
    return TiaokuaiError("needs more memory than it is given", where="query", todo="ask for less")


def counted(store: "Store") -> dict[str, int]:
    """Number of nodes and relations of each declared kind, by asking for each."""
    nodes = {kind: f"MATCH (n:{kind}) RETURN count(n)" for kind in schema().nodes}
    relations = {kind: f"MATCH ()-[r:{kind}]->() RETURN count(r)" for kind in schema().relations}
    found = {}
    for kind, query in (nodes | relations).items():
        count = store.run(query).rows[0][0]
        assert isinstance(count, int)  # what count() gives
        found[kind] = count
    return found


class Store(Protocol):
    """A graph that answers Cypher. One test body checks every store."""

    def load(self, tables: Path) -> None:
        """Fill the empty store from a folder of Parquet tables."""

    def run(
        self,
        query: str,
        parameters: Mapping[str, object] | None = None,
        limits: Limits | None = None,
    ) -> Result:
        """Answer one query; values come in as parameters only.

        Raises TiaokuaiError for a query that is not understood, lacks a parameter, has one too
        many or takes longer than its limit.
        """
        ...

    def counts(self) -> dict[str, int]:
        """Number of nodes and relations of each kind."""
        ...

    def close(self) -> None:
        """Let go of the file or the connection."""
