"""Decision: carried on, related, or nothing said."""

from .link import Relation
from .parameters import Parameters


def decide(score: float, p: Parameters) -> Relation | None:
    """The relation that a score allows; None where it is too low to say anything."""
    if score >= p.carries_on:
        return "carries_on"
    return "related" if score >= p.related else None
