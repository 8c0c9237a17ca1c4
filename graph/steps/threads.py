"""Threads: one obligation through levels and years, as an id on its tasks."""

from .draft import Draft
from .jurisdictions import rank

_CARRYING = ("DERIVES_FROM", "CONTINUES", "PARALLELS")


def add_threads(draft: Draft) -> None:
    """Give each task its thread: what DERIVES_FROM, CONTINUES and PARALLELS join, joined.

    A thread's id is that of its earliest task, of the highest level, then of the lowest id.
    """
    tasks = draft.nodes.get("Task", {})
    leader = {id: id for id in tasks}

    def find(id: str) -> str:
        while leader[id] != id:
            leader[id] = leader[leader[id]]
            id = leader[id]
        return id

    documents = _ages(draft)
    ages = {id: documents[id.rpartition("#")[0]] for id in tasks}
    for kind in _CARRYING:
        for pair in draft.relations.get(kind, {}):
            first, second = sorted(map(find, pair), key=lambda id: (ages[id], id))
            leader[second] = first
    for id, row in tasks.items():
        row["thread"] = find(id)


def _ages(draft: Draft) -> dict[str, tuple[int, int]]:
    """Year and level of each document, those without one last."""
    places = dict(sorted(draft.relations.get("COVERS", {})))
    ages = {}
    for id, row in draft.nodes.get("Document", {}).items():
        year = row.get("year")
        level = rank(draft, places[id]) if id in places else 9
        ages[id] = (year if isinstance(year, int) else 9999, level)
    return ages
