"""Prose: tasks from numbered text, closed by responsibility brackets or label lines, or bare."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tiaokuai.ontology import codes

from ..passage import Passage
from .answering import heading_parts
from .clean import clean
from .closing import Closing
from .draft import Part, Reading
from .headings import Headings
from .item import Item
from .numbering import bare
from .stretches import Stretches

_FEWEST_ITEMS = 3
_CLOSED_SHARE = 0.15


def read_prose(items: Sequence[Item]) -> Reading:
    """The tasks of a stretch of prose.

    Where brackets or label lines name who answers, a task is the text that one of them closes.
    Where hardly any do (most provincial key points), each lowest numbered item is a task; one
    that is only a heading, with what stands below it.
    """
    lowest = [item for item in items if item.rank is not None and not item.heading]
    sections = [a for a, b in pairwise(items) if a.heading and b.rank is None]
    closed = sum(len(item.closings) or bool(item.opening) for item in items)
    by_closings = closed > 0 and closed >= len(lowest) * _CLOSED_SHARE
    headed = any(item.heading and heading_parts(item) for item in items)
    if not by_closings and not headed and len(lowest) + len(sections) < _FEWEST_ITEMS:
        return Reading()
    return _Prose(by_closings).read(items)


class _Prose:
    """Walks over items with the open headings and the stretches of text not yet closed."""

    def __init__(self, by_closings: bool) -> None:
        self._by_closings = by_closings
        self._headings = Headings()
        self._answering: list[tuple[float, list[Part]]] = []
        self._reading = Reading()
        self._stretches = Stretches(self._reading, by_closings=by_closings)
        self._general: float | None = None
        self._rank: float | None = None

    def read(self, items: Sequence[Item]) -> Reading:
        """The tasks, and what became of each line that is not plain text around them."""
        for at, item in enumerate(_without_ending(items)):
            if self._skips(item):
                self._reading.marks[item.line] = ("skipped", "general_section")
            elif item.only_closings:
                self._stretches.close_all(item)
            elif item.heading:
                self._stretches.flush()
                self._open_heading(item)
            else:
                self._stretches.forget()
                self._begin(item, items[at + 1 :])
                self._read_text(item)
        self._stretches.flush()
        return self._reading

    def _skips(self, item: Item) -> bool:
        """Is the item part of a section on aims and principles?"""
        if item.rank is not None and (self._general is None or item.rank <= self._general):
            title = item.text.text[: item.lead or None].strip("。：: ")
            general = title in codes("prose")["general_sections"] and not item.closings
            self._general = item.rank if general else None
            if general:
                self._stretches.flush()
        return self._general is not None

    def _open_heading(self, item: Item) -> None:
        words = item.text[: item.closings[0].start] if item.closings else item.text
        self._reading.marks[item.line] = ("heading", "numbered_heading")
        self._raise_heading(item.number + words, item)

    def _raise_heading(self, words: Passage, item: Item) -> None:
        rank = item.rank if item.rank is not None else 0
        self._headings.open(clean(words), rank)
        self._leave(rank)
        if parts := heading_parts(item):
            self._answering.append((rank, parts))
            self._stretches.answers = parts

    def _leave(self, rank: float) -> None:
        """The headings of that rank and below are over, and with them who answers there."""
        self._answering = [(r, parts) for r, parts in self._answering if r < rank]
        self._stretches.answers = self._answering[-1][1] if self._answering else []

    def _begin(self, item: Item, rest: Sequence[Item]) -> None:
        """A numbered item begins a stretch of text; another goes on with the open one."""
        if item.rank is None:
            if not self._stretches and (self._by_closings or self._is_task_text(rest)):
                self._stretches.begin(self._headings.path)
            return
        if self._rank is not None and item.rank > self._rank:
            # What stood above its first sub-item only leads in to them.
            self._stretches.drop()
        self._rank = item.rank
        self._headings.close(item.rank)
        self._leave(item.rank)
        number = None if item.lead else bare(item.number.text) or None
        if item.lead:
            self._raise_heading(item.number + item.text[: item.lead], item)
        self._stretches.begin(self._headings.path, number)

    def _is_task_text(self, rest: Sequence[Item]) -> bool:
        """Bare text under a heading is its task, unless it leads in to items below."""
        following = next((item for item in rest if item.rank is not None), None)
        path = self._headings.ranks
        return bool(path) and not (following and following.rank and following.rank > path[-1])

    def _read_text(self, item: Item) -> None:
        """The item's text up to each of its brackets, and what is left after the last."""
        at = item.opening.end if item.opening else item.lead
        for closing in item.closings:
            self._take(item, at, closing.start)
            at = self._after(item, closing)
            if closing.responsibility.parts:
                self._stretches.close_last(closing.responsibility)
            else:
                self._stretches.date(closing.responsibility.deadline)
        if item.closings and item.text.text[at:].strip():
            self._stretches.begin(self._headings.path)
        self._take(item, at, len(item.text))
        if item.opening:
            self._stretches.close_last(item.opening.responsibility)

    def _take(self, item: Item, start: int, end: int) -> None:
        if item.text.text[start:end].strip():
            if not self._stretches:
                self._stretches.begin(self._headings.path)
            self._stretches.take(item, start, end)

    def _after(self, item: Item, closing: Closing) -> int:
        """Where the text goes on after a bracket; a full stop behind it belongs before it."""
        match = re.match(r"\s*[。；;]", item.text.text[closing.end :])
        if not match:
            return closing.end
        end = closing.end + match.end()
        self._stretches.stop(item.text[end - 1 : end])
        return end


def _without_ending(items: Sequence[Item]) -> Sequence[Item]:
    """Without the plain text after the last number, where items are one paragraph each.

    It speaks of the document as a whole, not of its last item.
    """
    if items and items[-1].rank is None and _asks_for_reports(items[-1]):
        items = items[:-1]
    numbers = [at for at, item in enumerate(items) if item.rank is not None]
    if not numbers or any(item.closings for item in items[numbers[-1] + 1 :]):
        return items
    inside = [i for i in items[numbers[0] : numbers[-1]] if i.rank is None]
    under_heading = items[numbers[-1]].heading
    return items if inside or under_heading else items[: numbers[-1] + 1]


def _asks_for_reports(item: Item) -> bool:
    """Does a paragraph tell all to report on the whole document (各部门要于6月底前报送落实情况)?"""
    return not item.closings and bool(re.match(codes("prose")["ending"], item.text.text))
