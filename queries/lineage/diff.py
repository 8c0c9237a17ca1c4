"""Diff: what a place carried on, revised, added, dropped and took up again between two years."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tiaokuai.graph import Store
from tiaokuai.ontology import TiaokuaiError, UsageError

from ..ask import ask
from .entry import entries
from .outcome import Line, Links, Outcome, outcomes

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Edition:
    """A document of a series, for one of the two years."""

    document: str
    title: str
    year: int


@dataclass(frozen=True, slots=True)
class SeriesDiff:
    """The lines of one series of documents.

    `subject`: the title of its latest edition; `before`, `after`: tasks of the two years.
    """

    series: str
    subject: str
    editions: tuple[Edition, ...]
    before: int
    after: int
    lines: tuple[Line, ...]

    @property
    def kept(self) -> int:
        """How many tasks of the earlier year go on; with the dropped ones, all of them.

        A task may go on in several, and several in one: the outcomes count the later tasks.
        """
        on = [line for line in self.lines if line.outcome in ("carried", "revised")]
        return len({entry.task for line in on for entry in line.before})

    def count(self, outcome: Outcome) -> int:
        """How many tasks of the later year had this outcome; of the earlier one the dropped."""
        return sum(line.outcome == outcome for line in self.lines)


@dataclass(frozen=True, slots=True)
class Diff:
    """The series of a place that have documents for both years; `only`: editions without one
    for the other year, of which nothing can be said."""

    place: str
    earlier: int
    later: int
    series: tuple[SeriesDiff, ...]
    only: tuple[Edition, ...]


def diff(store: Store, place: str, earlier: int, later: int, subject: str = "") -> Diff:
    """Compare what a place (an id) set itself for two years, in each series of its documents.

    `subject`: words that the title of one of the editions holds. Raises UsageError where the
    years are not in order, TiaokuaiError where the place has no document for one of them.
    """
    if earlier >= later:
        raise UsageError(f"{earlier} is not before {later}", todo="name the earlier year first")
    rows = ask(store, "tasks-of-series", place=[place])
    _check_years(place, {row["year"] for row in rows}, (earlier, later))
    links = Links(ask(store, "continuations", place=[place]))
    by_series: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["year"] and row["year"] <= later:
            by_series[row["series"]].append(row)
    both: list[SeriesDiff] = []
    only: list[Edition] = []
    for series, own in sorted(by_series.items()):
        editions = _editions(own, (earlier, later))
        if not any(subject in edition.title for edition in editions):
            continue
        if len({edition.year for edition in editions}) < 2:
            only += editions
            continue
        lines = tuple(outcomes(entries(store, own), links, earlier, later))
        before, after = (sum(row["year"] == year for row in own) for year in (earlier, later))
        both.append(SeriesDiff(series, editions[-1].title, editions, before, after, lines))
    if subject and not both and not only:
        raise TiaokuaiError(
            f"no document of {place} for {earlier} or {later} has {subject} in its title"
        )
    return Diff(place, earlier, later, tuple(both), tuple(only))


def _check_years(place: str, known: set[int | None], asked: Sequence[int]) -> None:
    years = sorted(year for year in known if year)
    for year in asked:
        if year not in years:
            there = "、".join(map(str, years)) or "none"
            raise TiaokuaiError(
                f"{place} has no tasks for {year}", todo=f"the years with documents are {there}"
            )


def _editions(rows: Iterable[Row], years: Sequence[int]) -> tuple[Edition, ...]:
    found = {(r["year"], r["document"], r["title"]) for r in rows if r["year"] in years}
    return tuple(Edition(document, title, year) for year, document, title in sorted(found))
