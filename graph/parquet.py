"""Parquet: rows to a file with the same bytes for the same rows, and back.

pyarrow imports pandas, where it is installed, for every list it is given, for `empty_table` and
for `read_table`; that takes as long as writing a small graph. These ways round it do not.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

_BLOCK = 1 << 24
"""Bytes parsed at once; no row may be longer."""


def write_table(path: Path, rows: Sequence[Mapping[str, object]], schema: pa.Schema) -> None:
    """Write the rows in their order; columns that a row lacks are null."""
    write_arrow(path, _table(rows, schema))


def write_arrow(path: Path, table: pa.Table) -> None:
    """Write an Arrow table."""
    import pyarrow.parquet as pq

    # Dictionaries and page sizes are pinned: the writer's defaults may move between versions.
    pq.write_table(
        table,
        path,
        compression="zstd",
        version="2.6",
        data_page_size=1 << 20,
        row_group_size=1 << 17,
        store_schema=False,
    )


def read_table(path: Path, columns: list[str] | None = None) -> pa.Table:
    """All rows of a file; `columns`: only these."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        return file.read(columns)


def row_count(path: Path) -> int:
    """How many rows a file has."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        count: int = file.metadata.num_rows
        return count


def _table(rows: Sequence[Mapping[str, object]], schema: pa.Schema) -> pa.Table:
    import msgspec
    import pyarrow as pa
    import pyarrow.json

    if not rows:
        return pa.Table.from_batches([], schema=schema)
    lines = [msgspec.json.encode(row) for row in rows]
    return pyarrow.json.read_json(
        io.BytesIO(b"\n".join(lines)),
        pyarrow.json.ReadOptions(use_threads=False, block_size=max(_BLOCK, *map(len, lines))),
        pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error"),
    ).combine_chunks()
