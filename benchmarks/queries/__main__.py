"""Compare a store with the tables over many queries; see the package."""

import argparse
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from tests.graph.any_graph import any_graph, store_of
from tiaokuai.graph import Draft, Neo4jStore, Store, push, read_address, withdraw

from .compare import Difference, Tables, compare

_OF_A_GRAPH = 500
"""Questions asked of one graph before the next is made."""


def main() -> int:
    """Print each difference and, at the end, how many questions were asked."""
    parser = argparse.ArgumentParser(prog="benchmarks.queries", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=1, help="of the first graph")
    parser.add_argument("--uri", help="a Neo4j server; its graph named fuzz is overwritten")
    asked = parser.parse_args()
    end = time.monotonic() + asked.minutes * 60
    compared = differing = 0
    seed = asked.seed
    while time.monotonic() < end:
        with tempfile.TemporaryDirectory() as folder:
            draft = any_graph(seed)
            store = _store(draft, Path(folder), asked.uri)
            for difference in _asked(store, Path(folder), draft, seed, asked.uri is not None):
                compared += 1
                if difference:
                    differing += 1
                    print(difference, flush=True)
                if time.monotonic() > end:
                    break
            store.close()
        seed += 1
    if asked.uri:
        withdraw(read_address(f"{asked.uri}/fuzz"))
    print(f"{compared} queries compared, {differing} differences, {seed - asked.seed} graphs")
    return 1 if differing else 0


def _store(draft: Draft, folder: Path, uri: str | None) -> Store:
    store = store_of(draft, folder)
    if uri is None:
        return store
    store.close()
    address = read_address(f"{uri}/fuzz")
    push(folder / "tables", address)
    return Neo4jStore(address)


def _asked(
    store: Store, folder: Path, draft: Draft, seed: int, trails: bool
) -> "islice[Difference | None]":
    tables = Tables(folder / "tables")
    # An engine may end the process: the last line on stderr is then the query that did it.
    found = compare(store, tables, draft, seed, trails=trails, before=_note)
    return islice(found, _OF_A_GRAPH)


def _note(query: str) -> None:
    if sys.stderr.isatty():
        print("\r" + " ".join(query.split())[:150].ljust(150), end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
