"""Decision: carried on, related, or nothing said."""

from .link import Relation
from .parameters import Parameters


def decide(value: float, p: Parameters) -> Relation | None:
    """The relation that a pair's value allows; None where it is too low to say anything."""
    if value >= p.carries_on:
        return "carries_on"
    return "related" if value >= p.related else None


def score(value: float, p: Parameters) -> float:
    """A pair's value on a scale from 0 to 1: 0.5 is where carrying on begins."""
    return round(value / (value + p.carries_on), 4)
