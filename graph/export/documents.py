"""Documents: a graph as one JSON document, and as a copy of its Parquet tables."""

import shutil
from pathlib import Path

from tiaokuai.ontology import schema

from .rows import AnyGraph, rows, tables_of


def write_json(graph: AnyGraph, target: Path) -> None:
    """`{"nodes": {KIND: [row, …]}, "relations": {KIND: [row, …]}}`, a row on each line.

    Rows have every declared property, null where there is no value; relations begin with
    `from_id` and `to_id`.
    """
    import msgspec

    parts = {"nodes": schema().nodes, "relations": schema().relations}
    with tables_of(graph) as tables, target.open("wb") as file:
        for number, (part, declared) in enumerate(parts.items()):
            file.write(b'%s"%s": {' % (b",\n" if number else b"{", part.encode()))
            for at, name in enumerate(declared):
                file.write(b'%s"%s": [' % (b",\n" if at else b"\n", name.encode()))
                for index, row in enumerate(rows(tables, name)):
                    file.write(b",\n" if index else b"\n")
                    file.write(msgspec.json.encode(row))
                file.write(b"]")
            file.write(b"}")
        file.write(b"}\n")


def write_parquet(graph: AnyGraph, target: Path) -> None:
    """The tables; those beside the graph (ledger, warnings, judgements) only from a folder."""
    with tables_of(graph) as tables:
        for path in sorted(tables.glob("*.parquet")):
            shutil.copyfile(path, target / path.name)
