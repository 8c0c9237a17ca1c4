"""Store: what every graph store can do."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol


class Result(NamedTuple):
    """Rows under their column names; `cut`: there were more rows than the limit allowed."""

    columns: list[str]
    rows: list[list[object]]
    cut: bool = False


class Limits(NamedTuple):
    """How many rows a query may give and how many seconds it may take."""

    rows: int = 100_000
    seconds: float = 60


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
