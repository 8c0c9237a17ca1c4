"""Payload: the tables of a graph as the compact data that the explore page carries."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tiaokuai.ontology import NodeKind, Property, RelationKind, TiaokuaiError, codes, schema

from .aliases import aliases

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]

_UNSHOWN = {"sha256", "media_type", "box"}
_CODE_LISTS = (
    "bases",
    "changes",
    "deadline_kinds",
    "document_kinds",
    "document_statuses",
    "levels",
    "task_statuses",
    "unit_kinds",
)


def payload(tables: Tables) -> dict[str, Any]:
    """The data of the page: kinds and code lists with their labels, nodes, relations.

    Nodes are rows under their column names; a node is named by its place among all nodes, in
    the order of kinds and rows given here, and relations and evidence are told by that number.
    Raises TiaokuaiError when a relation or an evidence list names an id that no table holds.
    """
    declared = schema()
    numbers = _numbers(tables, declared.nodes)
    nodes = {
        name: _table(tables.get(name, ()), [p.name for p in kind.properties], numbers)
        for name, kind in declared.nodes.items()
    }
    _add_aliases(nodes["Unit"], tables)
    kinds: list[NodeKind | RelationKind] = [
        *declared.nodes.values(),
        *declared.relations.values(),
    ]
    return {
        "kinds": {
            kind.name: {"label": [kind.label.zh, kind.label.en], "colour": kind.colour}
            for kind in kinds
        },
        "codes": {name: _labels(codes(name)) for name in _CODE_LISTS},
        "nodes": nodes,
        "relations": {
            name: _relations(name, kind.pairs, tables.get(name, ()), kind.properties, numbers)
            for name, kind in declared.relations.items()
        },
    }


Numbers = Mapping[str, Mapping[str, int]]


def _numbers(tables: Tables, kinds: Iterable[str]) -> Numbers:
    numbers: dict[str, dict[str, int]] = {}
    count = 0
    for kind in kinds:
        numbers[kind] = {row["id"]: count + at for at, row in enumerate(tables.get(kind, ()))}
        count += len(tables.get(kind, ()))
    return numbers


def _table(rows: Sequence[Row], names: Sequence[str], numbers: Numbers) -> dict[str, Any]:
    columns = [name for name in names if name not in _UNSHOWN]
    return {"columns": columns, "rows": [_values(row, columns, numbers) for row in rows]}


def _add_aliases(units: dict[str, Any], tables: Tables) -> None:
    functions: dict[str, list[str]] = {}
    for row in tables.get("PERFORMS", ()):
        functions.setdefault(row["from_id"], []).append(row["to_id"])
    units["columns"].append("aliases")
    for values, row in zip(units["rows"], tables.get("Unit", ()), strict=True):
        values.append(aliases(row["name"], functions.get(row["id"], ())))


def _values(row: Row, columns: Sequence[str], numbers: Numbers) -> list[Any]:
    return [_value(name, row.get(name), numbers) for name in columns]


def _value(name: str, value: Any, numbers: Numbers) -> Any:
    if value is None:
        return None
    if name == "evidence":
        return [_find(numbers, ("Evidence",), one, "evidence") for one in value]
    if name == "document":
        return _find(numbers, ("Document",), value, "evidence")
    return round(value, 3) if isinstance(value, float) else value


def _relations(
    relation: str,
    pairs: Sequence[tuple[str, str]],
    rows: Sequence[Row],
    properties: Sequence[Property],
    numbers: Numbers,
) -> dict[str, Any]:
    columns = [p.name for p in properties]
    starts = tuple(dict.fromkeys(start for start, _ in pairs))
    ends = tuple(dict.fromkeys(end for _, end in pairs))
    return {
        "columns": ["from", "to", *columns],
        "rows": [
            [
                _find(numbers, starts, row["from_id"], relation),
                _find(numbers, ends, row["to_id"], relation),
                *_values(row, columns, numbers),
            ]
            for row in rows
        ],
    }


def _find(numbers: Numbers, kinds: Sequence[str], id: str, where: str) -> int:
    for kind in kinds:
        if id in numbers[kind]:
            return numbers[kind][id]
    raise TiaokuaiError(
        f"no {' or '.join(kinds)} has the id {id}", where=where, todo="build the graph again"
    )


def _labels(entries: Mapping[str, Any]) -> dict[str, list[str]]:
    return {code: [said["label"]["zh"], said["label"]["en"]] for code, said in entries.items()}
