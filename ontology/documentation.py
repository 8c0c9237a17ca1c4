"""Documentation: the declared schema as a page for people who query the graph."""

from collections.abc import Iterable

from .codes import codes
from .rdf.owl import code_lists
from .schema import NodeKind, Property, RelationKind, schema


def tables_markdown() -> str:
    """Every kind with its columns, and every code list, in Chinese and English."""
    parts = [
        "# The graph's tables",
        "",
        "Made from ontology/nodes, ontology/relations and ontology/codes; do not edit.",
        "Every node kind is a label, every relation kind a relationship type; properties are the",
        "columns of `tables/<name>.parquet`. Relations have `from_id` and `to_id` before them.",
        "",
        "## Nodes",
        "",
    ]
    for node in schema().nodes.values():
        parts += _kind(node)
    parts += ["## Relations", ""]
    for relation in schema().relations.values():
        ends = ", ".join(f"({start})→({end})" for start, end in relation.pairs)
        parts += _kind(relation, ends)
    parts += ["## Code lists", ""]
    for name in code_lists():
        parts += _codes(name)
    return "\n".join(parts)


def _kind(kind: NodeKind | RelationKind, ends: str = "") -> list[str]:
    lines = [f"### {kind.name} · {kind.label.zh}", "", kind.description.zh, kind.description.en]
    if ends:
        lines += ["", ends + (" (either direction)" if _symmetric(kind) else "")]
    if kind.properties:
        lines += ["", *_rows(("column", "type", "", "meaning"), map(_property, kind.properties))]
    return [*lines, ""]


def _symmetric(kind: NodeKind | RelationKind) -> bool:
    return isinstance(kind, RelationKind) and kind.symmetric


def _property(property: Property) -> tuple[str, ...]:
    meaning = f"{property.description.zh}<br>{property.description.en}"
    if property.unit:
        meaning += f" Unit: {property.unit}."
    if property.codes:
        meaning += f" Codes: {property.codes}."
    return property.name, property.type, property.label.zh, meaning


def _codes(name: str) -> list[str]:
    rows = [
        (code, said["label"]["zh"], said["label"]["en"], said["description"]["en"])
        for code, said in codes(name).items()
    ]
    return [f"### {name}", "", *_rows(("code", "", "label", "meaning"), rows), ""]


def _rows(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    return [_row(head), "|" + " --- |" * len(head), *map(_row, rows)]


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
