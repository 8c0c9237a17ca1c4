"""Maker: questions drawn by chance."""

import random
from dataclasses import replace

from tiaokuai.graph import Draft
from tiaokuai.ontology import Property, schema

from .filters import Filters
from .question import Case, Direction, Filter, Inner, Key, Question, Step, Total, plain

_ACYCLIC = ("DERIVES_FROM", "CONTINUES", "PARALLELS")
"""Between tasks and without circles in the graphs used: walks along them are trails."""

_SHAPES = ("rows", "distinct", "limited", "totals", "totals", "limited totals")


class Maker:
    """Makes questions about a graph; the same ones for the same seed."""

    def __init__(self, seed: int, draft: Draft) -> None:
        self._chance = random.Random(seed)
        self._filters = Filters(self._chance, draft)
        self._kinds = {name for name in schema().relations if draft.relations.get(name)}

    def question(self, *, nested: bool = False) -> Question:
        """The next question; `nested`: its OPTIONAL MATCH may have an EXISTS of its own."""
        chance = self._chance
        made = Question(chance.choice(["Task", "Unit", "Document", "Unit", "Task", "Section"]))
        kinds = {"n0": made.first}
        for number in range(chance.choice([1, 1, 2, 2, 3, 4])):
            start = chance.choice([f"n{number}", f"n{number}", chance.choice(sorted(kinds))])
            step = self._step(start, kinds[start], f"r{number + 1}", f"n{number + 1}")
            made.steps.append(step)
            kinds[step.end] = step.end_kind
        if chance.random() < 0.25:
            made.second = chance.randrange(len(made.steps))
        for _ in range(chance.choice([0, 1, 1, 2])):
            made.filters += self._filters.some(kinds, made.steps)
        made.joined = chance.choice(["AND", "AND", "OR"])
        for number in range(chance.choice([0, 0, 0, 1, 2])):
            made.within.append(self._inner(kinds, f"e{number}"))
        if chance.random() < 0.3:
            made.optional = replace(self._inner(kinds, "p"), count=None)
            if nested and chance.random() < 0.5:
                step = made.optional.step
                ends = {step.start: step.start_kind, step.end: step.end_kind}
                made.optional = replace(made.optional, within=(self._inner(ends, "q"),))
        self._project(made, kinds)
        return made

    def _step(self, start: str, kind: str, relation: str, end: str) -> Step:
        chance = self._chance
        found: list[tuple[str, Direction, str]] = []
        for name in sorted(self._kinds):
            for a, b in schema().relations[name].pairs:
                if a == kind:
                    found.append((name, "out", b))
                if b == kind:
                    found.append((name, "in", a))
        name, direction, other = chance.choice(sorted(found))
        alike = sorted({n for n, d, o in found if (d, o) == (direction, other)})
        some = {name, *chance.sample(alike, min(len(alike), chance.choice([0, 0, 1, 2])))}
        least = most = 1
        if kind == other == "Task" and chance.random() < 0.5 and name in _ACYCLIC:
            some, most = {name}, chance.choice([2, 3])
            least = chance.choice([1, 1, 2])
        elif chance.random() < 0.15:
            direction = "both"
        kinds = tuple(sorted(some))
        return Step(start, relation, end, kinds, direction, kind, other, least, most)

    def _inner(self, kinds: dict[str, str], name: str) -> Inner:
        chance = self._chance
        start = chance.choice(sorted(kinds))
        step = self._step(start, kinds[start], f"{name}_r", f"{name}_n")
        filters: list[Filter] = []
        if chance.random() < 0.5:
            filters = self._filters.some({step.end: step.end_kind}, [step])
        if chance.random() < 0.2:
            ends = {step.start: step.start_kind, step.end: step.end_kind}
            filters += self._filters.between(step.start, step.end, ends)
        count = None
        if chance.random() < 0.3:
            count = chance.choice([("=", 0), (">", 0), (">=", 2), ("<", 3), ("=", 1)])
        return Inner(step, tuple(filters), chance.random() < 0.4, count)

    def _project(self, made: Question, kinds: dict[str, str]) -> None:
        chance = self._chance
        found = dict(kinds)
        if made.optional:
            found[made.optional.step.end] = made.optional.step.end_kind
        columns = {
            (variable, property.name): property
            for variable, kind in found.items()
            for property in plain(schema().nodes[kind].properties)
        }
        made.keys = chance.sample(list(columns), min(len(columns), chance.choice([1, 2, 3])))
        made.shape = chance.choice(_SHAPES)
        if "limited" in made.shape:
            made.limit = chance.choice([1, 3, 7, 20])
            made.skip = chance.choice([0, 0, 0, 2])
            made.descending = chance.random() < 0.3
        elif chance.random() < 0.3:
            made.cases.append(self._case(columns, kinds, made.steps))
        if "totals" in made.shape:
            self._add_totals(made, columns)

    def _case(self, columns: dict[Key, Property], kinds: dict[str, str], steps: list[Step]) -> Case:
        usable = [key for key, p in columns.items() if p.type in {"string", "int"}]
        key = self._chance.choice(usable)
        otherwise = 0 if columns[key].type == "int" else "无"
        when = self._filters.some(kinds, steps) if self._chance.random() < 0.6 else []
        return Case(key, otherwise, when[0] if when else None)

    def _add_totals(self, made: Question, columns: dict[Key, Property]) -> None:
        chance = self._chance
        pool = made.keys if made.limit else list(columns)
        chosen = [Total("count")]
        for _ in range(2):
            key = chance.choice(pool)
            names = ["count", "count", "min", "max"]
            names += ["sum"] if columns[key].type == "int" else []
            chosen.append(Total(chance.choice(names), key))
        distinct = Total("count", chance.choice(pool), distinct=True)
        # The distinct one last: the embedded store refuses any other order.
        made.totals = [*chosen[: chance.choice([1, 2, 3])], distinct]
        made.keys = made.keys[: 1 + bool(made.limit)]
        if made.limit:
            made.totals = [t for t in made.totals if t.key is None or t.key in made.keys]
        elif chance.random() < 0.2:
            made.having = 2
