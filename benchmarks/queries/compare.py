"""Compare: one store against the tables, over many questions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from tiaokuai.graph import Draft, Limits, Store
from tiaokuai.ontology import TiaokuaiError, schema

from .cypher import cypher
from .maker import Maker
from .sql import size, sql

_REFUSED = "the engine would "
"""So begins what a store says of a query that its engine is known to answer wrongly."""

_MOST_ROWS = 3_000
"""That the patterns of a question give; one with more is not asked."""


@dataclass(frozen=True)
class Difference:
    """A query whose answers are not the same; `said`: the store's rows, or its error."""

    query: str
    sql: str
    said: object
    expected: object

    def __str__(self) -> str:
        return f"{self.query}\n{self.sql}\n  store: {self.said}\n  tables: {self.expected}"


class Tables:
    """The tables of a graph in another engine."""

    def __init__(self, folder: Path) -> None:
        self._connection = duckdb.connect(config={"threads": 1})
        for name in (*schema().nodes, *schema().relations):
            path = folder / f"{name}.parquet"
            self._connection.execute(f"CREATE TABLE \"{name}\" AS FROM '{path}'")

    def rows(self, query: str) -> list[list[object]]:
        """The answer."""
        return [list(row) for row in self._connection.execute(query).fetchall()]


def compare(
    store: Store,
    tables: Tables,
    draft: Draft,
    seed: int,
    *,
    trails: bool,
    nested: bool = False,
    before: Callable[[str], None] = lambda query: None,
) -> Iterator[Difference | None]:
    """Ask one question after the other without end; None where the answers are the same.

    Those that the store refuses because its engine would be wrong are passed over.

    `before` is told each query ahead of asking it: a wrong engine may end the process.
    """
    maker = Maker(seed, draft)
    while True:
        question = maker.question(nested=nested)
        if tables.rows(size(question, _MOST_ROWS)) == [[_MOST_ROWS]]:
            continue
        text, other = cypher(question), sql(question, trails=trails)
        expected = tables.rows(other)
        before(text)
        try:
            said: object = _sorted(store.run(text, limits=Limits(seconds=30)).rows)
        except TiaokuaiError as error:
            if error.what.startswith(_REFUSED):
                continue
            said = str(error)
        wanted = _sorted(expected)
        yield None if said == wanted else Difference(text, other, said, wanted)


def _sorted(rows: list[list[object]]) -> list[list[object]]:
    return sorted(rows, key=repr)
