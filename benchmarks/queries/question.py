"""Question: an abstract reading query over the declared schema, drawn by chance."""

import random
from dataclasses import dataclass, field, replace
from typing import Literal

from tiaokuai.graph import Draft
from tiaokuai.ontology import Property, schema

Direction = Literal["out", "in", "both"]
ACYCLIC = ("DERIVES_FROM", "CONTINUES", "PARALLELS")
"""Between tasks and without circles in the graphs used: walks along them are trails."""


@dataclass(frozen=True)
class Filter:
    """`variable.property operator value`; `negated` puts NOT before it."""

    variable: str
    property: str
    operator: str
    value: object
    negated: bool


@dataclass(frozen=True)
class Step:
    """A relation from a variable to a new one; `length` over 1: a path of 1 to so many."""

    start: str
    relation: str
    end: str
    kinds: tuple[str, ...]
    direction: Direction
    start_kind: str
    end_kind: str
    length: int = 1


@dataclass(frozen=True)
class Inner:
    """A step with filters of its own: an OPTIONAL MATCH, or an EXISTS with or without NOT."""

    step: Step
    filters: tuple[Filter, ...]
    negated: bool = False
    exists: tuple["Inner", ...] = ()


@dataclass(frozen=True)
class Total:
    """An aggregate of a property, or of the rows where `property` is empty."""

    name: str
    variable: str
    property: str
    distinct: bool = False


@dataclass
class Question:
    """`first`: kind of n0. `keys`: (variable, property) pairs that are returned.

    `shape`: rows, distinct, limited (rows in order, cut), totals (grouped by the keys) or
    limited totals (counted after the rows were cut).
    """

    first: str
    steps: list[Step] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    joined: str = "AND"
    exists: list[Inner] = field(default_factory=list)
    optional: Inner | None = None
    shape: str = "rows"
    keys: list[tuple[str, str]] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    limit: int = 0


