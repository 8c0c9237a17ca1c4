"""The guarded store: any store, for queries that somebody else wrote."""

from collections.abc import Mapping
from pathlib import Path

from ..store import Limits, Result, Store
from .reading import check_reading


class GuardedStore:
    """A store that refuses every query but those that only read."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self, tables: Path) -> None:
        """See Store."""
        self._store.load(tables)

    def run(
        self,
        query: str,
        parameters: Mapping[str, object] | None = None,
        limits: Limits | None = None,
    ) -> Result:
        """Answer one query, which may end with “;”; see `check_reading` and Store."""
        check_reading(query)
        return self._store.run(query.rstrip("; \t\r\n"), parameters, limits)

    def counts(self) -> dict[str, int]:
        """Number of nodes and relations of each kind."""
        return self._store.counts()

    def close(self) -> None:
        """Let go of the file or the connection."""
        self._store.close()
