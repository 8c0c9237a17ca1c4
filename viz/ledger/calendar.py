"""Calendar: the deadlines of ledgers as .ics, for the calendar of an office."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tiaokuai.queries import Entry, Ledger

from .columns import role_name, source, way

if TYPE_CHECKING:
    import icalendar

_STAMP = datetime(2000, 1, 1, tzinfo=UTC)  # the clock would change the bytes
_ALARMS = (timedelta(days=-6, hours=-15), timedelta(hours=-15))
"""Nine in the morning a week and a day before: an event of a whole day begins at midnight."""
_SUMMARY = 40


class Dates(NamedTuple):
    """When an event is: its day, and its rule where it comes again."""

    day: date
    rule: dict[str, object]


class Calendar(NamedTuple):
    """The bytes of the calendar, and the entries that have no day and are not in it."""

    data: bytes
    undated: list[Entry]


def calendar(ledgers: Sequence[Ledger], name: str) -> Calendar:
    """An event of a whole day on the last day of each task, with alarms; the same bytes again.

    A task that recurs has its event at the end of each period of the year that it is for.
    """
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", "-//tiaokuai//ledger//ZH")
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    undated = []
    for ledger in ledgers:
        for entry in ledger.entries:
            dates = dates_of(entry)
            if dates is None:
                undated.append(entry)
            else:
                made.add_component(_event(ledger, entry, dates))
    return Calendar(made.to_ical(), undated)


_PERIODS: dict[str, tuple[int, dict[str, object]]] = {
    "P1M": (1, {"freq": "MONTHLY", "bymonthday": -1}),
    "P2M": (2, {"freq": "MONTHLY", "interval": 2, "bymonthday": -1}),
    "P3M": (3, {"freq": "MONTHLY", "interval": 3, "bymonthday": -1}),
    "P6M": (6, {"freq": "MONTHLY", "interval": 6, "bymonthday": -1}),
}
"""Month of the first period's end, and how it comes again."""


def dates_of(entry: Entry) -> Dates | None:
    """The day of an entry's event; None where it has neither a last day nor a known period."""
    last = date.fromisoformat(entry.deadline_end) if entry.deadline_end else None
    year = last.year if last else entry.year
    if entry.recurrence in _PERIODS and year:
        month, rule = _PERIODS[entry.recurrence]
        until = last or date(year, 12, 31)
        day = _month_end(year, month)
        return Dates(day, {**rule, "until": until}) if day <= until else None
    if entry.recurrence and entry.recurrence.endswith("Y") and year and not last:
        return Dates(date(year, 12, 31), {})
    return Dates(last, {}) if last else None


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _event(ledger: Ledger, entry: Entry, dates: Dates) -> icalendar.Event:
    import icalendar

    event = icalendar.Event()
    uid = hashlib.sha256(f"{entry.unit_id}\n{entry.task}".encode()).hexdigest()[:32]
    event.add("uid", f"{uid}@tiaokuai")
    event.add("dtstamp", _STAMP)
    event.add("dtstart", dates.day)
    event.add("dtend", dates.day + timedelta(days=1))
    short = entry.text if len(entry.text) <= _SUMMARY else entry.text[: _SUMMARY - 1] + "…"
    event.add("summary", f"【{role_name(entry.role)}】{short}")
    event.add("description", _description(ledger, entry))
    event.add("categories", [ledger.unit])
    event.add("transp", "TRANSPARENT")
    if dates.rule:
        event.add("rrule", dates.rule)
    for before in _ALARMS:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", short)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event


def _description(ledger: Ledger, entry: Entry) -> str:
    units = (("牵头", entry.lead), ("责任", entry.responsible), ("配合", entry.support))
    lines = [
        entry.text,
        f"单位：{ledger.unit}（{role_name(entry.role)}，{way(entry)}）",
        *(f"{role}单位：{'、'.join(names)}" for role, names in units if names),
        f"完成时限：{entry.deadline}",
        f"来源：{source(entry).replace(chr(10), ' ')}",
    ]
    if entry.recurrence:
        lines.append("周期性任务，按每期期末提醒。")
    return "\n".join(lines)
