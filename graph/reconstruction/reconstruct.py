"""Reconstruct: the tasks of a missing superior from what its children share."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tiaokuai.loaders import Task

from ..steps.draft import Draft
from .wording import Place, Shared, shared_wording


class Reconstruction:
    """What a draft's links say of missing superiors, looked up once for all of them."""

    def __init__(self, draft: Draft) -> None:
        self._tasks = draft.nodes.get("Task", {})
        self._of: defaultdict[str, list[str]] = defaultdict(list)
        for id in self._tasks:
            self._of[id.rpartition("#")[0]].append(id)
        self._beside: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for (one, two), row in sorted(draft.relations.get("PARALLELS", {}).items()):
            self._beside[one.rpartition("#")[0]].append((one, two, str(row["clauses"])))
        self._explained: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for (start, _), row in draft.relations.get("DERIVES_FROM", {}).items():
            for _, _, first, last in json.loads(str(row["clauses"])):
                self._explained[start].append((first, last))

    def tasks(self, children: Sequence[str]) -> list[Task]:
        """The tasks that the children (ids of documents) have from a superior nobody has.

        Tasks of two children that stand side by side are one; its text is the clauses that they
        share, in the order in which the children have them, joined by commas. What a loaded
        superior explains is no sign of a missing one. Ordinals count from 1; no units answer.
        """
        texts = {id: str(self._tasks[id]["text"]) for child in children for id in self._of[child]}
        order = self._order(children)
        found = []
        for group in _together(shared_wording(self._pairs(children, texts), texts)):
            group.sort(key=lambda shared: _position(shared, order))
            found.append((min(_position(shared, order)[0] for shared in group), group))
        found.sort(key=lambda own: (own[0], own[1][0].text))
        return [
            Task(n, None, self._headings(group), "，".join(s.text for s in group) + "。")
            for n, (_, group) in enumerate(found, 1)
        ]

    def _pairs(
        self, children: Sequence[str], texts: Mapping[str, str]
    ) -> Iterator[tuple[Place, Place]]:
        """The clauses that two children share and no loaded superior explains."""
        for child in children:
            for one, two, clauses in self._beside[child]:
                if two not in texts:
                    continue
                for a_start, a_end, b_start, b_end in json.loads(clauses):
                    if self._own(two, a_start, a_end) and self._own(one, b_start, b_end):
                        yield (two, a_start, a_end), (one, b_start, b_end)

    def _own(self, id: str, start: int, end: int) -> bool:
        known = self._explained.get(id, ())
        return not any(first < end and start < last for first, last in known)

    def _order(self, children: Sequence[str]) -> dict[str, float]:
        """How far down its document each task stands, from 0 to 1."""
        return {
            id: int(str(self._tasks[id]["ordinal"])) / len(self._of[child])
            for child in children
            for id in self._of[child]
        }

    def _headings(self, group: Sequence[Shared]) -> list[str]:
        """The headings that two documents print alike above the task; none where no two do."""
        ids = sorted({id for shared in group for id, _, _ in shared.places})
        printed = {(id.rpartition("#")[0], str(self._tasks[id]["headings"] or "")) for id in ids}
        counted = Counter(headings for _, headings in sorted(printed) if headings)
        best = max(counted.items(), key=lambda own: (own[1], own[0]), default=("", 0))
        return best[0].split(" / ") if best[1] > 1 else []


def _together(found: Sequence[Shared]) -> list[list[Shared]]:
    """Shared clauses by the task that they make: those that most of their tasks have together."""
    groups: list[list[Shared]] = []
    for shared in sorted(found, key=lambda own: (-len(own.places), own.places)):
        tasks = {place[0] for place in shared.places}
        for group in groups:
            if len(tasks & {place[0] for place in group[0].places}) * 2 > len(tasks):
                group.append(shared)
                break
        else:
            groups.append([shared])
    return groups


def _position(shared: Shared, order: Mapping[str, float]) -> tuple[float, float]:
    """Where a shared clause stands on the average: among the tasks, then in their texts."""
    size = len(shared.places)
    return (
        round(sum(order[id] for id, _, _ in shared.places) / size, 6),
        round(sum(start for _, start, _ in shared.places) / size, 6),
    )
