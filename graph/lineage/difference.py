"""Difference: what a task carried on says otherwise: targets, deadline, lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from tiaokuai.loaders import Extraction, Task
from tiaokuai.ontology import codes

from .clause import Part
from .link import Clause, Link
from .quantity import Quantity, quantities

Kind = Literal[
    "target_raised",
    "target_lowered",
    "deadline_earlier",
    "deadline_later",
    "deadline_lost",
    "deadline_new",
    "lead_changed",
    "lead_lost",
    "lead_new",
]


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: how A has it and how B has it, empty where one of them has nothing.

    `a_part` and `b_part`: where a target stands in the two texts, None for the other kinds.
    """

    kind: Kind
    a: str
    b: str
    a_part: Part | None = None
    b_part: Part | None = None


def differences(a: Extraction, b: Extraction, links: Sequence[Link]) -> list[list[Difference]]:
    """For each link what its task of `b` says otherwise than its task of `a`.

    A deadline that moved by just the years between the documents is the same deadline, and a
    document that names no deadline, or no lead, for any task has lost or added none. A target
    raised or lowered is a larger or smaller number: whether that is better, it cannot say.
    """
    first, second = ({task.ordinal: task for task in side.tasks} for side in (a, b))
    one, two = a.document.year, b.document.year
    years = two - one if one and two else 0
    dated = all(any(task.deadline for task in side.tasks) for side in (a, b))
    led = all(any(_leads(task) for task in side.tasks) for side in (a, b))
    return [
        [
            *_targets(first[link.a].text, second[link.b].text, link.clauses),
            *(_deadline(first[link.a], second[link.b], years) if dated else ()),
            *(_lead(first[link.a], second[link.b]) if led else ()),
        ]
        for link in links
    ]


def _targets(a: str, b: str, clauses: Sequence[Clause]) -> list[Difference]:
    """Numbers of one unit that differ between two clauses that answer each other."""
    found: list[Difference] = []
    for clause in clauses:
        first = _within(quantities(a), clause.a_start, clause.a_end)
        second = _within(quantities(b), clause.b_start, clause.b_end)
        for one, two in _partners(first, second):
            if one.value == two.value:
                continue
            kind: Kind = "target_raised" if two.value > one.value else "target_lowered"
            x, y = Part(one.start, one.end), Part(two.start, two.end)
            difference = Difference(kind, a[slice(*x)], b[slice(*y)], x, y)
            if difference not in found:
                found.append(difference)
    return found


def _within(found: list[Quantity], start: int, end: int) -> list[Quantity]:
    return [quantity for quantity in found if start <= quantity.start and quantity.end <= end]


def _partners(a: list[Quantity], b: list[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """The n-th of a unit with the n-th of it, where both clauses have as many of it."""
    pairs: list[tuple[Quantity, Quantity]] = []
    for unit in dict.fromkeys(quantity.unit for quantity in a):
        first = [quantity for quantity in a if quantity.unit == unit]
        second = [quantity for quantity in b if quantity.unit == unit]
        if len(first) == len(second):
            pairs += zip(first, second, strict=True)
    return pairs


def _deadline(a: Task, b: Task, years: int) -> list[Difference]:
    one, two = a.deadline, b.deadline
    if one and not two:
        return [Difference("deadline_lost", one.text, "")]
    if two and not one:
        return [Difference("deadline_new", "", two.text)]
    if not one or not two or not one.end or not two.end:
        return []
    # ISO dates compare as text; years of equal length may be added to them as numbers.
    before, after = f"{int(one.end[:4]) + years:04}{one.end[4:]}", two.end
    if before == after:
        return []
    kind: Kind = "deadline_later" if after > before else "deadline_earlier"
    return [Difference(kind, one.text, two.text)]


def _lead(a: Task, b: Task) -> list[Difference]:
    first, second = _leads(a), _leads(b)
    if not first and not second:
        return []
    names = "、".join(first.values()), "、".join(second.values())
    if not second:
        return [Difference("lead_lost", *names)]
    if not first:
        return [Difference("lead_new", *names)]
    return [] if first.keys() & second.keys() else [Difference("lead_changed", *names)]


def _leads(task: Task) -> dict[str, str]:
    """The leading units as printed, by what they do: counterparts across levels are one."""
    return {_function(x.canonical): x.unit for x in task.assignments if x.role == "lead"}


@lru_cache(1 << 16)
def _function(canonical: str) -> str:
    """The function that a name tells by its longest stem; the name itself where none does."""
    known = [(stem, function) for stem, function in _stems() if stem in canonical]
    return max(known, key=lambda own: len(own[0]))[1] if known else canonical.lstrip("省市区县")


@cache
def _stems() -> list[tuple[str, str]]:
    return [
        (stem, function["id"])
        for function in codes("functions")
        for body in function.get("bodies", ())
        for stem in body.get("stems", ())
    ]
