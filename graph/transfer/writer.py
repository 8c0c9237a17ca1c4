"""Writer: bounded statements to a server, going on when the connection was lost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from tiaokuai.ontology import TiaokuaiError, schema

from ..manifest import schema_digest
from ..stores.neo4j import Address, connect, first_line, label, translated

if TYPE_CHECKING:
    from neo4j import Driver

BATCH = 5_000
"""Rows in one transaction: its memory on the server is bounded, and so is what a kill undoes."""

_TRIES = 6  # of a step whose connection is lost, after 1, 2, 4, … seconds

T = TypeVar("T")


class _LostError(Exception):
    """The connection is gone, or the server could not take a transaction now."""


class Writer:
    """A connection that writes one graph; close it when done."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._driver: Driver = connect(address)

    def label(self, kind: str) -> str:
        """What a kind is called on the server, in backticks."""
        return f"`{label(kind, self.address.name)}`"

    def read(self, query: str, **values: object) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, one after the other."""
        yield from self._run(query, values, write=False)

    def write(self, query: str, rows: Sequence[object]) -> list[tuple[Any, ...]]:
        """Run a query that unwinds $rows, a transaction for each batch; the rows it gives."""
        given: list[tuple[Any, ...]] = []
        for at in range(0, len(rows), BATCH):
            given += self._run(query, {"rows": rows[at : at + BATCH]}, write=True)
        return given

    def execute(self, query: str, **values: object) -> None:
        """Run a query for what it does."""
        list(self._run(query, values, write=True))

    def again(self, step: Callable[[], T]) -> T:
        """What the step gives; begun anew when the connection is lost, so it must bear that."""
        for attempt in range(_TRIES):
            try:
                return step()
            except _LostError:
                time.sleep(2**attempt)
                self._connect_again()
        raise TiaokuaiError(
            "the connection was lost, and again at each new attempt",
            where=str(self.address),
            todo="push again when the server is back: it goes on where it stopped",
        )

    def close(self) -> None:
        """Let go of the connection."""
        self._driver.close()

    def _connect_again(self) -> None:
        self._driver.close()
        try:
            self._driver = connect(self.address)
        except TiaokuaiError:
            return  # the next attempt meets a closed driver, and waits longer

    def _run(
        self, query: str, values: dict[str, object], *, write: bool
    ) -> Iterator[tuple[Any, ...]]:
        import neo4j
        from neo4j.exceptions import (
            DriverError,
            ServiceUnavailable,
            SessionExpired,
            TransientError,
        )

        mode = neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS
        # The driver's stubs want a literal, to keep values out of queries; values are parameters.
        text: Any = query
        try:
            with (
                translated(self.address),
                self._driver.session(
                    database=self.address.database, default_access_mode=mode
                ) as session,
            ):
                try:
                    yield from (tuple(record.values()) for record in session.run(text, values))
                except (ServiceUnavailable, SessionExpired, TransientError) as error:
                    raise _LostError(first_line(error)) from error
        except DriverError as error:
            raise _LostError(first_line(error)) from error

    def prepare(self) -> None:
        """Make ids unique, which also finds nodes by them."""
        for kind in schema().nodes:
            self.execute(
                f"CREATE CONSTRAINT {self.label(f'{kind}_id')} IF NOT EXISTS "
                f"FOR (n:{self.label(kind)}) REQUIRE n.id IS UNIQUE"
            )
        self.execute("CALL db.awaitIndexes(300)")

    def mark(self, state: str) -> None:
        """Note on the server which graph it holds: `state` is loading or whole."""
        self.execute(
            "MERGE (g:TiaokuaiGraph {name: $name}) SET g.state = $state, g.schema = $schema",
            name=self.address.name,
            state=state,
            schema=schema_digest(),
        )

    def unmark(self) -> None:
        """Take the note and the constraints away."""
        self.execute("MATCH (g:TiaokuaiGraph {name: $name}) DELETE g", name=self.address.name)
        for kind in schema().nodes:
            self.execute(f"DROP CONSTRAINT {self.label(f'{kind}_id')} IF EXISTS")
