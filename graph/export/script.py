"""Script: a graph as Cypher statements, for cypher-shell and for eyes."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TextIO

from tiaokuai.ontology import schema

from ..manifest import schema_digest
from ..transfer.row import Row, rows_of
from .rows import AnyGraph, tables_of

_BATCH = 100
"""Rows in one statement: a server reads a longer one slowly."""

_ESCAPED = re.compile("[\\\\'\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NAMED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write_cypher(graph: AnyGraph, target: Path) -> None:
    """Statements that make the graph on a server, each ending with “;” and a line end.

    What they make is what `push` would have made; running them again changes nothing. A server
    takes long to read them: `push` or the CSV files are for large graphs.
    """
    with tables_of(graph) as tables, target.open("w", encoding="utf-8", newline="\n") as file:
        for statement in constraints():
            file.write(f"{statement};\n")
        _write_state(file, "loading")
        home = {}
        for kind in schema().nodes:
            for batch in _batches(rows_of(tables, kind)):
                home.update({row.key[0]: kind for row in batch})
                listed = ",\n".join(_literal(row.properties) for row in batch)
                file.write(
                    f"UNWIND [\n{listed}\n] AS row MERGE (n:{kind} {{id: row.id}}) SET n = row;\n"
                )
        for kind in schema().relations:
            for batch in _batches(rows_of(tables, kind)):
                _write_relations(file, kind, batch, home)
        _write_state(file, "whole")


def constraints() -> list[str]:
    """The statements that make ids unique, under the names that `push` gives them."""
    return [
        f"CREATE CONSTRAINT {kind}_id IF NOT EXISTS FOR (n:{kind}) REQUIRE n.id IS UNIQUE"
        for kind in schema().nodes
    ]


def _write_relations(file: TextIO, kind: str, batch: list[Row], home: dict[str, str]) -> None:
    by_ends: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in batch:
        start, end = row.key
        by_ends[home[start], home[end]].append(_literal([start, end, row.properties]))
    for (start, end), some in by_ends.items():
        listed = ",\n".join(some)
        file.write(
            f"UNWIND [\n{listed}\n] AS row MATCH (a:{start} {{id: row[0]}}), "
            f"(b:{end} {{id: row[1]}}) MERGE (a)-[r:{kind}]->(b) SET r = row[2];\n"
        )


def _write_state(file: TextIO, state: str) -> None:
    file.write(
        f"MERGE (g:TiaokuaiGraph {{name: ''}}) SET g.state = {_literal(state)}, "
        f"g.schema = {_literal(schema_digest())};\n"
    )


def _batches(found: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(found, _BATCH)):
        yield batch


def _literal(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"`{name}`: {_literal(v)}" for name, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_literal, value)) + "]"
    if isinstance(value, str):
        return "'" + _ESCAPED.sub(_escape, value) + "'"
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def _escape(found: re.Match[str]) -> str:
    return _NAMED.get(found[0]) or f"\\u{ord(found[0]):04X}"
