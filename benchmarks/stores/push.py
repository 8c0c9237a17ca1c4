"""Push: to a server beside bare UNWIND batches of the same rows, and beside neo4j-admin."""

import contextlib
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pyarrow.parquet as pq

from samples import DOCUMENTS
from tests.neo4j.server import HEAP, Server, made, serving
from tiaokuai.graph import Address, Graph, build_files, export_graph, push, table_names
from tiaokuai.ontology import schema

from .clock import Clock, Took

_BATCH = 5_000


@contextlib.contextmanager
def served(version: str) -> Iterator[tuple[Server, int]]:
    """An empty server of its own, with the id of its process."""
    with tempfile.TemporaryDirectory() as folder:
        server = made(version, Path(folder) / "server", (HEAP,))
        with serving(server) as process:
            yield server, process.pid


def pushed(tables: Path, version: str) -> None:
    """Print rows a second of both; each writes to an empty server, after a small graph."""
    count = sum(pq.read_metadata(tables / f"{name}.parquet").num_rows for name in _kinds())
    took: dict[str, Took] = {}
    for name, write in (("bare UNWIND", _bare), ("push", _push)):
        with served(version) as (server, process):
            clock = Clock(process)
            write(tables, server)
            took[name] = clock.took()
        each = count / took[name].wall
        print(f"{name:12}{took[name]}, {each:.0f} rows a second", flush=True)
    print(f"push: {took['push'].beside(took['bare UNWIND'])}", flush=True)


def _push(tables: Path, server: Server) -> None:
    push(tables, Address(server.uri, password=server.password))


def _bare(tables: Path, server: Server) -> None:
    """What a script would do: constraints, then rows as they stand in the tables."""
    home = {
        id: kind
        for kind in schema().nodes
        for id in pq.read_table(tables / f"{kind}.parquet", columns=["id"])["id"].to_pylist()
    }
    auth = ("neo4j", server.password)
    with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver, driver.session() as session:

        def run(query: Any, rows: list[Any] | None = None) -> None:
            session.run(query, rows=rows).consume()

        for kind in schema().nodes:
            run(f"CREATE CONSTRAINT {kind}_id FOR (n:{kind}) REQUIRE n.id IS UNIQUE")
        run("CALL db.awaitIndexes(300)")
        for kind in schema().nodes:
            for rows in _batches(tables / f"{kind}.parquet"):
                run(f"UNWIND $rows AS row CREATE (n:{kind}) SET n = row", rows)
        for kind in schema().relations:
            for rows in _batches(tables / f"{kind}.parquet"):
                by_ends = defaultdict(list)
                for row in rows:
                    start, end = row.pop("from_id"), row.pop("to_id")
                    by_ends[home[start], home[end]].append((start, end, row))
                for (start, end), some in by_ends.items():
                    run(
                        f"UNWIND $rows AS row MATCH (a:{start} {{id: row[0]}}), "
                        f"(b:{end} {{id: row[1]}}) CREATE (a)-[r:{kind}]->(b) SET r = row[2]",
                        some,
                    )


def _batches(path: Path) -> Iterator[list[dict[str, Any]]]:
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_BATCH):
            yield batch.to_pylist()


def _kinds() -> list[str]:
    return [name for name in table_names() if name in {*schema().nodes, *schema().relations}]


def imported(tables: Path, version: str) -> None:
    """Print the seconds of exporting files, and of neo4j-admin's import of them."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        build_files([DOCUMENTS], folder / "graph")
        for name in _kinds():
            shutil.copy(tables / f"{name}.parquet", folder / "graph/tables")
        clock = Clock()
        export_graph(Graph(folder / "graph"), "csv", folder / "files")
        print(f"export of the files {clock.took()}", flush=True)
        server = made(version, folder / "server", (HEAP,))
        with contextlib.chdir(folder / "files"):
            start = time.perf_counter()
            server.admin("database", "import", "full", "neo4j", "@import.args")
        print(f"neo4j-admin import  {time.perf_counter() - start:7.1f} s", flush=True)
