"""Load: the embedded store beside bare COPY statements over the same Parquet files."""

import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import ladybug

from tiaokuai.graph import EmbeddedStore
from tiaokuai.ontology import embedded_ddl, embedded_tables, schema

from .clock import Clock, Took


def load(tables: Path, times: int = 2) -> None:
    """Print the seconds of both, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        parts = _split(tables, Path(folder))
        for number in range(times):
            own = _own(tables, Path(folder) / f"own{number}")
            bare = _bare(parts, Path(folder) / f"bare{number}")
            print(f"embedded load {own}, bare COPY {bare}: {own.beside(bare)}", flush=True)


def _own(tables: Path, target: Path) -> Took:
    clock = Clock()
    with closing(EmbeddedStore(target, writable=True)) as store:
        store.load(tables)
    return clock.took()


def _bare(parts: list[tuple[str, Path]], target: Path) -> Took:
    clock = Clock()
    database = ladybug.Database(target)
    connection = ladybug.Connection(database)
    for statement in embedded_ddl():
        connection.execute(statement)
    for what, path in parts:
        connection.execute(what.replace("$path", f"'{path}'"))
    connection.close()
    database.close()
    return clock.took()


def _split(tables: Path, folder: Path) -> list[tuple[str, Path]]:
    """A COPY statement for each file; relations between several kinds are a file for each."""
    import duckdb

    copies: list[tuple[str, Path]] = []
    sql = duckdb.connect()
    for kind in schema().nodes:
        copies.append((f"COPY {kind} FROM $path", tables / f"{kind}.parquet"))
    for name, relation in schema().relations.items():
        for (start, end), table in embedded_tables(relation).items():
            path = folder / f"{name}-{start}-{end}.parquet"
            ends = (f"SELECT id FROM '{tables / kind}.parquet'" for kind in (start, end))
            query = "SELECT * FROM '{}' WHERE from_id IN ({}) AND to_id IN ({})".format(
                tables / f"{name}.parquet", *ends
            )
            sql.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")
            found: Any = sql.execute(f"SELECT count(*) FROM '{path}'").fetchone()
            if found[0]:
                copies.append((f"COPY `{table}` FROM $path", path))
    return copies
