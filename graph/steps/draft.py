"""Draft: the rows of a graph while it is being built."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # to open a graph, nothing that reads documents is needed
    from tiaokuai.loaders import Evidence

Row = dict[str, object]


@dataclass
class Draft:
    """Nodes by kind and id, relations by kind and (from, to); one of each, the first one said.

    Properties that a row does not name are null in its table; a property that the schema lacks
    is an error when the table is made.
    """

    nodes: dict[str, dict[str, Row]] = field(default_factory=dict)
    relations: dict[str, dict[tuple[str, str], Row]] = field(default_factory=dict)

    def node(self, kind: str, id: str, /, **properties: object) -> None:
        """Add a node unless its id is there."""
        self.nodes.setdefault(kind, {}).setdefault(id, {"id": id, **properties})

    def relate(self, kind: str, start: str, end: str, /, **properties: object) -> None:
        """Add a relation from `start` to `end` unless these two are so related."""
        row = {"from_id": start, "to_id": end, **properties}
        self.relations.setdefault(kind, {}).setdefault((start, end), row)

    def evidence(self, document: str, stretches: "list[Evidence]") -> list[str]:
        """Add the stretches as Evidence nodes; their ids in the order given."""
        ids = []
        for stretch in stretches:
            id = f"{document}@{stretch.start}-{stretch.end}"
            self.node(
                "Evidence",
                id,
                document=document,
                start=stretch.start,
                end=stretch.end,
                quote=stretch.quote,
                page=stretch.page,
                sheet=stretch.sheet,
                table_number=stretch.table,
                row_number=stretch.row,
                column_number=stretch.column,
                box=",".join(f"{side:g}" for side in stretch.box) if stretch.box else None,
            )
            ids.append(id)
        return ids

    def ids(self, kind: str) -> Iterator[str]:
        """The ids of a kind's nodes, ascending."""
        return iter(sorted(self.nodes.get(kind, {})))
