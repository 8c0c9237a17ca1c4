"""Question: an abstract reading query over the declared schema."""

from dataclasses import dataclass, field
from typing import Literal

from tiaokuai.ontology import Property, schema

Direction = Literal["out", "in", "both"]
Key = tuple[str, str]
"""A variable and a property of it."""


@dataclass(frozen=True)
class Filter:
    """`variable.property operator value`; `negated` puts NOT before it.

    `other`: compared with this, in place of a value.
    """

    variable: str
    property: str
    operator: str
    value: object
    negated: bool = False
    other: Key | None = None


@dataclass(frozen=True)
class Step:
    """A relation from a variable to a new one.

    `most` over 1: a path of `least` to so many relations, of one kind that never leads in a circle.
    """

    start: str
    relation: str
    end: str
    kinds: tuple[str, ...]
    direction: Direction
    start_kind: str
    end_kind: str
    least: int = 1
    most: int = 1


@dataclass(frozen=True)
class Inner:
    """A step with filters of its own: an OPTIONAL MATCH, an EXISTS, or a COUNT.

    `count`: an operator and a number for COUNT to be compared with; None for EXISTS.
    """

    step: Step
    filters: tuple[Filter, ...]
    negated: bool = False
    count: tuple[str, int] | None = None
    within: tuple["Inner", ...] = ()


@dataclass(frozen=True)
class Total:
    """An aggregate of a property, or of the rows where `key` is None."""

    name: str
    key: Key | None = None
    distinct: bool = False


@dataclass(frozen=True)
class Case:
    """CASE WHEN `when` THEN `key` ELSE `otherwise` END; without `when` a coalesce of the two."""

    key: Key
    otherwise: str | int
    when: Filter | None = None


@dataclass
class Question:
    """`first`: kind of n0. `keys` and `cases` are returned.

    `second`: so many of the steps, the last ones, stand in a MATCH of their own.
    `shape`: rows, distinct, limited (rows in order, cut), totals (grouped by keys and cases) or
    limited totals (counted after the rows were cut). `having`: the least count of a group.
    """

    first: str
    steps: list[Step] = field(default_factory=list)
    second: int = 0
    filters: list[Filter] = field(default_factory=list)
    joined: str = "AND"
    within: list[Inner] = field(default_factory=list)
    optional: Inner | None = None
    shape: str = "rows"
    keys: list[Key] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    having: int = 0
    descending: bool = False
    skip: int = 0
    limit: int = 0

    def matches(self) -> list[list[Step]]:
        """The steps by the MATCH in which they stand."""
        at = len(self.steps) - self.second
        return [part for part in (self.steps[:at], self.steps[at:]) if part]


def plain(properties: tuple[Property, ...]) -> list[Property]:
    """Those whose values can be compared."""
    return [property for property in properties if property.type != "strings"]


def shared_properties(step: Step) -> list[Property]:
    """The properties that every kind of the step's relations has."""
    first, *rest = (schema().relations[kind].properties for kind in step.kinds)
    others = [{property.name for property in some} for some in rest]
    return [p for p in plain(first) if all(p.name in names for names in others)]
