"""Clause: whether a cell or a part of a responsibility bracket is a deadline."""

import re

from .cycle import cycle
from .period import periods
from .plain import plain
from .relative import relative
from .words import any_of, carries, kind_words, words

_LEAD_IN = 8
"""Code points that may stand before the time (确保6月底前完成)."""
_LONGEST = 24
"""Code points that may follow the time before a clause is a sentence."""


def is_deadline(text: str) -> bool:
    """Do the words say when, and nothing but when? (6月底完成, 年内持续推进; not 市发展改革委)"""
    clauses = [clause for clause in re.split(r"[,;。、()]", plain(text)) if clause]
    return bool(clauses) and _says_when(clauses[0]) and not any(map(_names_unit, clauses))


def _says_when(clause: str) -> bool:
    time = _time(clause)
    if time is None:
        return _is_word(clause)
    before, after = clause[: time[0]], clause[time[1] :]
    if len(before) > _LEAD_IN or len(after) > _LONGEST or _names_unit(before):
        return False
    return len(after) < 2 or _is_word(after) or carries(after, "finished", "verbs", "milestones")


def _time(clause: str) -> tuple[int, int] | None:
    """From where to where the clause names a time."""
    found = periods(clause, 2000)
    spans = [(period.at, period.stop) for period in found]
    if recurs := cycle(clause):
        spans.append((recurs[0], len(clause)))
    if counted := relative(clause):
        spans.append(counted.span())
    return (min(spans)[0], max(stop for _, stop in spans)) if spans else None


def _is_word(clause: str) -> bool:
    """长期坚持, 立即, 按上级要求: a word of its kind and little else."""
    for kind in ("immediate", "ongoing", "other"):
        if match := kind_words(kind).search(clause):
            rest = clause[: match.start()] + clause[match.end() :]
            for name in ("finished", "verbs", "milestones", "deferring"):
                rest = any_of(name).sub("", rest)
            return len(rest) <= (6 if kind == "other" and _defers(clause) else 1)
    return False


def _defers(clause: str) -> bool:
    return clause.endswith(tuple(words("deferring"))) or bool(any_of("finished").search(clause))


def _names_unit(clause: str) -> bool:
    return clause.endswith(tuple(words("units"))) and not kind_words("immediate").search(clause)
