"""Filling: the units and the deadline of a row, printed there or going on from above."""

from collections.abc import Sequence

from ..deadline import is_deadline
from ..passage import Passage
from ..records import Role
from .clean import folded
from .columns import UNIT_ROLES
from .draft import Draft, Part
from .parts import merged, parts_of, refilled
from .rows import Rows
from .values import Value


def parts_at(rows: Rows, r: int, draft: Draft, above: Draft | None) -> list[Part]:
    """The units of row `r`, whose headings are the draft's; `above`: the task before it.

    Units go on from above where a cell says so (同上), and under the same headings where the
    row leaves its first unit column open.
    """
    cells: list[tuple[Role, Value]] = [
        (role, value) for role in UNIT_ROLES for value in rows.values(r, role)
    ]
    parts: list[Part] = []
    for role, value in cells:
        if value:
            parts += parts_of(value.raw, role, filled=value.filled)
    if above:
        filled = _roles_filled(cells, _texts(above.headings) == _texts(draft.headings))
        parts += refilled(part for part in above.parts if part.share.role in filled)
    return merged(parts)


def deadline_at(
    rows: Rows, r: int, draft: Draft, above: Draft | None, *, only_one: bool
) -> tuple[Passage | None, bool]:
    """The deadline of row `r`, and whether it stands not there but above.

    It goes on from above under the same outermost heading, and everywhere where the section
    prints `only_one`.
    """
    value = _dated(rows.values(r, "deadline"))
    if value is None:
        return None, False
    if value:
        return value.text, value.filled
    if value.open and above and above.deadline:
        same = _texts(above.headings[:1]) == _texts(draft.headings[:1])
        if same or value.same or only_one:
            return above.deadline, True
    return None, False


def _dated(values: Sequence[Value]) -> Value | None:
    """The deadline among the columns under one header: the last that is a date.

    What else stands there is a plan by quarters (一季度：完成选址).
    """
    if len(values) < 2:
        return next(iter(values), None)
    dated = [v for v in values if not v or is_deadline(v.text.text)]
    return next((v for v in reversed(dated) if v), next(iter(dated), None))


def _roles_filled(cells: Sequence[tuple[Role, Value]], same_headings: bool) -> set[Role]:
    """The roles whose units go on from the task above.

    Where a cell says so, and under the same headings where nothing is printed in the first
    unit column: with it its right neighbours, unless they print units of their own.
    """
    said: set[Role] = {role for role, value in cells if value.same}
    if not same_headings or not cells or not cells[0][1].open:
        return said
    if all(value.open for _, value in cells):
        return {"lead", "responsible", "support"}
    said.add(cells[0][0])
    return said


def _texts(passages: Sequence[Passage]) -> list[str]:
    return [folded(passage.text) for passage in passages]
