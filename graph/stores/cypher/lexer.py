"""Lexer: a Cypher text as tokens, enough to see its clauses and parameters.

Where two engines would cut a text differently (escapes outside of strings, stars in comments,
digits that run into a word, blanks that few know), the text is refused: what is checked here has
to be what they see.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
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
    (?P<blank>[ \t\r\n\f\v\u00a0\u3000]+|//[^\r\n]*|/\*[^*]*\*/)
  | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<name>`(?:[^`]|``)*`)
  | \$(?P<parameter>\w+)
  | (?P<number>(?:0[xX][0-9a-fA-F]+|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?!\w|\.[^\W\d]))
  | (?P<word>[^\W\d]\w*)
  | (?P<mark>[-()\[\]{}.,:;|=<>+*%^!&?~]|/(?![/*]))
    """,
    re.VERBOSE | re.DOTALL,
)

_ESCAPE = re.compile(r"\\[uU]")
"""One engine reads it as its character everywhere, even as the end of a string or a comment."""


@lru_cache(maxsize=16)  # a query is looked at from six sides before it is asked
def tokens(query: str) -> tuple[Token, ...]:
    """The tokens of a query without blanks and comments.

    Raises TiaokuaiError where a quotation mark, a backtick or a comment is left open, and for
    what engines understand differently.
    """
    if escape := _ESCAPE.search(query):
        raise _wrong(f"{escape[0]} is not understood", escape.start(), "write the character itself")
    return tuple(_tokens(query))


def _tokens(query: str) -> Iterator[Token]:
    at = 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None or match.lastgroup is None:
            raise _not_understood(query, at)
        if match.lastgroup != "blank":
            yield Token(match.lastgroup, match[match.lastgroup], at)
        at = match.end()


def _not_understood(query: str, at: int) -> TiaokuaiError:
    character = query[at]
    if query.startswith("/*", at) and "*/" in query[at:]:
        return _wrong("a comment has a star in it", at, "leave it out")
    if character in "'\"`/":
        return _wrong("a quotation mark or comment is not closed", at)
    if character.isdigit():
        word = re.match(r"\w+", query[at:])
        return _wrong(f"{word and word[0]} is neither a number nor a name", at)
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    usual = unicodedata.normalize("NFKC", character)
    todo = f"write {usual}" if usual != character and usual.isascii() else ""
    return _wrong(f"{shown} is no part of Cypher outside of quotation marks", at, todo)


def _wrong(what: str, at: int, todo: str = "") -> TiaokuaiError:
    return TiaokuaiError(what, where=f"query, character {at + 1}", todo=todo)


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
