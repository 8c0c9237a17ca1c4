"""Period: the calendar expressions in a deadline, as days."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from .words import alternatives, words

Match = re.Match[str]

_NEAR = 10
"""Code points before a date in which words may open its time (印发之日起至)."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days meant by the stretch `at` to `stop` of a plain text, both days included.

    `span`: the time between the two is meant (上半年), else any day up to the last (6月底).
    A day is None where its year is not known, or where the words leave it open (6月起).
    `year` is the one it was read in.
    """

    at: int
    stop: int
    first: date | None
    last: date | None
    span: bool
    year: int | None

    @property
    def whole_year(self) -> bool:
        """Any day of a year (年内, 2025年)."""
        return bool(self.first and self.last and (self.last - self.first).days > 363)


Days = tuple[date, date, bool]
"""First and last day, and whether the time between them is meant."""


def _day(match: Match, year: int) -> Days | None:
    day = _date(year, int(match["month"]), int(match["day"]))
    return (day, day, False) if day else None


def _month(match: Match, year: int) -> Days | None:
    first = _date(year, int(match["month"]), 1)
    if first is None:
        return None
    if match["before"] and not match["part"]:
        return first, first - timedelta(1), False
    last = {"初": 10, "上旬": 10, "中": 20, "中旬": 20}.get(match["part"] or "")
    return first, first.replace(day=last or monthrange(year, first.month)[1]), False


def _numeric(match: Match, year: int) -> Days | None:
    if match["day"]:
        return _day(match, year)
    first = _date(year, int(match["month"]), 1)
    return (first, _month_end(first), False) if first else None


def _quarter(match: Match, year: int) -> Days:
    month = 3 * int(match["quarter"])
    return date(year, month - 2, 1), _month_end(date(year, month, 1)), _is_span(match)


def _half(match: Match, year: int) -> Days:
    month = 6 if match["half"] == "上" else 12
    return date(year, month - 5, 1), _month_end(date(year, month, 1)), _is_span(match)


def _whole(_: Match, year: int) -> Days:
    return date(year, 1, 1), date(year, 12, 31), True


def _year_end(match: Match, year: int) -> Days:
    if match["year"] and match["before"] and not match["end"]:
        return date(year, 1, 1), date(year - 1, 12, 31), False
    return date(year, 1, 1), date(year, 12, 31), False


def _plan(match: Match, _: int) -> Days:
    last = 2010 + 5 * "一二三四五六".index(match["plan"])
    return date(last - 4, 1, 1), date(last, 12, 31), _is_span(match)


def _feast(match: Match, year: int) -> Days:
    month, day = map(int, words("feasts")[match["feast"]].split("-"))
    # 元旦前, in a year's list of tasks, means before the next year begins.
    feast = date(year + (month == 1), month, day)
    return date(year, 1, 1), feast - timedelta(1), False


def _date(year: int, month: int, day: int) -> date | None:
    """The day; the month's last where it has fewer (6月31日); None for a month that is none."""
    if not 1 <= month <= 12 or day < 1:
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _is_span(match: Match) -> bool:
    return not (match["end"] or match["before"])


_YEAR = r"(?:(?P<year>(?:19|20)\d\d年?|\d\d年|[今本当明次翌来]年)度?)"
_BEFORE = r"(?P<before>之?以?前)?"


@cache
def _forms() -> list[tuple[re.Pattern[str], Callable[[Match, int], Days | None]]]:
    """The forms in deciding order, each with what reads its days."""
    feasts = alternatives(words("feasts"))
    forms: list[tuple[str, Callable[[Match, int], Days | None]]] = [
        (r"(?P<year>(?:19|20)\d\d)[-./](?P<month>\d\d?)(?:[-./](?P<day>\d\d?))?日?", _numeric),
        (rf"{_YEAR}?年?(?P<month>\d\d?)月(?P<day>\d\d?)[日号]?", _day),
        (rf"{_YEAR}?年?(?P<month>\d\d?)月份?(?P<part>[底末初中]|[上中下]旬)?", _month),
        (rf"{_YEAR}?年?第?(?P<quarter>[1-4])季度?(?P<end>底|末)?", _quarter),
        (rf"{_YEAR}?年?(?P<half>[上下])半年(?P<end>底|末)?", _half),
        (rf"{_YEAR}?年?全年度?", _whole),
        (rf"{_YEAR}(?P<end>年?(?:[底末终]|度?内))?|(?<![半个\d])年(?:[底末终]|度?内)", _year_end),
        (r"[“\"]?十(?P<plan>[一二三四五六])五[”\"]?(?:期间|时期)?(?P<end>底|末)?", _plan),
        (rf"(?P<feast>{feasts})(?:节|假期)?(?=之?前)", _feast),
    ]
    return [(re.compile(pattern + _BEFORE), days) for pattern, days in forms]


def periods(text: str, year: int | None) -> list[Period]:
    """The calendar expressions of a plain text, in order, ranges (4月-6月) as one.

    `year` is meant where none is printed; one that is printed holds for what follows it too.
    """
    found: list[Period] = []
    at = 0
    expressions = _Expressions(text)
    while (hit := expressions.next(at)) is not None:
        match, days = hit
        year = _year_of(match, year)
        read = days(match, year) if year is not None else None
        first, last, span = read or (None, None, False)
        period = Period(match.start(), match.end(), first, last, span, year)
        if found and re.fullmatch(r"起?[-至到]", text[found[-1].stop : period.at]):
            period = _range(found.pop(), period)
        found.append(_open_ended(period, text))
        at = max(found[-1].stop, at + 1)
    return found


class _Expressions:
    """The expressions of a text, asked for from left to right; each form looks at it once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._waiting = [form.search(text) for form, _ in _forms()]

    def next(self, at: int) -> tuple[Match, Callable[[Match, int], Days | None]] | None:
        """The one that begins first from `at` on, of these the form listed first."""
        for order, match in enumerate(self._waiting):
            if match and match.start() < at:
                self._waiting[order] = _forms()[order][0].search(self._text, at)
        hits = [(match.start(), order) for order, match in enumerate(self._waiting) if match]
        if not hits:
            return None
        _, first = min(hits)
        found = self._waiting[first]
        return (found, _forms()[first][1]) if found else None


def _year_of(match: Match, year: int | None) -> int | None:
    printed = match.groupdict().get("year") or ""
    if digits := re.match(r"\d+", printed):
        number = int(digits[0])
        return number if number > 99 else 2000 + number
    return year + 1 if year is not None and printed[:1] in tuple("明次翌来") else year


def _range(first: Period, second: Period) -> Period:
    last = second.last
    if first.first and last and last < first.first:
        last = last.replace(year=last.year + 1)
    return Period(first.at, second.stop, first.first, last, True, second.year)


def _open_ended(period: Period, text: str) -> Period:
    """6月起 begins and does not end; 即日起至6月底 ends and begins when it is read."""
    if re.match("起(?![-至到])", text[period.stop : period.stop + 2]):
        return Period(period.at, period.stop + 1, period.first, None, True, period.year)
    near = max(period.at - _NEAR, 0)
    if now := re.search(r"(?:即日|现在|印发之日|发布之日)起?[-至到]$", text[near : period.at]):
        return Period(near + now.start(), period.stop, None, period.last, True, period.year)
    return period
