"""Threads: one obligation through levels and years, as an id and a name on its tasks."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from tiaokuai.ontology import codes

from .draft import Draft, Row
from .jurisdictions import rank

_CARRYING = ("DERIVES_FROM", "CONTINUES", "PARALLELS")

_NUMBERING = re.compile(
    r"^\s*(?:第?[0-9０-９一二三四五六七八九十百]+[、.．章节]|[（(][^（）()]{1,4}[)）]|[①-⑳])\s*"
)
_SHORTEST = 4
"""Fewer letters name nothing (加强领导)."""


def add_threads(draft: Draft) -> None:
    """Give each task its thread: what DERIVES_FROM, CONTINUES and PARALLELS join, joined.

    Of a task's links its strongest joins, and every other that is strong enough by itself
    (`joins` in lineage.yaml) or that a person made: a weak second link would make one thread of
    two matters.

    A thread's id is that of its earliest task, of the highest level, then of the lowest id; of
    a printed one where it has one, for what is reconstructed goes when the real document comes.
    When an earlier or higher task arrives the id is another, and the old one still that of a
    task of the thread. Its name is the shortest heading that stands over one of its tasks alone;
    without such the shortest clause that two of its tasks share; a thread of one task has none.
    Of equally short ones the name of the task with the lowest id.
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
    for pair in _joining(draft):
        first, second = sorted(map(find, pair), key=lambda id: (ages[id], id))
        leader[second] = first
    for id, row in tasks.items():
        row["thread"] = find(id)
    names = _names(draft)
    for row in tasks.values():
        row["thread_name"] = names.get(str(row["thread"]))


def _joining(draft: Draft) -> Iterator[tuple[str, str]]:
    """The links that join, as their ends."""
    enough = codes("lineage")["threads"]["joins"]["value"]
    links = [link for kind in _CARRYING for link in draft.relations.get(kind, {}).items()]
    best_last = sorted(links, key=lambda link: (_score(link[1]), link[0]))
    strongest = {pair[0]: pair for pair, _ in best_last}
    for pair, row in links:
        if row["judged"] or _score(row) >= enough or strongest[pair[0]] == pair:
            yield pair


def _score(row: Row) -> float:
    return float(str(row["score"]))


def _names(draft: Draft) -> dict[str, str]:
    """The name of each thread of several tasks."""
    tasks = draft.nodes.get("Task", {})
    sizes = Counter(row["thread"] for row in tasks.values())
    over = Counter((id.rpartition("#")[0], row["headings"]) for id, row in tasks.items())
    headings: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for id, row in tasks.items():
        if sizes[row["thread"]] > 1 and over[id.rpartition("#")[0], row["headings"]] == 1:
            _offer(headings, row, id, str(row["headings"] or "").rpartition(" / ")[2])
    clauses: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for id, text in _shared_clauses(draft):
        _offer(clauses, tasks[id], id, text)
    best = {**clauses, **headings}
    return {thread: min(offered)[2] for thread, offered in best.items()}


def _offer(
    names: defaultdict[str, list[tuple[int, str, str]]], row: Row, id: str, text: str
) -> None:
    name = _NUMBERING.sub("", text).strip(" 　，,；;。：:、")
    if len(name) >= _SHORTEST:
        names[str(row["thread"])].append((len(name), id, name))


def _shared_clauses(draft: Draft) -> Iterator[tuple[str, str]]:
    """The clauses of superior or earlier tasks that others carry on, as they print them."""
    tasks = draft.nodes.get("Task", {})
    for kind in _CARRYING:
        for (_, id), row in draft.relations.get(kind, {}).items():
            text = str(tasks[id]["text"])
            for start, end, _, _ in json.loads(str(row["clauses"])):
                yield id, text[start:end]


def _ages(draft: Draft) -> dict[str, tuple[bool, int, int]]:
    """Year and level of each document, those without one last, reconstructed ones after all."""
    places = dict(sorted(draft.relations.get("COVERS", {})))
    ages = {}
    for id, row in draft.nodes.get("Document", {}).items():
        year = row.get("year")
        level = rank(draft, places[id]) if id in places else 9
        made = row.get("status") == "reconstructed"
        ages[id] = (made, year if isinstance(year, int) else 9999, level)
    return ages
