"""Row: one node or relation on its way to a server, with a digest that tells whether it changed."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tiaokuai.ontology import schema

if TYPE_CHECKING:
    import pyarrow as pa

DIGEST = "pushed"
"""The property that holds it: what lacks it was written by somebody else."""

Key = tuple[str, ...]
"""A node's id, or the two ids of a relation."""


class Row(NamedTuple):
    """`properties`: those that have a value, the digest among them."""

    key: Key
    properties: dict[str, Any]

    @property
    def digest(self) -> str:
        """A short digest of all properties."""
        return str(self.properties[DIGEST])


def rows_of(tables: Path, kind: str) -> Iterator[Row]:
    """The rows of one kind of node or relation, in the order of the table."""
    import msgspec

    for batch in _batches(tables / f"{kind}.parquet"):
        for plain in batch.to_pylist():
            properties = {name: value for name, value in plain.items() if value is not None}
            if kind in schema().nodes:
                key: Key = (properties["id"],)
            else:
                key = (properties.pop("from_id"), properties.pop("to_id"))
            told = blake2b(msgspec.json.encode(properties), digest_size=8).hexdigest()
            yield Row(key, properties | {DIGEST: told})


def _batches(path: Path) -> Iterator[pa.RecordBatch]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        yield from file.iter_batches(batch_size=10_000)
