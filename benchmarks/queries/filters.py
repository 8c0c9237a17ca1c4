"""Filters: conditions drawn by chance, with values that the graph has."""

import random
import re

from tiaokuai.graph import Draft
from tiaokuai.ontology import Property, schema

from .question import Filter, Step, plain, shared_properties


class Filters:
    """Draws conditions on nodes and relations."""

    def __init__(self, chance: random.Random, draft: Draft) -> None:
        self._chance = chance
        self._draft = draft

    def some(self, kinds: dict[str, str], steps: list[Step]) -> list[Filter]:
        """A condition on one of the nodes, or on the relation of one of the steps."""
        chance = self._chance
        if chance.random() < 0.4:
            step = chance.choice(steps)
            shared = shared_properties(step)
            if shared and step.most == 1:
                property = chance.choice(shared)
                rows = self._draft.relations[step.kinds[0]].values()
                values = [row.get(property.name) for row in rows]
                return [self._filter(step.relation, property, values)]
        node, *others = chance.sample(sorted(kinds), min(len(kinds), 2))
        if others and chance.random() < 0.15:
            return self.between(node, others[0], kinds)
        property = chance.choice(plain(schema().nodes[kinds[node]].properties))
        rows_of = self._draft.nodes.get(kinds[node], {}).values()
        return [self._filter(node, property, [row.get(property.name) for row in rows_of])]

    def between(self, one: str, other: str, kinds: dict[str, str]) -> list[Filter]:
        """A comparison of two nodes' properties of one type; empty where they have none."""
        chance = self._chance
        mine = plain(schema().nodes[kinds[one]].properties)
        theirs = plain(schema().nodes[kinds[other]].properties)
        pairs = [(a, b) for a in mine for b in theirs if a.type == b.type]
        alike = [(a, b) for a, b in pairs if a.name == b.name]
        if not pairs:
            return []
        a, b = chance.choice(alike if alike and chance.random() < 0.7 else pairs)
        operators = ["=", "<>"] if a.type == "bool" else ["=", "<>", "<", ">="]
        negated = chance.random() < 0.2
        return [Filter(one, a.name, chance.choice(operators), None, negated, (other, b.name))]

    def _filter(self, variable: str, property: Property, values: list[object]) -> Filter:
        chance = self._chance
        given = sorted({v for v in values if v is not None}, key=repr)
        operators = ["IS NULL", "IS NOT NULL"]
        if given:
            operators += ["=", "<>", "IN"]
            if property.type != "bool":
                operators += ["<", ">="]
            if property.type == "string":
                operators += ["CONTAINS", "STARTS WITH", "ENDS WITH", "=~"]
        operator = chance.choice(operators)
        value: object = None
        if operator == "IN":
            value = chance.sample(given, min(len(given), 3))
        elif operator == "=~":
            part = str(chance.choice(given))[: chance.choice([1, 2, 4])]
            value = f"{chance.choice(['', '.*', '.?'])}{re.escape(part)}.*"
        elif operator in {"CONTAINS", "STARTS WITH", "ENDS WITH"}:
            letters = chance.choice([1, 2, 4])
            whole = str(chance.choice(given))
            # Not the empty text: the embedded store refuses to look for it.
            value = (whole[-letters:] if operator == "ENDS WITH" else whole[:letters]) or "甲"
        elif not operator.startswith("IS"):
            value = chance.choice(given)
        return Filter(variable, property.name, operator, value, chance.random() < 0.2)
