"""Entry: a task as its document prints it, with the place where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tiaokuai.graph import Store

from ..ask import ask
from ..ledger.place import place_of

_ASKED = 2000
"""So many tasks are put into one question."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A task of a document. `where`: the file and the place in it, empty where none is known.

    `apart`: ids of the tasks of its series that a person refused to link with it.
    """

    task: str
    year: int
    headings: str
    text: str
    deadline: str | None
    where: str
    apart: tuple[str, ...]


def entries(store: Store, rows: Sequence[Mapping[str, Any]]) -> dict[str, Entry]:
    """The tasks of rows of the question tasks-of-series by their ids, in the same order."""
    asked = {row["task"]: row for row in rows}
    where = places(store, list(asked))
    return {
        row["task"]: Entry(
            row["task"],
            row["year"],
            row["headings"],
            row["text"],
            row["deadline"],
            where.get(row["task"], ""),
            tuple(other for other in row["judged_apart"] or () if other in asked),
        )
        for row in rows
    }


def places(store: Store, tasks: Sequence[str]) -> dict[str, str]:
    """File and place of the first evidence of each task that has any."""
    found: dict[str, str] = {}
    for first in range(0, len(tasks), _ASKED):
        for row in ask(store, "evidence-of-task", task=tasks[first : first + _ASKED]):
            found.setdefault(row["task"], f"{row['file'] or ''} {place_of(row)}".strip())
    return found
