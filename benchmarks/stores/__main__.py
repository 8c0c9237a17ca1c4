"""Measure the stores; see the package."""

import argparse
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.neo4j.server import VERSIONS
from tiaokuai.graph import Address, EmbeddedStore, Neo4jStore, Store, push, write_tables

from .big_graph import big_graph
from .load import load
from .push import imported, pushed, served
from .questions import asked


def main() -> None:
    """Make the graph, then print what was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.stores",
        description=sys.modules["benchmarks.stores"].__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", choices=["load", "push", "import", "questions"])
    parser.add_argument("names", nargs="*", help="questions to ask; otherwise all")
    parser.add_argument("--tasks", type=int, default=100_000)
    parser.add_argument("--version", default=VERSIONS[0], choices=VERSIONS)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables"
        tables.mkdir()
        counts = write_tables(tables, big_graph(told.tasks), {"ledger": [], "warnings": []})
        print(f"{counts['Task']} tasks, {sum(counts.values())} rows in all", flush=True)
        if told.what == "load":
            load(tables)
        elif told.what == "push":
            pushed(tables, told.version)
        elif told.what == "import":
            imported(tables, told.version)
        else:
            _ask(tables, told.version, told.names)


def _ask(tables: Path, version: str, names: list[str]) -> None:
    with ExitStack() as stack:
        server, _ = stack.enter_context(served(version))
        address = Address(server.uri, password=server.password)
        push(tables, address)
        writing = EmbeddedStore(tables / "graph.lbug", writable=True)
        writing.load(tables)
        writing.close()
        stores: dict[str, Store] = {
            "embedded": EmbeddedStore(tables / "graph.lbug"),
            f"Neo4j {version}": Neo4jStore(address),
        }
        for store in stores.values():
            stack.callback(store.close)
        asked(stores, tables, names)


if __name__ == "__main__":
    main()
