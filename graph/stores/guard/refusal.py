"""Refusal: what is told of a query that does more than read."""

from tiaokuai.ontology import TiaokuaiError


def refused(what: str) -> TiaokuaiError:
    """The error for a query that has `what` in it."""
    return TiaokuaiError(
        f"only reading queries are allowed, not {what}",
        where="query",
        todo="use MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, RETURN, UNION",
    )
