"""Neo4j CSV: files for `neo4j-admin database import`, the quick way for a large graph.

What is imported is what `push` would have written: it can be read, and be pushed to later.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tiaokuai.ontology import schema

from ..manifest import schema_digest
from ..tables import columns
from ..transfer.row import DIGEST, Row, rows_of
from .rows import AnyGraph, tables_of
from .script import constraints

_BETWEEN = "\x1f"
"""Between the items of a list: the unit separator, which no document prints."""

_TYPES = {"string": "string", "int": "long", "double": "double", "bool": "boolean"}

ARGUMENTS = "import.args"


def write_neo4j_csv(graph: AnyGraph, target: Path) -> None:
    """A file for each kind, and `import.args` with the rest of the command line.

    In the folder, with the server stopped: neo4j-admin database import full neo4j @import.args;
    then run `finish.cypher` on the server: until then no command reads the graph.
    """
    arguments = ["--array-delimiter=U+001F", "--multiline-fields=true", "--id-type=string"]
    with tables_of(graph) as tables:
        for kind in schema().nodes:
            _write(target / f"{kind}.csv", _node_head(kind), _node_lines(tables, kind))
            arguments.append(f"--nodes=./{kind}.csv")  # ./: versions from 2026 on ask for a folder
        for kind in schema().relations:
            _write(target / f"{kind}.csv", _relation_head(kind), _relation_lines(tables, kind))
            arguments.append(f"--relationships=./{kind}.csv")
    state = ["TiaokuaiGraph", "TiaokuaiGraph", "", "loading", schema_digest()]
    _write(target / "state.csv", [":ID", ":LABEL", "name", "state", "schema"], [state])
    arguments.append("--nodes=./state.csv")
    (target / ARGUMENTS).write_text("\n".join(arguments) + "\n", "utf-8")
    statements = "".join(f"{statement};\n" for statement in _finish())
    (target / "finish.cypher").write_text(statements, "utf-8")


def _finish() -> Iterator[str]:
    """What the files cannot say: unique ids, empty lists, and that the graph is whole."""
    yield from constraints()
    for kind in (*schema().nodes, *schema().relations):
        found = f"(n:{kind})" if kind in schema().nodes else f"()-[n:{kind}]->()"
        for name in (name for name, type in columns(kind).items() if type == "strings"):
            yield (
                f"MATCH {found} WHERE n.{name} IS NULL "
                f"CALL (n) {{ SET n.{name} = [] }} IN TRANSACTIONS OF 10000 ROWS"
            )
    yield "MATCH (g:TiaokuaiGraph {name: ''}) SET g.state = 'whole'"


def _node_head(kind: str) -> list[str]:
    rest = [name for name in columns(kind) if name != "id"]
    return ["id:ID", ":LABEL", *_typed(kind, rest), DIGEST]


def _node_lines(tables: Path, kind: str) -> Iterable[list[Any]]:
    rest = [name for name in columns(kind) if name != "id"]
    for row in rows_of(tables, kind):
        yield [row.key[0], kind, *_values(row, rest)]


def _relation_head(kind: str) -> list[str]:
    rest = list(columns(kind))[2:]
    return [":START_ID", ":END_ID", ":TYPE", *_typed(kind, rest), DIGEST]


def _relation_lines(tables: Path, kind: str) -> Iterable[list[Any]]:
    rest = list(columns(kind))[2:]
    for row in rows_of(tables, kind):
        yield [*row.key, kind, *_values(row, rest)]


def _typed(kind: str, names: Iterable[str]) -> list[str]:
    types: Mapping[str, str] = columns(kind)
    return [
        f"{name}:{'string[]' if types[name] == 'strings' else _TYPES[types[name]]}"
        for name in names
    ]


def _values(row: Row, names: Iterable[str]) -> list[Any]:
    return [*(row.properties.get(name) for name in names), row.digest]


def _write(path: Path, head: list[str], lines: Iterable[list[Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(head) + "\n")
        for line in lines:
            file.write(",".join(map(_cell, line)) + "\n")


def _cell(value: object) -> str:
    """A value in quotation marks; nothing at all where there is none, which is not ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = _BETWEEN.join(value) if isinstance(value, list) else str(value)
    return '"' + text.replace('"', '""') + '"'
