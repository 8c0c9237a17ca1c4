"""Stretches: the text of prose that is not yet closed, and what closes it."""

from collections.abc import Sequence

from ..passage import Passage
from .clean import clean
from .draft import Draft, Part, Reading
from .item import Item
from .parts import merged, refilled
from .responsibility import Responsibility

_ENDS = "。；;！？"


class Stretches:
    """Drafts that take up text until a responsibility, or the end of their heading, ends them.

    `answers` are the units that the innermost heading with any names for what stands below.
    """

    def __init__(self, reading: Reading, *, by_closings: bool) -> None:
        self._reading = reading
        self._by_closings = by_closings
        self._open: list[Draft] = []
        self._closed: list[Draft] = []
        self.answers: list[Part] = []

    def __bool__(self) -> bool:
        return bool(self._open)

    def begin(self, headings: Sequence[Passage], number: str | None = None) -> None:
        """A new stretch under the given headings."""
        self._open.append(Draft(Passage(), list(headings), number))

    def take(self, item: Item, start: int, end: int) -> None:
        """The item's text from `start` to `end` goes to the last open stretch."""
        draft = self._open[-1]
        draft.text = (draft.text + clean(item.text[start:end])).strip()
        draft.lines.append(item.line)

    def stop(self, sign: Passage) -> None:
        """A full stop behind a bracket ends the text before it, where it has none."""
        if self._open and self._open[-1].text.text[-1:] not in _ENDS:
            self._open[-1].text += sign

    def date(self, deadline: Passage | None) -> None:
        """A deadline alone is that of the open stretch, else of those just closed."""
        for draft in self._open[-1:] or self._closed:
            draft.deadline = draft.deadline or deadline

    def forget(self) -> None:
        """What comes now says nothing more of those just closed."""
        self._closed = []

    def close_last(self, responsibility: Responsibility) -> None:
        """Close the last stretch; those before it stay without a closing of their own."""
        drafts, self._open = self._open, []
        self._end(drafts[:-1])
        self._closed = [self._finish(d, responsibility) for d in drafts[-1:] if d.text]

    def close_all(self, item: Item) -> None:
        """A label line closes every stretch above it; a second one says more of the same."""
        for closing in item.closings:
            said = closing.responsibility
            if said.persons and not said.parts:
                self.date(said.deadline)
            elif self._open:
                drafts, self._open = [d for d in self._open if d.text], []
                self._closed = [self._finish(draft, said) for draft in drafts]
            else:
                for draft in self._closed:
                    draft.parts = merged([*draft.parts, *said.parts])
                    draft.deadline = draft.deadline or said.deadline
        for draft in self._closed:
            draft.lines.append(item.line)
        self._reading.marks[item.line] = ("task", "responsibility_line")

    def flush(self) -> None:
        """Nothing more closes what is still open."""
        drafts, self._open, self._closed = self._open, [], []
        self._end(drafts)

    def drop(self) -> None:
        """What is open only leads in to what follows: no task."""
        drafts, self._open = self._open, []
        for draft in drafts:
            self._mark_dropped(draft)

    def _finish(self, draft: Draft, responsibility: Responsibility) -> Draft:
        draft.parts = merged([*refilled(self._also(responsibility)), *responsibility.parts])
        draft.deadline = responsibility.deadline or draft.deadline
        self._reading.add(draft)
        return draft

    def _also(self, responsibility: Responsibility) -> list[Part]:
        """Who answers besides: the lead of the heading; all of them where only support is named."""
        roles = {part.share.role for part in responsibility.parts}
        if "lead" in roles:
            return []
        return [p for p in self.answers if p.share.role == "lead" or roles <= {"support"}]

    def _end(self, drafts: Sequence[Draft]) -> None:
        """Text that nothing closed: a task where its heading names who answers, or all is bare."""
        for draft in drafts:
            placed = draft.number is not None or bool(draft.headings)
            if draft.text and placed and (self.answers or not self._by_closings):
                draft.parts = refilled(self.answers)
                self._reading.add(draft)
            else:
                self._mark_dropped(draft)

    def _mark_dropped(self, draft: Draft) -> None:
        if draft.number is not None or draft.headings:
            for line in draft.lines:
                self._reading.marks.setdefault(line, ("skipped", "no_unit_named"))
