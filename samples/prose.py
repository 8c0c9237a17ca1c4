"""Prose: the tasks as paragraphs under their headings."""

from collections.abc import Iterator
from itertools import groupby

from .blocks import Line
from .document import SampleDocument, Task


def task_lines(document: SampleDocument) -> Iterator[Line]:
    """The tasks as paragraphs: a heading that ends in 。 opens its paragraph."""
    for _, group in groupby(document.tasks, key=_Paragraphs()):
        tasks = list(group)
        first = tasks[0]
        shown = document.new_headings(first)
        opening = "".join(h for h in shown if h.endswith("。"))
        yield from (Line(h, "heading") for h in shown if not h.endswith("。"))
        yield Line(opening + "".join(_sentence(task) for task in tasks))
        for label in filter(None, tasks[-1].printed.get("label", "").split("\n")):
            yield Line(label)


class _Paragraphs:
    """Numbers the paragraphs that tasks stand in."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, task: Task) -> int:
        self.count += not task.joined
        return self.count


def _sentence(task: Task) -> str:
    number = f"{task.number}." if task.number else ""
    return number + task.printed.get("text", task.text) + task.printed.get("bracket", "")
