"""Corpus: a graph's tables as its questions need them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tiaokuai.loaders import letters
from tiaokuai.ontology import codes

from ..folder import Graph
from ..tables import JUDGEMENTS, LEDGER

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A unit's part in a task: the role and the row of its relation."""

    role: str
    unit: str
    task: str
    row: Row


class Corpus:
    """The rows of a graph, by what the questions look for."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.units: dict[str, Row] = {row["id"]: row for row in graph.rows("Unit")}
        self.tasks: dict[str, Row] = {row["id"]: row for row in graph.rows("Task")}
        self.documents: dict[str, Row] = {row["id"]: row for row in graph.rows("Document")}
        self.parts = [
            Part(role, row["from_id"], row["to_id"], row)
            for role, said in codes("roles").items()
            for row in graph.rows(said["relation"])
        ]

    @cached_property
    def evidence(self) -> dict[str, Row]:
        """Evidence by id."""
        return {row["id"]: row for row in self.graph.rows("Evidence")}

    @cached_property
    def parts_of(self) -> dict[str, list[Part]]:
        """The parts of each unit."""
        found: defaultdict[str, list[Part]] = defaultdict(list)
        for part in self.parts:
            found[part.unit].append(part)
        return dict(found)

    @cached_property
    def home(self) -> dict[str, str]:
        """The jurisdiction of each unit that has one."""
        return {r["from_id"]: r["to_id"] for r in self.graph.rows("PART_OF")}

    @cached_property
    def function(self) -> dict[str, str]:
        """A function of each unit that performs one."""
        return {r["from_id"]: r["to_id"] for r in self.graph.rows("PERFORMS")}

    @cached_property
    def lines(self) -> dict[str, str]:
        """The text of each document's ledger, a line each."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for row in self.graph.rows(LEDGER):
            found[row["document"]].append(row["text"])
        return {id: "\n".join(texts) for id, texts in found.items()}

    def judged(self, kind: str) -> list[Row]:
        """The judgements of a kind that the graph obeys."""
        rows = self.graph.rows(JUDGEMENTS)
        return [row for row in rows if row["kind"] == kind and row["state"] != "refused"]

    def key(self, document: str) -> str:
        """How a judgement names a document, so that it outlives a better reader: 文号, or path."""
        row = self.documents[document]
        return str(row["number"] or row["path"] or document)

    def weight(self, unit: str) -> int:
        """How many tasks a unit has a part in."""
        return len({part.task for part in self.parts_of.get(unit, ())})

    def place(self, ids: list[str], document: str = "") -> dict[str, Any]:
        """Where evidence stands, as the last columns of a question; the first of several."""
        row = self.evidence[ids[0]] if ids else {}
        document = row.get("document") or document
        return {
            "file": self.documents.get(document, {}).get("path") or "",
            "page": row.get("page"),
            "table": row.get("table_number"),
            "row": row.get("row_number"),
        }

    def words(self, ids: list[str]) -> str:
        """The words of some evidence."""
        return "".join(self.evidence[id]["quote"] for id in ids)

    def document_of(self, task: str) -> str:
        """The document in which a task stands."""
        return task.rpartition("#")[0]


def pair(a: str, b: str) -> frozenset[str]:
    """Two names without their order, as they are compared."""
    return frozenset((letters(a.rpartition("/")[2]), letters(b.rpartition("/")[2])))


def doubt(code: str) -> str:
    """What is doubtful, in words."""
    return str(codes("review")["doubts"][code]["zh"])
