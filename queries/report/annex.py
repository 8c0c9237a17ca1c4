"""Annex: the tasks behind the numbers of a report, each with its place in the source."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from tiaokuai.graph import Store
from tiaokuai.ontology import codes

from ..ask import ask
from ..ledger.place import place_of
from .parts import Heading, Paragraph, Part, Table, TableColumn
from .scope import Scope


def annex(store: Store, scope: Scope) -> list[Part]:
    """A table for each document in scope: task, units by role, deadline, place in the file."""
    parts: list[Part] = [
        Heading("附：任务明细"),
        Paragraph(("报告中的每个数字都可在下列任务中逐项核对；括注为原文在文件中的位置。",)),
    ]
    columns = (
        TableColumn("序次", 7),
        TableColumn("任务", 44),
        TableColumn("牵头", 14),
        TableColumn("责任", 14),
        TableColumn("配合", 14),
        TableColumn("时限", 10),
    )
    for row in ask(store, "documents", place=scope.places, year=scope.years):
        if row["tasks"]:
            tasks = ask(store, "tasks-of-document", document=[row["document"]])
            ids = [task["task"] for task in tasks]
            where = _places(ask(store, "evidence-of-task", task=ids))
            rows = tuple(_row(task, where[task["task"]]) for task in tasks)
            note = f"数据来源：tiaokuai query tasks-of-document document={row['document']}"
            parts.append(Table(f"{_mark(row['status'])}{row['document']}", columns, rows, note))
    return parts


def _mark(status: str) -> str:
    """【还原】 before what nobody printed; nothing before what somebody did."""
    if status != "reconstructed":
        return ""
    return f"【{codes('task_statuses')[status]['label']['zh']}】"


def _row(task: dict[str, Any], where: str) -> tuple[int | str, ...]:
    units = ("、".join(task[role]) for role in ("lead", "responsible", "support"))
    return (
        task["ordinal"],
        f"{_mark(task['status'])}{task['text']}（{where}）",
        *units,
        task["deadline"] or "",
    )


def _places(evidence: Sequence[dict[str, Any]]) -> defaultdict[str, str]:
    """Where each task begins."""
    found: defaultdict[str, str] = defaultdict(str)
    for row in evidence:
        found[row["task"]] = found[row["task"]] or place_of(row)
    return found
