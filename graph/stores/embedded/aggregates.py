"""Aggregates: refuses the one shape of query that the embedded engine answers wrongly.

In ladybug 0.18.3 an aggregate that stands after a DISTINCT one in the same RETURN or WITH gives
null or 0 for every group, and collect() there ends the process. With the DISTINCT ones last, 426
random groupings gave what DuckDB gives.
"""

from tiaokuai.ontology import TiaokuaiError

from ..cypher import Token, tokens

_AGGREGATES = {"avg", "collect", "count", "max", "min", "stdev", "sum"}


def check_aggregates(query: str) -> None:
    """Raise TiaokuaiError where a plain aggregate follows a DISTINCT one in one projection."""
    found = list(tokens(query))
    distinct_seen = False
    for at, token in enumerate(found[:-2]):
        if _begins_projection(found, at):
            distinct_seen = False
        elif token.text.lower() in _AGGREGATES and found[at + 1].text == "(":
            distinct = found[at + 2].text.upper() == "DISTINCT"
            if distinct_seen and not distinct:
                raise TiaokuaiError(
                    f"the engine would answer {token.text}() wrongly after a DISTINCT aggregate",
                    where="query",
                    todo="put the DISTINCT ones last",
                )
            distinct_seen = distinct_seen or distinct


def _begins_projection(found: list[Token], at: int) -> bool:
    word = found[at].text.upper()
    before = found[at - 1].text.upper() if at else ""
    return word == "RETURN" or (word == "WITH" and before not in {"STARTS", "ENDS"})
