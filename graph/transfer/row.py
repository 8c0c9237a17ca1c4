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

    encode = msgspec.json.Encoder().encode
    keys = 0 if kind in schema().nodes else 2  # the columns that are its key
    for batch in _batches(tables / f"{kind}.parquet"):
        names = batch.schema.names[keys:]
        # By columns: rows made as mappings of all columns would be thrown away again.
        for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            own = values[keys:]
            properties = {n: v for n, v in zip(names, own, strict=True) if v is not None}
            key: Key = values[:keys] or (properties["id"],)
            properties[DIGEST] = blake2b(encode(properties), digest_size=8).hexdigest()
            yield Row(key, properties)


def _batches(path: Path) -> Iterator[pa.RecordBatch]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        yield from file.iter_batches(batch_size=10_000)
