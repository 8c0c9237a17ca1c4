"""Marks: which stretches of a document's text say what of which tasks."""

from bisect import bisect_right
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import NamedTuple

from tiaokuai.loaders import Extraction, Passage


class Mark(NamedTuple):
    """What a stretch says: the ordinal of the task, and text, a role or deadline."""

    task: int
    kind: str


class Marks:
    """The canonical text cut wherever what it says changes."""

    def __init__(self, text: str, extraction: Extraction) -> None:
        self._text = text
        self._begun: set[int] = set()
        marks = list(_marks(extraction))
        cuts = sorted({at for start, end, _ in marks for at in (start, end)})
        self._parts: list[tuple[int, int, list[Mark]]] = [(a, b, []) for a, b in pairwise(cuts)]
        self._starts = [a for a, _, _ in self._parts]
        for start, end, mark in marks:
            at = bisect_right(self._starts, start) - 1
            while at < len(self._parts) and self._parts[at][0] < end:
                self._parts[at][2].append(mark)
                at += 1

    def html(self, passage: Passage) -> str:
        """The passage as HTML; a marked stretch leads to the card of its first task.

        The first stretch of a task's text has the id that its card leads to.
        """
        return "".join(self._span(span.start, span.end) for span in passage.spans)

    def _span(self, start: int, end: int) -> str:
        html, at = "", start
        part = max(bisect_right(self._starts, start) - 1, 0)
        while part < len(self._parts) and self._parts[part][0] < end:
            left, right, marks = self._parts[part]
            left, right, part = max(left, at), min(right, end), part + 1
            if marks and left < right:
                html += escape(self._text[at:left]) + self._marked(left, right, marks)
                at = right
        return html + escape(self._text[at:end])

    def _marked(self, start: int, end: int, marks: list[Mark]) -> str:
        tasks = list(dict.fromkeys(mark.task for mark in marks))
        new = [mark.task for mark in marks if mark.kind == "text" and mark.task not in self._begun]
        self._begun.update(new)
        anchors = "".join(f'<i id="s{task}"></i>' for task in dict.fromkeys(new))
        names = [*dict.fromkeys(mark.kind for mark in marks), *(f"k{task}" for task in tasks)]
        return (
            f'{anchors}<a class="{" ".join(names)}" href="#t{tasks[0]}">'
            f"{escape(self._text[start:end])}</a>"
        )


def _marks(extraction: Extraction) -> Iterator[tuple[int, int, Mark]]:
    for task in extraction.tasks:
        facts = [("text", task.evidence)]
        facts += [(assignment.role, assignment.evidence) for assignment in task.assignments]
        facts += [("deadline", task.deadline.evidence)] if task.deadline else []
        for kind, evidence in facts:
            for span in evidence:
                if span.start < span.end:
                    yield span.start, span.end, Mark(task.ordinal, kind)
