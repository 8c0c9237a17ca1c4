"""Rows: the tables of a graph, wherever it is, read bit by bit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tiaokuai.ontology import schema

from ..folder import Graph
from ..parquet import write_arrow
from ..remote import RemoteGraph

AnyGraph = Graph | RemoteGraph

_BATCH = 10_000


@contextmanager
def tables_of(graph: AnyGraph) -> Iterator[Path]:
    """A folder with the graph's tables: its own, or a copy of those on a server."""
    if isinstance(graph, Graph):
        yield graph.table_path("Task").parent
        return
    with TemporaryDirectory() as folder:
        for name in kinds():
            write_arrow(Path(folder) / f"{name}.parquet", graph.table(name))
        yield Path(folder)


def kinds() -> list[str]:
    """The kinds of nodes, then those of relations."""
    return [*schema().nodes, *schema().relations]


def rows(tables: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a table as mappings, null as None."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(tables / f"{name}.parquet") as file:
        for batch in file.iter_batches(batch_size=_BATCH):
            yield from batch.to_pylist()
