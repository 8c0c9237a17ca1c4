"""The confined store: an embedded one asked in a process of its own, within limits.

What the engine does with a query that nobody has seen before stays in that process: it can open
no file, and it is ended where it takes too long. The next query gets a new process.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from tiaokuai.ontology import TiaokuaiError

from ..store import Limits, Result, counted, too_long
from .worker import Worker

_GRACE = 2.0
"""Seconds after which the process of a query is ended that its engine should have stopped."""


class ConfinedStore:
    """A database file for queries that somebody else wrote; read only.

    `megabytes` of memory are what the engine may take. That limit is kept on Linux, the one on
    opening files on Linux and macOS, the one on time everywhere.
    """

    def __init__(self, path: Path, megabytes: int) -> None:
        self._path = path
        self._megabytes = megabytes
        # Now, while whoever asks has other things to do.
        self._worker: Worker | None = Worker(path, megabytes)

    def load(self, tables: Path) -> NoReturn:
        """Raise TiaokuaiError: it is read only."""
        raise TiaokuaiError("the graph is opened read-only", where=str(self._path))

    def run(
        self,
        query: str,
        parameters: Mapping[str, object] | None = None,
        limits: Limits | None = None,
    ) -> Result:
        """Answer one query; see Store. Values that JSON has no form for, such as dates, are texts.

        Raises TiaokuaiError also where the engine ends, or needs more memory than it may take.
        """
        limits = limits or Limits()
        worker = self._worker = self._worker or Worker(self._path, self._megabytes)
        try:
            answer = worker.ask([query, dict(parameters or {}), *limits], limits.seconds + _GRACE)
        except BaseException:
            self.close()  # it may be at work still, and would answer the next query with this
            raise
        if answer is None:
            self._worker = None
            raise self._ended(worker, limits)
        if "error" in answer:
            raise TiaokuaiError(**answer["error"])
        return Result(**answer)

    def counts(self) -> dict[str, int]:
        """Number of nodes and relations of each kind."""
        return counted(self)

    def close(self) -> None:
        """End the process."""
        if self._worker:
            self._worker.end()
            self._worker = None

    def _ended(self, worker: Worker, limits: Limits) -> TiaokuaiError:
        code = worker.end()
        if worker.late:
            return too_long(limits)
        return TiaokuaiError(
            f"ended the engine (exit code {code}): it fails at it, or needs more than "
            f"{self._megabytes} MB of memory",
            where="query",
            todo="ask for less, or ask otherwise",
        )
