"""Tables: the rows of a graph as Parquet files, one for each kind of node and relation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tiaokuai.ontology import NodeKind, RelationKind, schema

from .parquet import write_table
from .steps.draft import Draft, Row

if TYPE_CHECKING:
    import pyarrow as pa

LEDGER = "ledger"
WARNINGS = "warnings"
JUDGEMENTS = "judgements"
JUDGEMENT_COLUMNS = (
    "kind", "verdict", "place", "document", "quote", "name", "other_name", "other_document",
    "other_quote", "by", "date", "note",
)  # fmt: skip
"""What a line of judgements.csv says, beside what became of it."""

_BESIDE = {
    LEDGER: {
        "document": "string",
        "start": "int",
        "end": "int",
        "text": "string",
        "disposition": "string",
        "rule": "string",
        "table_number": "int",
        "row_number": "int",
        "tasks": "strings",
    },
    WARNINGS: {"document": "string", "position": "int", "text": "string"},
    JUDGEMENTS: {
        "line": "int",
        **dict.fromkeys(JUDGEMENT_COLUMNS, "string"),
        "state": "string",
        "why": "string",
        "facts": "strings",
    },
}
"""Tables that are no part of the graph: what became of each line, what could not be read, and
what became of each judgement."""


def arrow_schema(name: str) -> pa.Schema:
    """The columns of one table: a node or relation kind, `ledger`, `warnings` or `judgements`."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "int": pa.int64(),
        "double": pa.float64(),
        "bool": pa.bool_(),
        "strings": pa.list_(pa.string()),
    }
    return pa.schema([(column, types[kind]) for column, kind in columns(name).items()])


def columns(name: str) -> dict[str, str]:
    """Column names of a table in their order, with the types of the declared schema."""
    if name in _BESIDE:
        return _BESIDE[name]
    if name in schema().nodes:
        return _typed(schema().nodes[name])
    return {"from_id": "string", "to_id": "string", **_typed(schema().relations[name])}


def table_names() -> list[str]:
    """All tables of a graph: nodes, relations, then what stands beside them."""
    return [*schema().nodes, *schema().relations, *_BESIDE]


def write_tables(folder: Path, draft: Draft, beside: dict[str, list[Row]]) -> dict[str, int]:
    """Write every table, the empty ones too, as `<name>.parquet`; gives their row counts.

    Rows are sorted by their ids, so that equal graphs are equal bytes.
    """
    counts = {}
    for name in table_names():
        rows = beside.get(name, []) if name in _BESIDE else _sorted(draft, name)
        _check(name, rows)
        write_table(folder / f"{name}.parquet", rows, arrow_schema(name))
        counts[name] = len(rows)
    return counts


def _sorted(draft: Draft, name: str) -> list[Row]:
    if name in schema().nodes:
        rows = draft.nodes.get(name, {})
        return [rows[id] for id in sorted(rows)]
    related = draft.relations.get(name, {})
    return [related[ends] for ends in sorted(related)]


def _check(name: str, rows: list[Row]) -> None:
    unknown = {key for row in rows for key in row} - columns(name).keys()
    if unknown:
        raise ValueError(f"{name} has no column {', '.join(sorted(unknown))}")


def _typed(kind: NodeKind | RelationKind) -> dict[str, str]:
    return {property.name: property.type for property in kind.properties}
