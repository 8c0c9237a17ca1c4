"""Prose: tasks from numbered text, closed by responsibility brackets or label lines, or bare."""

import re
from collections.abc import Sequence

from tiaokuai.ontology import codes

from ..passage import Passage
from .answering import heading_parts
from .clean import clean
from .draft import Draft, Part, Reading
from .headings import Headings
from .item import Item
from .numbering import bare
from .parts import merged, refilled
from .responsibility import Closing, Responsibility

_FEWEST_ITEMS = 3
_CLOSED_SHARE = 0.15


def read_prose(items: Sequence[Item]) -> Reading:
    """The tasks of a stretch of prose.

    Where brackets or label lines name who answers, a task is the text that one of them closes.
    Where hardly any do (most provincial key points), each lowest numbered item is a task.
    """
    lowest = [item for item in items if item.rank is not None and not item.heading]
    closed = sum(len(item.closings) or bool(item.opening) for item in items)
    by_closings = closed > 0 and closed >= len(lowest) * _CLOSED_SHARE
    headed = any(item.heading and heading_parts(item) for item in items)
    if not by_closings and not headed and len(lowest) < _FEWEST_ITEMS:
        return Reading()
    return _Prose(by_closings).read(items)


class _Prose:
    """Walks over items with the open headings and the stretches of text not yet closed."""

    def __init__(self, by_closings: bool) -> None:
        self._by_closings = by_closings
        self._headings = Headings()
        self._answering: list[tuple[float, list[Part]]] = []
        self._open: list[Draft] = []
        self._closed: list[Draft] = []
        self._reading = Reading()
        self._general: float | None = None
        self._rank: float | None = None

    def read(self, items: Sequence[Item]) -> Reading:
        """The tasks, and what became of each line that is not plain text around them."""
        for at, item in enumerate(_without_ending(items)):
            if self._skips(item):
                self._reading.marks[item.line] = ("skipped", "general_section")
            elif item.only_closings:
                self._close_all(item)
            elif item.heading:
                self._flush()
                self._open_heading(item)
            else:
                self._closed = []
                self._begin(item, items[at + 1 :])
                self._close_inside(item)
        self._flush()
        return self._reading

    def _skips(self, item: Item) -> bool:
        """Is the item part of a section on aims and principles?"""
        if item.rank is not None and (self._general is None or item.rank <= self._general):
            title = item.text.text[: item.lead or None].strip("。：: ")
            general = title in codes("prose")["general_sections"] and not item.closings
            self._general = item.rank if general else None
            if general:
                self._flush()
        return self._general is not None

    def _open_heading(self, item: Item) -> None:
        words = item.text[: item.closings[0].start] if item.closings else item.text
        self._reading.marks[item.line] = ("heading", "numbered_heading")
        self._raise_heading(item.number + words, item)

    def _raise_heading(self, words: Passage, item: Item) -> None:
        rank = item.rank if item.rank is not None else 0
        self._headings.open(clean(words), rank)
        self._answering = [(r, parts) for r, parts in self._answering if r < rank]
        if parts := heading_parts(item):
            self._answering.append((rank, parts))

    def _begin(self, item: Item, rest: Sequence[Item]) -> None:
        """A numbered item begins a stretch of text; another goes on with the open one."""
        if item.rank is None:
            if not self._open and (self._by_closings or self._is_task_text(rest)):
                self._open.append(Draft(Passage(), self._headings.path))
            return
        if self._rank is not None and item.rank > self._rank:
            # What stood above its first sub-item only leads in to them.
            self._drop_all()
        self._rank = item.rank
        self._headings.close(item.rank)
        self._answering = [(r, parts) for r, parts in self._answering if r < item.rank]
        number: str | None = bare(item.number.text)
        if item.lead:
            self._raise_heading(item.number + item.text[: item.lead], item)
            number = None
        self._open.append(Draft(Passage(), self._headings.path, number or None))

    def _is_task_text(self, rest: Sequence[Item]) -> bool:
        """Bare text under a heading is its task, unless it leads in to items below."""
        following = next((item for item in rest if item.rank is not None), None)
        path = self._headings.ranks
        return bool(path) and not (following and following.rank and following.rank > path[-1])

    def _close_inside(self, item: Item) -> None:
        """The item's text up to each of its brackets, and what is left after the last."""
        at = item.opening.end if item.opening else item.lead
        for closing in item.closings:
            self._take(item, at, closing.start)
            at = self._swallow(item, closing)
            if closing.responsibility.parts:
                self._close_last(closing.responsibility)
            else:
                self._date(closing.responsibility.deadline)
        if item.text.text[at:].strip():
            if item.closings:
                self._open.append(Draft(Passage(), self._headings.path))
            self._take(item, at, len(item.text))
        if item.opening:
            self._close_last(item.opening.responsibility)

    def _take(self, item: Item, start: int, end: int) -> None:
        if not self._open:
            if not item.text.text[start:end].strip():
                return
            self._open.append(Draft(Passage(), self._headings.path))
        draft = self._open[-1]
        draft.text = (draft.text + clean(item.text[start:end])).strip()
        draft.lines.append(item.line)

    def _swallow(self, item: Item, closing: Closing) -> int:
        """Where the text goes on after a bracket; a full stop behind it ends the task's text."""
        match = re.match(r"\s*[。；;]", item.text.text[closing.end :])
        if not match:
            return closing.end
        ends = self._open and self._open[-1].text.text[-1:] in "。；;！？"
        if self._open and not ends:
            stop = closing.end + match.end()
            self._open[-1].text += item.text[stop - 1 : stop]
        return closing.end + match.end()

    def _close_last(self, responsibility: Responsibility) -> None:
        """A bracket in the text closes the stretch it ends; what stayed open before is no task."""
        drafts, self._open = self._open, []
        self._end(drafts[:-1])
        self._closed = [self._finish(d, responsibility) for d in drafts[-1:] if d.text]

    def _date(self, deadline: Passage | None) -> None:
        """A bracket with nothing but a deadline: of the open stretch, else of those just closed."""
        for draft in self._open[-1:] or self._closed:
            draft.deadline = draft.deadline or deadline

    def _close_all(self, item: Item) -> None:
        """A label line closes every item above it; a second one says more of the same."""
        for closing in item.closings:
            if closing.responsibility.persons and not closing.responsibility.parts:
                self._date(closing.responsibility.deadline)
            elif self._open:
                drafts, self._open = [d for d in self._open if d.text], []
                self._closed = [self._finish(draft, closing.responsibility) for draft in drafts]
            else:
                for draft in self._closed:
                    draft.parts += closing.responsibility.parts
                    draft.deadline = draft.deadline or closing.responsibility.deadline
        for draft in self._closed:
            draft.lines.append(item.line)
        self._reading.marks[item.line] = ("task", "responsibility_line")

    def _finish(self, draft: Draft, responsibility: Responsibility) -> Draft:
        led = any(part.share.role == "lead" for part in responsibility.parts)
        draft.parts = merged([*([] if led else refilled(self._leads)), *responsibility.parts])
        draft.deadline = responsibility.deadline or draft.deadline
        self._reading.add(draft)
        return draft

    @property
    def _answers(self) -> list[Part]:
        """The units that the innermost heading with any names for what stands below."""
        return self._answering[-1][1] if self._answering else []

    @property
    def _leads(self) -> list[Part]:
        return [part for part in self._answers if part.share.role == "lead"]

    def _flush(self) -> None:
        """Nothing more closes what is still open."""
        drafts, self._open, self._closed = self._open, [], []
        self._end(drafts)

    def _end(self, drafts: Sequence[Draft]) -> None:
        """Text that nothing closed: a task where its heading names who answers, or all is bare."""
        for draft in drafts:
            placed = draft.number is not None or bool(draft.headings)
            if draft.text and placed and (self._answers or not self._by_closings):
                draft.parts = refilled(self._answers)
                self._reading.add(draft)
            else:
                self._drop(draft)

    def _drop_all(self) -> None:
        drafts, self._open = self._open, []
        for draft in drafts:
            self._drop(draft)

    def _drop(self, draft: Draft) -> None:
        for line in draft.lines:
            if draft.number is not None or draft.headings:
                self._reading.marks.setdefault(line, ("skipped", "no_unit_named"))


def _without_ending(items: Sequence[Item]) -> Sequence[Item]:
    """Without the plain text after the last number, where items are one paragraph each.

    It speaks of the document as a whole, not of its last item.
    """
    numbers = [at for at, item in enumerate(items) if item.rank is not None]
    if not numbers or any(item.closings for item in items[numbers[-1] + 1 :]):
        return items
    inside = [i for i in items[numbers[0] : numbers[-1]] if i.rank is None]
    under_heading = items[numbers[-1]].heading
    return items if inside or under_heading else items[: numbers[-1] + 1]