class Maker:
    """Makes questions about a graph; the same ones for the same seed."""

    def __init__(self, seed: int, draft: Draft) -> None:
        self._chance = random.Random(seed)
        self._draft = draft

    def question(self, *, subqueries: bool = False) -> Question:
        """The next question; `subqueries`: its OPTIONAL MATCH may have an EXISTS of its own."""
        chance = self._chance
        made = Question(chance.choice(["Task", "Unit", "Document", "Unit", "Task", "Section"]))
        kinds = {"n0": made.first}
        for number in range(chance.choice([1, 1, 2, 2, 3, 4])):
            start = chance.choice([f"n{number}", f"n{number}", chance.choice(sorted(kinds))])
            step = self._step(start, kinds[start], f"r{number + 1}", f"n{number + 1}")
            made.steps.append(step)
            kinds[step.end] = step.end_kind
        names = list(kinds)
        for _ in range(chance.choice([0, 1, 1, 2])):
            made.filters += self._filters(chance.choice(names), kinds, made.steps)
        made.joined = chance.choice(["AND", "AND", "OR"])
        for number in range(chance.choice([0, 0, 0, 1, 2])):
            made.exists.append(self._inner(kinds, f"e{number}"))
        if chance.random() < 0.3:
            made.optional = self._inner(kinds, "p")
            if subqueries and chance.random() < 0.5:
                step = made.optional.step
                ends = {step.start: step.start_kind, step.end: step.end_kind}
                made.optional = replace(made.optional, exists=(self._inner(ends, "q"),))
        self._project(made, kinds)
        return made

    def _step(self, start: str, kind: str, relation: str, end: str) -> Step:
        chance = self._chance
        found: list[tuple[str, Direction, str]] = []
        for name, declared in schema().relations.items():
            if not self._draft.relations.get(name):
                continue
            for a, b in declared.pairs:
                if a == kind:
                    found.append((name, "out", b))
                if b == kind:
                    found.append((name, "in", a))
        name, direction, other = chance.choice(sorted(found))
        alike = sorted({n for n, d, o in found if (d, o) == (direction, other)})
        some = {name, *chance.sample(alike, min(len(alike), chance.choice([0, 0, 1, 2])))}
        length = 1
        if kind == other == "Task" and chance.random() < 0.5 and name in ACYCLIC:
            some, length = {name}, chance.choice([2, 3])
        elif chance.random() < 0.15:
            direction = "both"
        return Step(start, relation, end, tuple(sorted(some)), direction, kind, other, length)

    def _filters(self, node: str, kinds: dict[str, str], steps: list[Step]) -> list[Filter]:
        chance = self._chance
        if steps and chance.random() < 0.4:
            step = chance.choice(steps)
            shared = shared_properties(step)
            if shared and step.length == 1:
                property = chance.choice(shared)
                rows = self._draft.relations[step.kinds[0]].values()
                values = [row.get(property.name) for row in rows]
                return [self._filter(step.relation, property, values)]
        property = chance.choice(plain(schema().nodes[kinds[node]].properties))
        rows_of = self._draft.nodes.get(kinds[node], {}).values()
        return [self._filter(node, property, [row.get(property.name) for row in rows_of])]

    def _filter(self, variable: str, property: Property, values: list[object]) -> Filter:
        chance = self._chance
        given = sorted({v for v in values if v is not None}, key=repr)
        operators = ["IS NULL", "IS NOT NULL"]
        if given:
            operators += ["=", "<>", "IN"]
            if property.type != "bool":
                operators += ["<", ">="]
            if property.type == "string":
                operators += ["CONTAINS", "STARTS WITH"]
        operator = chance.choice(operators)
        value: object = None
        if operator == "IN":
            value = chance.sample(given, min(len(given), 3))
        elif operator in {"CONTAINS", "STARTS WITH"}:
            # Not the empty text: the embedded store refuses to look for it.
            value = str(chance.choice(given))[: chance.choice([1, 2, 4])] or "甲"
        elif not operator.startswith("IS"):
            value = chance.choice(given)
        return Filter(variable, property.name, operator, value, chance.random() < 0.2)

    def _inner(self, kinds: dict[str, str], name: str) -> Inner:
        start = self._chance.choice(sorted(kinds))
        step = self._step(start, kinds[start], f"{name}_r", f"{name}_n")
        filters: list[Filter] = []
        if self._chance.random() < 0.5:
            filters = self._filters(step.end, {step.end: step.end_kind}, [step])
        return Inner(step, tuple(filters), self._chance.random() < 0.4)

    def _project(self, made: Question, kinds: dict[str, str]) -> None:
        chance = self._chance
        found = dict(kinds)
        if made.optional:
            found[made.optional.step.end] = made.optional.step.end_kind
        columns = [
            (variable, property.name)
            for variable, kind in found.items()
            for property in plain(schema().nodes[kind].properties)
        ]
        made.keys = chance.sample(columns, min(len(columns), chance.choice([1, 2, 3])))
        shapes = ["rows", "distinct", "limited", "totals", "totals", "limited totals"]
        made.shape = chance.choice(shapes)
        if "limited" in made.shape:
            made.limit = chance.choice([1, 3, 7, 20])
        if "totals" in made.shape:
            names = ["count", "count", "min", "max"]
            pool = made.keys if made.limit else columns
            chosen = [Total("count", "", "")]
            chosen += [Total(chance.choice(names), *chance.choice(pool)) for _ in range(2)]
            distinct = Total("count", *chance.choice(pool), distinct=True)
            made.totals = [*chosen[: chance.choice([1, 2, 3])], distinct]
            made.keys = made.keys[: 1 + bool(made.limit)]
            if made.limit:
                made.totals = [t for t in made.totals if not t.variable or t_key(t) in made.keys]


def t_key(total: Total) -> tuple[str, str]:
    """The column that a total is of."""
    return total.variable, total.property


def plain(properties: tuple[Property, ...]) -> list[Property]:
    """Those whose values can be compared."""
    return [property for property in properties if property.type != "strings"]


def shared_properties(step: Step) -> list[Property]:
    """The properties that every kind of the step's relations has."""
    first, *rest = (schema().relations[kind].properties for kind in step.kinds)
    others = [{property.name for property in some} for some in rest]
    return [p for p in plain(first) if all(p.name in names for names in others)]
