"""Script: a graph as Cypher statements, for cypher-shell.

The rows of a statement are one text, which the server takes apart: as lists and maps of literals
they would be planned anew for each statement, which takes a hundred times as long.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TextIO

from tiaokuai.ontology import TiaokuaiError, schema

from ..manifest import schema_digest
from ..tables import columns
from ..transfer.row import DIGEST, Row, rows_of
from .rows import AnyGraph, tables_of

_BATCH = 1_000
"""Rows in one statement."""

# Code points that Unicode keeps out of texts.
_NEXT, _NEXT_ITEM, _NONE, _EMPTY = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
"""Between values, between the items of a list, no value, an empty list."""
_NEXT_ROW = "\ufdd4\n"
"""Each row is a line of the script: a line end of a text is written as an escape."""
_MARKS = re.compile("[\ufdd0-\ufdd4]")

_ESCAPED = re.compile("[\\\\'\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NAMED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write_cypher(graph: AnyGraph, target: Path) -> None:
    """Statements that make the graph on a server, each ending with “;” and a line end.

    What they make is what `push` would have made; running them again changes nothing. Raises
    TiaokuaiError where a text holds one of the code points that stand between values.
    """
    with tables_of(graph) as tables, target.open("w", encoding="utf-8", newline="\n") as file:
        for statement in constraints():
            file.write(f"{statement};\n")
        _write_state(file, "loading")
        home = {}
        for kind in schema().nodes:
            make = f"MERGE (n:{kind} {{id: f[0]}}) SET n = {_properties(kind, 0)}"
            for batch in _batches(rows_of(tables, kind)):
                home.update({row.key[0]: kind for row in batch})
                _write_rows(file, [_line(kind, row) for row in batch], make)
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


def _write_relations(file: TextIO, kind: str, batch: list[Row], home: Mapping[str, str]) -> None:
    by_ends: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in batch:
        start, end = row.key
        by_ends[home[start], home[end]].append(_line(kind, row))
    for (start, end), lines in by_ends.items():
        make = (
            f"MATCH (a:{start} {{id: f[0]}}), (b:{end} {{id: f[1]}}) "
            f"MERGE (a)-[r:{kind}]->(b) SET r = {_properties(kind, 2)}"
        )
        _write_rows(file, lines, make)


def _write_rows(file: TextIO, lines: list[str], make: str) -> None:
    text = _NEXT_ROW.join(map(_escaped, lines))
    file.write(
        f"UNWIND split('{text}', '{_NEXT_ROW}') AS row WITH split(row, '{_NEXT}') AS f\n{make};\n"
    )


def _line(kind: str, row: Row) -> str:
    """The values of a row in the order of its columns; a relation's two ids, then the rest."""
    ends = row.key if kind in schema().relations else ()
    names = [*list(columns(kind))[len(ends) :], DIGEST]
    return _NEXT.join([*ends, *(_value(row, name) for name in names)])


def _value(row: Row, name: str) -> str:
    value = row.properties.get(name)
    if value is None:
        return _NONE
    if isinstance(value, bool):
        return "true" if value else "false"
    texts = value if isinstance(value, list) else [str(value)]
    for text in texts:
        if found := _MARKS.search(text):
            raise TiaokuaiError(
                f"a script cannot hold the code point U+{ord(found[0]):04X}",
                where=" ".join(row.key),
                todo="push, or export csv",
            )
    return _NEXT_ITEM.join(texts) if texts else _EMPTY


def _properties(kind: str, first: int) -> str:
    """A map of the properties out of the fields of a row; `first`: where they begin."""
    names = [*list(columns(kind))[first:], DIGEST]
    types: Mapping[str, str] = {**columns(kind), DIGEST: "string"}
    found = (f"`{name}`: {_typed(types[name], f'f[{at}]')}" for at, name in enumerate(names, first))
    return "{" + ", ".join(found) + "}"


def _typed(type: str, field: str) -> str:
    """A field of a row as a value; what is no number or truth value is null to the server."""
    convert = {"int": "toInteger", "double": "toFloat", "bool": "toBoolean"}.get(type)
    if convert:
        return f"{convert}({field})"
    if type == "strings":
        items = f"split({field}, '{_NEXT_ITEM}')"
        return f"CASE {field} WHEN '{_NONE}' THEN null WHEN '{_EMPTY}' THEN [] ELSE {items} END"
    return f"CASE {field} WHEN '{_NONE}' THEN null ELSE {field} END"


def _write_state(file: TextIO, state: str) -> None:
    file.write(
        f"MERGE (g:TiaokuaiGraph {{name: ''}}) SET g.state = {state!r}, "
        f"g.schema = {schema_digest()!r};\n"
    )


def _batches(found: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(found, _BATCH)):
        yield batch


def _escaped(text: str) -> str:
    return _ESCAPED.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    return _NAMED.get(found[0]) or f"\\u{ord(found[0]):04X}"
