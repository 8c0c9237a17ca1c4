"""Checks: does a graph account for every line, is it whole, and what in it is doubtful?"""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Literal

from tiaokuai.ontology import codes

from .folder import JUDGEMENTS_FILE, Graph
from .manifest import Input
from .review import open_questions
from .tables import JUDGEMENTS, LEDGER, WARNINGS

DISPOSITIONS = ("task", "heading", "metadata", "boilerplate", "skipped", "unhandled")

Severity = Literal["error", "warning", "review"]
"""error: the result is wrong or something was lost; warning: the reader could not do something;
review: a person should look, since a rule had to guess."""


@dataclass(frozen=True, slots=True)
class Total:
    """What became of one document's lines, by disposition, and how many tasks it gave."""

    document: str
    path: str
    tasks: int
    lines: dict[str, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """`where`: a document, task or file; `text`: the words that it is about, "" for none."""

    severity: Severity
    what: str
    where: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """The totals of each document and what was found, errors first."""

    totals: list[Total]
    found: list[Finding]

    @property
    def errors(self) -> list[Finding]:
        """What makes the check fail."""
        return [finding for finding in self.found if finding.severity == "error"]


def check(graph: Graph) -> Findings:
    """Reconcile a graph with its documents and list what is wrong, missing or doubtful."""
    ledger = graph.rows(LEDGER)
    tasks = graph.rows("Task")
    documents = [row for row in graph.rows("Document") if row["status"] == "loaded"]
    found = [
        *_damage(graph),
        *(Finding("error", "could not be read", f.path, f.why) for f in graph.manifest.failed),
        *_unaccounted(ledger, tasks),
        *_judgements(graph),
        *_warnings(graph),
        *_doubtful_documents(graph, documents),
        *_doubtful_tasks(graph, tasks),
        *_doubtful_units(graph),
        *_open_questions(graph),
    ]
    rank = {"error": 0, "warning": 1, "review": 2}
    return Findings(
        _totals(ledger, tasks, graph.manifest.inputs),
        sorted(found, key=lambda f: rank[f.severity]),
    )


def _totals(ledger: list[Any], tasks: list[Any], inputs: list[Input]) -> list[Total]:
    lines = Counter((row["document"], row["disposition"]) for row in ledger)
    counts = Counter(row["id"].rpartition("#")[0] for row in tasks)
    return [
        Total(
            item.document,
            item.path,
            counts[item.document],
            {disposition: lines[item.document, disposition] for disposition in DISPOSITIONS},
        )
        for item in inputs
    ]


def _damage(graph: Graph) -> Iterator[Finding]:
    for name in graph.damaged_tables():
        yield Finding("error", "table is missing or damaged", f"tables/{name}.parquet")
    if not graph.database_is_whole():
        yield Finding("error", "database is missing or damaged", str(graph.path))
        return
    with closing(graph.store()) as store:
        counts = store.counts()
    for kind, count in counts.items():
        if count != graph.manifest.counts[kind]:
            said = graph.manifest.counts[kind]
            yield Finding("error", f"database has {count} rows, its table {said}", kind)


def _unaccounted(ledger: list[Any], tasks: list[Any]) -> Iterator[Finding]:
    """Lines that nothing accounts for, and tasks that stand in no line."""
    for row in ledger:
        if row["disposition"] == "unhandled":
            where = f"{row['document']}, characters {row['start']}-{row['end']}"
            yield Finding("error", "unhandled line", where, row["text"])
    accounted = {id for row in ledger for id in row["tasks"]}
    for task in tasks:
        if task["status"] == "printed" and task["id"] not in accounted:
            yield Finding("error", "task stands in no line of the ledger", task["id"], task["text"])


def _judgements(graph: Graph) -> Iterator[Finding]:
    """Lines that were not obeyed: what people decided is not lost in silence."""
    for row in graph.rows(JUDGEMENTS):
        where = f"{JUDGEMENTS_FILE}:{row['line']}"
        if row["state"] == "refused":
            yield Finding("error", "judgement was refused", where, row["why"])
        elif row["state"] == "unmatched":
            yield Finding("warning", "judgement bears on nothing here", where, row["why"])


def _warnings(graph: Graph) -> Iterator[Finding]:
    for row in graph.rows(WARNINGS):
        yield Finding("warning", row["text"], row["document"])
    for item in graph.manifest.duplicates:
        yield Finding("warning", item.why, item.path)


def _doubtful_documents(graph: Graph, documents: list[Any]) -> Iterator[Finding]:
    placed = {row["from_id"] for row in graph.rows("COVERS")}
    for row in documents:
        if row["year"] is None:
            yield Finding("review", "document without a year", row["id"], row["title"])
        if row["id"] not in placed:
            yield Finding("review", "document without a jurisdiction", row["id"], row["title"])
    for row in graph.rows("IMPLEMENTS"):
        if row["basis"] == "inferred":
            yield Finding("review", "superior document was inferred", row["from_id"], row["to_id"])


def _doubtful_tasks(graph: Graph, tasks: list[Any]) -> Iterator[Finding]:
    named = {r["to_id"] for kind in _ROLES for r in graph.rows(kind)}
    naming = {id.rpartition("#")[0] for id in named}
    for task in tasks:
        # Where a document names no unit at all (most key points), none is missing.
        if task["id"] not in named and task["id"].rpartition("#")[0] in naming:
            yield Finding("review", "task without a unit", task["id"], task["text"])
        if task["deadline_kind"] == "other":
            text = task["deadline_text"] or ""
            yield Finding("review", "deadline that was not understood", task["id"], text)


def _doubtful_units(graph: Graph) -> Iterator[Finding]:
    guessed = {
        (row["from_id"], row["printed"])
        for kind in _ROLES
        for row in graph.rows(kind)
        if row["rule"] == "typo"
    }
    for unit, printed in sorted(guessed):
        yield Finding("review", "unit's name was taken for a misprint", unit, printed)


def _open_questions(graph: Graph) -> Iterator[Finding]:
    """How many of each kind there are, beside those that are told one by one."""
    sheets = codes("review")["sheets"]
    counts = Counter(question.sheet for question in open_questions(graph))
    for sheet in ("units", "splits", "roles", "members", "links"):
        if counts[sheet]:
            what = f"{counts[sheet]} open questions, which “tiaokuai review” writes with evidence"
            yield Finding("review", what, sheet, sheets[sheet]["zh"])


_ROLES = ("LEADS", "RESPONSIBLE_FOR", "SUPPORTS")
