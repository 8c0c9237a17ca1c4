"""Section: the rows under one table header, read from top to bottom."""

from collections.abc import Sequence

from tiaokuai.ontology import codes

from ..passage import Passage
from ..source import Cell, Table
from .clean import clean, folded
from .columns import UNIT_ROLES, ColumnRole, Header
from .draft import Draft, Line, Part, Reading
from .grid import Row, lay_out
from .headings import Headings
from .numbering import bare, count, numbered
from .parts import merged, parts_of, refilled
from .settle import settle
from .values import Value, value_of

_LONGEST_HEADING = 60
_SENTENCE_ENDS = "。；！？.;!?"


class Section:
    """Reads the rows under one header; a row at a time, with what goes on from the rows above.

    A blank that a dump left open is filled from above: a group while the groups left of it go
    on; units when no unit column has anything, under the same headings; a deadline under the
    same outermost heading, or where the whole section prints one.
    """

    def __init__(
        self, block: int, table: Table, header: Header, rows: Sequence[int], outer: list[Passage]
    ) -> None:
        roles, self._rows = lay_out(table, header, rows)
        self._roles = settle(roles, (self._rows[r] for r in rows if not _is_whole(table.rows[r])))
        self._table = table
        self._block = block
        self._outer = outer
        self._order = rows
        self._headings = Headings()
        self._groups: dict[int, Value] = {}
        self._reading = Reading()
        self._numbers_given = self._mostly_numbered()
        self._single_deadline = len(self._printed("deadline")) == 1

    def read(self) -> Reading:
        """The tasks of the section and what became of each row."""
        for r in self._order:
            line = Line(self._block, r)
            if heading := self._heading(r):
                self._open(heading, line)
            elif not any(cell.text.strip() for cell in self._table.rows[r]):
                self._reading.marks[line] = ("boilerplate", "empty_row")
            else:
                self._row(r, line)
        return self._reading

    def _columns(self, role: ColumnRole) -> list[int]:
        return [c for c, known in enumerate(self._roles) if known == role]

    def _values(self, row: Row, r: int, role: ColumnRole) -> list[Value]:
        return [value_of(row.get(c), r) for c in self._columns(role)]

    def _printed(self, role: ColumnRole) -> list[str]:
        cells = [row[c] for row in self._rows.values() for c in self._columns(role) if c in row]
        return [cell.text for cell in _once(cells) if cell.text]

    def _mostly_numbered(self) -> bool:
        return len(self._printed("number")) * 2 > len(self._rows)

    def _heading(self, r: int) -> Passage | None:
        """The words of a row that is nothing but one text over the whole width; else None."""
        cells = [cell for cell in _once(self._table.rows[r]) if cell.text.strip()]
        if len(cells) != 1:
            return None
        cell = cells[0]
        whole = _is_whole(self._table.rows[r]) or cell.columns >= self._table.width - 1
        alone = not whole and cell.column not in self._columns("requirement")
        is_group = alone and all(c.certain for c in self._table.rows[r])
        return cell.passage if whole or is_group else None

    def _open(self, words: Passage, line: Line) -> None:
        heading = clean(words)
        notes = codes("cells")["notes"]
        if len(heading) > _LONGEST_HEADING or heading.text.startswith(tuple(notes)):
            self._reading.marks[line] = ("skipped", "note_row")
            return
        self._headings.open(heading)
        self._groups.clear()
        self._reading.marks[line] = ("heading", "full_width_row")

    def _row(self, r: int, line: Line) -> None:
        row = self._rows[r]
        groups_here = self._take_groups(row, r)
        requirement = next(iter(self._values(row, r, "requirement")), Value(Passage()))
        drafts = self._reading.drafts
        if requirement.filled or (not requirement and drafts and not groups_here):
            self._go_on(row, r, line)
        elif not requirement and not groups_here:
            self._reading.marks[line] = ("skipped", "row_without_task")
        elif self._is_cut(row, r, requirement):
            self._join(row, r, line, requirement)
        else:
            path = [*self._outer, *self._headings.path, *self._group_path()]
            text = requirement.text if requirement else path.pop()
            self._reading.add(self._draft(row, r, line, text, path))

    def _take_groups(self, row: Row, r: int) -> bool:
        """Note the groups of a row; True when it prints one that is new."""
        fresh = False
        for c in self._columns("group"):
            value = value_of(row.get(c), r)
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

    def _draft(
        self, row: Row, r: int, line: Line, text: Passage, path: list[Passage]
    ) -> Draft:
        printed = next((v.text.text for v in self._values(row, r, "number") if v), None)
        number = bare(printed) if printed else None
        found = numbered(text)
        if found and (
            bare(found.number.text) == number
            or (number is None and not self._columns("number") and count(text.text, found.rank) < 2)
        ):
            number, text = bare(found.number.text), found.rest
        draft = Draft(text, path, number, lines=[line])
        draft.parts = self._parts(row, r, draft)
        draft.deadline, draft.deadline_filled = self._deadline(row, r, draft)
        return draft

    def _parts(self, row: Row, r: int, draft: Draft) -> list[Part]:
        cells = [(role, v) for role in UNIT_ROLES for v in self._values(row, r, role)]
        above = self._reading.drafts[-1] if self._reading.drafts else None
        if cells and above and all(v.open for _, v in cells):
            same = _texts(above.headings) == _texts(draft.headings)
            return refilled(above.parts) if same else []
        return merged(
            part
            for role, v in cells
            if role in UNIT_ROLES and v
            for part in parts_of(v.raw, role, filled=v.filled)
        )

    def _deadline(self, row: Row, r: int, draft: Draft) -> tuple[Passage | None, bool]:
        value = next(iter(self._values(row, r, "deadline")), None)
        if value is None:
            return None, False
        if value:
            return value.text, value.filled
        above = self._reading.drafts[-1] if self._reading.drafts else None
        if value.open and above and above.deadline:
            same = _texts(above.headings[:1]) == _texts(draft.headings[:1])
            if same or self._single_deadline:
                return above.deadline, True
        return None, False

    def _go_on(self, row: Row, r: int, line: Line) -> None:
        """A row without a task of its own: further units of the task above."""
        above = self._reading.drafts[-1]
        above.lines.append(line)
        above.parts = merged([*above.parts, *self._parts(row, r, above)])
        self._reading.marks[line] = ("task", "further_row")

    def _is_cut(self, row: Row, r: int, requirement: Value) -> bool:
        """Is this the rest of a row that a page end cut? No number where rows have numbers,
        and the text above breaks off."""
        above = self._reading.drafts[-1] if self._reading.drafts else None
        numbers = self._values(row, r, "number")
        if not (above and self._numbers_given and numbers and all(v.open for v in numbers)):
            return False
        ends = [d.text.text[-1:] in _SENTENCE_ENDS for d in self._reading.drafts]
        return not ends[-1] and sum(ends) * 2 > len(ends)

    def _join(self, row: Row, r: int, line: Line, requirement: Value) -> None:
        above = self._reading.drafts[-1]
        above.text += requirement.text
        self._go_on(row, r, line)


def _is_whole(row: tuple[Cell, ...]) -> bool:
    return len(_once(row)) == 1


def _once(cells: Sequence[Cell]) -> list[Cell]:
    """Each cell once, a merged one where it first stands."""
    return list({id(cell): cell for cell in cells}.values())


def _texts(passages: Sequence[Passage]) -> list[str]:
    return [folded(passage.text) for passage in passages]
