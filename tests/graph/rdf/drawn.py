"""Small graphs drawn by chance, as write_rdf reads them; made odd where RDF could stumble."""

from typing import Any

from tiaokuai.graph import Draft, arrow_schema
from tiaokuai.ontology import schema

from ..any_graph import any_graph

ODD = '1 <a> "b" \\ %20 # ? é\t\n./../x;y 甲〔2〕'


class Drawn:
    """The rows of a draft, as a graph gives them."""

    def __init__(self, draft: Draft, name: str = "drawn") -> None:
        self.name = name
        self._draft = draft

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of a kind with all columns, sorted by ids."""
        found = self._draft.nodes if name in schema().nodes else self._draft.relations
        rows: dict[Any, Any] = dict(found.get(name, {}))
        columns = arrow_schema(name).names
        return [{column: rows[key].get(column) for column in columns} for key in sorted(rows)]


def drawn(seed: int) -> Drawn:
    """A graph of some 60 tasks, with odd ids and texts and with every sort of list."""
    draft = any_graph(seed)
    draft.node("Jurisdiction", ODD, name=ODD, level="city")
    draft.node("Unit", "../.", name="点", kind="department")
    draft.relate("PART_OF", "../.", ODD)
    draft.node(
        "Document", ODD, title=ODD, status="loaded", issued="2024-02-30", aliases=["乙", ODD]
    )
    draft.node("Document", "二", title=" 空 ", status="cited", issued="2024-02-29", aliases=["甲"])
    draft.node("Task", f"{ODD}#1", ordinal=1, text="回\r车", status="printed", evidence=[])
    draft.relate("CONTAINS", ODD, f"{ODD}#1", position=1)
    evidence = [f"{ODD}@{n}" for n in (3, 1, 1)]
    for id in evidence[:2]:
        draft.node("Evidence", id, document=ODD, start=0, end=3, quote="“一”")
    draft.relate(
        "LEADS", "../.", f"{ODD}#1", position=1, filled=False, printed="", evidence=evidence
    )
    return Drawn(draft)
