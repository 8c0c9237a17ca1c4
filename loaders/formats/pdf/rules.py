"""Rules: the straight lines that a page draws, however it draws them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

GAP = 4.0
"""Points. Dashes no farther apart than this are one line."""
NEAR = 3.0
"""Points. Parallel lines no farther apart are one: a double line, or the edges of two cells."""


class Rule(NamedTuple):
    """A horizontal or vertical line: at which y (or x) it stands, from where to where."""

    at: float
    start: float
    end: float


class Rules(NamedTuple):
    """The lines of a page, joined and in order of their place."""

    across: list[Rule]
    down: list[Rule]


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """The rules with those that continue or double each other made one."""
    found: list[Rule] = []
    for group in _groups(sorted(rules)):
        at = sum(rule.at for rule in group) / len(group)
        start, end = None, 0.0
        for rule in sorted(group, key=lambda rule: rule.start):
            if start is None:
                start, end = rule.start, rule.end
            elif rule.start <= end + GAP:
                end = max(end, rule.end)
            else:
                found.append(Rule(at, start, end))
                start, end = rule.start, rule.end
        if start is not None:
            found.append(Rule(at, start, end))
    return found


def _groups(rules: Sequence[Rule]) -> Iterable[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at > group[0].at + NEAR:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group
