"""Reading: what a deadline says, as a kind and days."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..records import Deadline, DeadlineKind
from .cycle import cycle
from .period import Period, periods
from .plain import plain
from .relative import relative
from .words import any_of, carries, kind_words


def read_deadline(text: str, year: int | None) -> Deadline:
    """The deadline that the words of a cell or of a bracket's clause state, without evidence.

    `year` is the year of the document's tasks, meant where none is printed; None: not known,
    and days that need it stay None. Of several dates (6月底前完成A，12月底前完成B) the last is
    `end`. Words that no rule reads give the kind "other".
    """
    text = re.sub(r"\s+", "", text)
    clauses = _clauses(plain(text), year)
    dated = [period for clause in clauses for period in clause.periods]
    kind = _kind(clauses, dated)
    firsts = [p.first for p in dated if p.first and (p.span or kind == "ongoing")]
    lasts = [p.last for p in dated if p.last]
    return Deadline(
        text,
        kind,
        start=min(firsts).isoformat() if firsts and kind not in ("by_date", "milestone") else None,
        end=max(lasts).isoformat() if lasts else None,
        recurrence=next((clause.recurrence for clause in clauses if clause.recurrence), None),
    )


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of the plain text, its calendar expressions and its recurrence."""

    text: str
    periods: list[Period]
    recurrence: str | None

    def has(self, kind: DeadlineKind) -> bool:
        return bool(kind_words(kind).search(self.text))

    @property
    def is_milestone(self) -> bool:
        rest = "".join(
            self.text[end:start]
            for end, start in zip(
                [0, *(period.stop for period in self.periods)],
                [*(period.at for period in self.periods), None],
                strict=True,
            )
        )
        return carries(rest, "milestones") and not any_of("finished").search(rest)


def _clauses(text: str, year: int | None) -> list[_Clause]:
    """The clauses; days inside a recurrence (每月5日前) are no dates of their own."""
    found = []
    for clause in re.split(r"[,;。、()]", text):
        recurs = cycle(clause)
        dated = periods(clause[: recurs[0]] if recurs else clause, year)
        found.append(_Clause(clause, dated, recurs[1] if recurs else None))
        # A year printed in one clause holds for the next ones.
        year = next((period.year for period in reversed(dated)), year)
    return found


def _kind(clauses: Sequence[_Clause], dated: Sequence[Period]) -> DeadlineKind:
    if any(clause.recurrence for clause in clauses):
        return "recurrence"
    if dated:
        return _dated_kind(clauses, dated)
    if any(relative(clause.text) for clause in clauses):
        return "relative"
    kinds: tuple[DeadlineKind, ...] = ("immediate", "ongoing")
    for kind in kinds:
        if any(clause.has(kind) for clause in clauses):
            return kind
    return "other"


def _dated_kind(clauses: Sequence[_Clause], dated: Sequence[Period]) -> DeadlineKind:
    if all(p.span or p.whole_year for p in dated) and any(c.has("ongoing") for c in clauses):
        return "ongoing"
    if all(clause.is_milestone for clause in clauses if clause.periods):
        return "milestone"
    return "interval" if all(period.span for period in dated) else "by_date"
