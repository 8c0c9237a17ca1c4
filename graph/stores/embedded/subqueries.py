"""Subqueries: refuses those in braces that the embedded engine answers wrongly.

In ladybug 0.18.3, of what stands outside of EXISTS { … } and COUNT { … }:
- a null value that is used inside makes its row as good as absent: NOT EXISTS is not true for it,
  and COUNT gives no 0. What is used as a node or by its id, which is never null, is right.
- a row for which COUNT finds nothing is left out, unless the query needs a property of the node
  that the two share.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tiaokuai.ontology import TiaokuaiError

from ..cypher import Token, tokens

_SUBQUERIES = {"EXISTS", "COUNT"}


class _Subquery(NamedTuple):
    word: str
    inside: list[Token]
    outside: list[Token]


def check_subqueries(query: str) -> None:
    """Raise TiaokuaiError where a subquery uses a value from outside, or counts what is left out.

    Ids may be used, and each node.
    """
    for part in _parts(list(tokens(query))):
        for subquery in _subqueries(part):
            _check_values(subquery)
            if subquery.word == "COUNT":
                _check_count(subquery)


def _parts(found: list[Token]) -> Iterator[list[Token]]:
    """The parts of a UNION: each has variables of its own."""
    part: list[Token] = []
    for token in found:
        if token.kind == "word" and token.text.upper() == "UNION":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _subqueries(part: list[Token]) -> Iterator[_Subquery]:
    for at, token in enumerate(part[:-1]):
        word = token.text.upper()
        if word in _SUBQUERIES and token.kind == "word" and part[at + 1].text == "{":
            end = _closing(part, at + 1)
            yield _Subquery(word, part[at + 2 : end], part[:at] + part[end + 1 :])


def _closing(part: list[Token], at: int) -> int:
    """Where the brace at a position is closed."""
    depth = 0
    for place in range(at, len(part)):
        depth += {"{": 1, "}": -1}.get(part[place].text, 0) if part[place].kind == "mark" else 0
        if not depth:
            return place
    return len(part)


def _check_values(subquery: _Subquery) -> None:
    nodes = _after(subquery.outside, {"(", "["})
    values = _after(subquery.outside, {"AS"}) - nodes
    for name, property in _uses(subquery.inside):
        if (name in nodes and property not in {"", "id"}) or name in values:
            used = f"{name}.{property}" if property else name
            raise TiaokuaiError(
                f"the engine would leave out rows where {used} is null, because it is used in "
                f"{subquery.word} {{ }} and stands outside",
                where="query",
                todo="use OPTIONAL MATCH and count()",
            )


def _check_count(subquery: _Subquery) -> None:
    shared = {name for name, _ in _uses(subquery.inside)}
    if not any(property and name in shared for name, property in _uses(subquery.outside)):
        name = min(shared & _after(subquery.outside, {"(", "["}), default="the node")
        raise TiaokuaiError(
            "the engine would leave out rows for which COUNT { } finds nothing",
            where="query",
            todo=f"use a property of {name} as well, such as {name}.id, or OPTIONAL MATCH",
        )


def _after(found: list[Token], before: set[str]) -> set[str]:
    """The names that follow one of some words or marks."""
    return {
        token.text.strip("`")
        for previous, token in pairwise(found)
        if previous.text.upper() in before and token.kind in {"word", "name"}
    }


def _uses(found: list[Token]) -> Iterator[tuple[str, str]]:
    """The names used, each with the property asked of it, or ""."""
    for at, token in enumerate(found):
        before = found[at - 1].text if at else ""
        if token.kind in {"word", "name"} and before not in {".", ":", "|"}:
            dotted = len(found) > at + 2 and found[at + 1].text == "."
            yield token.text.strip("`"), found[at + 2].text.strip("`") if dotted else ""
