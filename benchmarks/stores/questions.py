"""Questions: every named one on each store, beside the same question in DuckDB."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

import duckdb

from tests.queries.test_answers import KINDS, Tables
from tiaokuai.graph import Limits, Store
from tiaokuai.ontology import TiaokuaiError
from tiaokuai.queries import Query, library

_LIMITS = Limits(rows=5_000_000, seconds=120)


def asked(stores: dict[str, Store], tables: Path, names: Sequence[str] = ()) -> None:
    """Print milliseconds of each question (the better of two) on each store and in DuckDB."""
    sql = Tables(tables)
    heads = [*stores, "DuckDB"]
    print(f"{'':28}{'rows':>8}" + "".join(f"{head:>16}" for head in heads), flush=True)
    for name in names or list(library()):
        query = library()[name]
        values = _values(sql, query)
        given = {p.name: "" if p.type == "text" else [] for p in query.parameters} | values
        rows, cells = "", ""
        for store in stores.values():
            found, cell = _timed(partial(_rows, store, query.cypher, given))
            rows, cells = found or rows, cells + cell
        cells += _timed(partial(sql.answer, query, values))[1]
        print(f"{name:28}{rows:>8}{cells}", flush=True)


def _rows(store: Store, cypher: str, given: dict[str, Any]) -> Sequence[object]:
    return store.run(cypher, given, _LIMITS).rows


def _timed(asking: Callable[[], Sequence[object]]) -> tuple[str, str]:
    best, found = float("inf"), cast("Sequence[object]", ())
    for _ in range(2):
        start = time.perf_counter()
        try:
            found = asking()
        except (TiaokuaiError, duckdb.Error) as error:
            return "", f"{str(error)[:15]:>16}"
        best = min(best, time.perf_counter() - start)
        if best > 10:
            break
    return str(len(found)), f"{best * 1000:16.0f}"


def _values(sql: Tables, query: Query) -> dict[str, Any]:
    """What the question needs: one node in the middle of its kind, two years of the graph."""
    values: dict[str, Any] = {}
    for parameter in query.parameters:
        if not parameter.required:
            continue
        if parameter.type == "int":
            values[parameter.name] = [2023 if parameter.name == "from" else 2024]
        elif parameter.type == "text":
            values[parameter.name] = "政务公开"
        else:
            ids = sql.ids(KINDS[parameter.type])
            values[parameter.name] = [ids[len(ids) // 2]]
    return values
