"""Section: the rows under one table header, read from top to bottom."""

from collections.abc import Sequence

from tiaokuai.ontology import codes

from ..passage import Passage
from ..source import Table
from .clean import clean, folded
from .draft import Draft, Line, Reading
from .filling import deadline_at, parts_at
from .header import Header
from .headings import Headings
from .numbering import bare, count, numbered
from .parts import merged
from .rows import Rows
from .values import Value

_LONGEST_HEADING = 60
_SENTENCE_ENDS = "。；！？.;!?"


class Section:
    """Reads the rows under one header; a row at a time, with what goes on from the rows above.

    A blank that a dump left open is filled from above: a group while the groups left of it go
    on; units when no unit column has anything, under the same headings; a deadline under the
    same outermost heading, or where the whole section prints one. `headings`: those that rows
    have opened, also of the table above that this one goes on.
    """

    def __init__(
        self,
        block: int,
        table: Table,
        header: Header,
        rows: Sequence[int],
        outer: list[Passage],
        headings: Headings,
    ) -> None:
        self._rows = Rows(table, header, rows)
        self._block = block
        self._table = table.number
        self._outer = outer
        self._headings = headings
        self._groups: dict[int, Value] = {}
        self._reading = Reading()
        self._numbers_given = self._rows.mostly_numbered
        self._single_deadline = len(self._rows.printed("deadline")) == 1

    def read(self) -> Reading:
        """The tasks of the section and what became of each row."""
        self._reading.warnings += [
            f"table {self._table}: column {words!r} is not known and was left out; "
            "rename it if it holds tasks, units or deadlines"
            for words in self._rows.unknown()
        ]
        for r in self._rows.order:
            line = Line(self._block, r)
            if heading := self._rows.heading(r):
                self._open(*heading, line)
            elif self._rows.is_empty(r):
                self._reading.marks[line] = ("boilerplate", "empty_row")
            else:
                self._row(r, line)
        return self._reading

    def _open(self, words: Passage, rank: float | None, line: Line) -> None:
        heading = clean(words)
        notes = codes("cells")["notes"]
        if len(heading) > _LONGEST_HEADING or heading.text.startswith(tuple(notes)):
            self._reading.marks[line] = ("skipped", "note_row")
            return
        self._headings.open(heading, rank)
        self._groups.clear()
        self._reading.marks[line] = ("heading", "full_width_row")

    def _row(self, r: int, line: Line) -> None:
        groups_here = self._take_groups(r)
        requirement = next(iter(self._rows.values(r, "requirement")), Value(Passage()))
        drafts = self._reading.drafts
        goes_on = requirement.filled or (not requirement and not groups_here)
        if goes_on and drafts:
            self._go_on(r, line)
        elif goes_on:
            self._reading.marks[line] = ("skipped", "row_without_task")
        elif self._is_cut(r, requirement):
            self._join(r, line, requirement)
        else:
            path = [*self._outer, *self._headings.path, *self._group_path()]
            text = requirement.text if requirement else path.pop()
            self._reading.add(self._draft(r, line, text, path))

    def _take_groups(self, r: int) -> bool:
        """Note the groups of a row; True when it prints one that is new."""
        fresh = False
        for c, value in self._rows.groups(r):
            if value:
                before = self._groups.get(c)
                changed = before is None or folded(before.raw.text) != folded(value.raw.text)
                if changed:
                    for right in [k for k in self._groups if k > c]:
                        del self._groups[right]
                fresh |= changed or not value.filled
                self._groups[c] = value
            elif not value.open:
                self._groups.pop(c, None)
        return fresh

    def _group_path(self) -> list[Passage]:
        return [self._groups[c].text for c in sorted(self._groups)]

    def _draft(self, r: int, line: Line, text: Passage, path: list[Passage]) -> Draft:
        printed = next((v.text.text for v in self._rows.values(r, "number") if v), None)
        number = bare(printed) if printed else None
        found = numbered(text)
        if found and (
            bare(found.number.text) == number
            or (
                number is None
                and not self._rows.columns("number")
                and count(text.text, found.rank) < 2
            )
        ):
            number, text = bare(found.number.text), found.rest
        draft = Draft(text, path, number, lines=[line])
        above = self._reading.drafts[-1] if self._reading.drafts else None
        draft.parts = parts_at(self._rows, r, draft, above)
        draft.deadline, draft.deadline_filled = deadline_at(
            self._rows, r, draft, above, only_one=self._single_deadline
        )
        return draft

    def _go_on(self, r: int, line: Line) -> None:
        """A row without a task of its own: further units of the task above."""
        above = self._reading.drafts[-1]
        above.lines.append(line)
        above.parts = merged([*above.parts, *parts_at(self._rows, r, above, above)])
        self._reading.marks[line] = ("task", "further_row")

    def _is_cut(self, r: int, requirement: Value) -> bool:
        """Is this the rest of a row that a page end cut? No number where rows have numbers,
        and the text above breaks off."""
        above = self._reading.drafts[-1] if self._reading.drafts else None
        numbers = self._rows.values(r, "number")
        if not (above and self._numbers_given and numbers and all(v.open for v in numbers)):
            return False
        ends = [d.text.text[-1:] in _SENTENCE_ENDS for d in self._reading.drafts]
        return not ends[-1] and sum(ends) * 2 > len(ends)

    def _join(self, r: int, line: Line, requirement: Value) -> None:
        above = self._reading.drafts[-1]
        above.text += requirement.text
        self._go_on(r, line)
