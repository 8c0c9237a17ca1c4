"""Lexer: a Cypher text as tokens, enough to see its clauses and parameters."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from tiaokuai.ontology import TiaokuaiError


class Token(NamedTuple):
    """`kind`: word, parameter, name (in backticks), string, number or mark (one character).

    `start`: where it begins in the query.
    """

    kind: str
    text: str
    start: int


_TOKEN = re.compile(
    r"""
    (?P<blank>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<name>`(?:[^`]|``)*`)
  | \$(?P<parameter>\w+)
  | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\w))
  | (?P<word>\w+)
  | (?P<mark>[^\s'"`/]|/(?![/*]))
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query without blanks and comments.

    Raises TiaokuaiError where a quotation mark, a backtick or a comment is left open.
    """
    at = 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None or match.lastgroup is None:
            raise TiaokuaiError(
                "a quotation mark or comment is not closed", where=f"query, character {at + 1}"
            )
        if match.lastgroup != "blank":
            yield Token(match.lastgroup, match[match.lastgroup], at)
        at = match.end()


def check_parameters(query: str, given: Collection[str]) -> None:
    """Raise TiaokuaiError where a parameter of the query has no value, or a value no parameter."""
    used = parameters(query)
    if missing := sorted(used - set(given)):
        raise TiaokuaiError(f"no value for ${missing[0]}", where="query", todo="give it a value")
    if extra := sorted(set(given) - used):
        raise TiaokuaiError(f"the query has no parameter ${extra[0]}", where="query")


def parameters(query: str) -> set[str]:
    """The names of the parameters that a query uses."""
    return {token.text for token in tokens(query) if token.kind == "parameter"}
