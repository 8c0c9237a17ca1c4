"""Guard: lets only reading queries through, by an allow-list over their tokens.

A store that was opened for reading still writes and reads files when a query asks for it (COPY
TO, LOAD FROM), so what a person types is checked before any store sees it. No clause is known by
its being bad: a word that can begin a clause must be one that is known to read.
"""

from tiaokuai.ontology import TiaokuaiError

from ..cypher import Token, tokens
from .calls import check_call, check_function
from .refusal import refused

_STARTS = {"MATCH", "OPTIONAL", "UNWIND", "RETURN", "WITH", "CALL"}
"""What a statement, a part of a UNION and a subquery in braces may begin with."""

_ENDS = {"END", "ASC", "DESC", "ASCENDING", "DESCENDING"}
"""Words that may follow a value, and after which comes what may follow one."""

_AFTER_VALUE = (
    _STARTS
    | _ENDS
    | {
        *("WHERE", "ORDER", "SKIP", "LIMIT", "UNION", "YIELD", "AS", "AND", "OR", "XOR"),
        *("IN", "IS", "STARTS", "ENDS", "CONTAINS", "WHEN", "THEN", "ELSE"),
    }
)
"""What may follow a value, a name or a closing bracket: clauses that read, and operators."""

_BEFORE_VALUE = {"NOT", "DISTINCT", "CASE"}
"""Words that may stand where a value is expected, and after which one still is."""

_PAIRS = {
    *(("ORDER", "BY"), ("STARTS", "WITH"), ("ENDS", "WITH"), ("IS", "NOT"), ("CASE", "WHEN")),
    *(("OPTIONAL", "MATCH"), ("OPTIONAL", "CALL"), ("UNION", "ALL"), ("UNION", "DISTINCT")),
    *(("MATCH", "SHORTEST"), ("MATCH", "ALL"), ("MATCH", "ANY"), ("ALL", "SHORTEST")),
    *(("ANY", "SHORTEST"), ("*", "SHORTEST"), ("*", "ALL"), ("*", "TRAIL"), ("*", "ACYCLIC")),
}
"""The same for the second of two words, or for a word after a star."""

_STARRED = {"RETURN", "WITH", "DISTINCT", "YIELD"}
"""Words after which a star stands for all columns."""


def check_reading(query: str) -> None:
    """Raise TiaokuaiError unless the query is one statement that only reads.

    A “;” may stand at its end.
    """
    found = list(tokens(query))
    while found and found[-1].text == ";":
        found.pop()
    if not found:
        raise TiaokuaiError("the query is empty", todo="write a MATCH … RETURN …")
    if any(token.text == ";" and token.kind == "mark" for token in found):
        raise refused("more than one statement")
    _Reader(found).read()


class _Reader:
    """Goes through the tokens of a statement, and knows whether a value is due.

    `_keyword`: the word or star just before, where it was no name; "" otherwise.
    """

    def __init__(self, found: list[Token]) -> None:
        self._found = found
        self._due = True
        self._keyword = ""

    def read(self) -> None:
        for at, token in enumerate(self._found):
            if self._begins_part(at):
                self._start(at)
            elif token.kind == "mark":
                self._mark(at)
            elif self._is_name(at):
                self._due, self._keyword = False, ""
            elif not self._due:
                self._after_value(at)
            else:
                self._value(at)

    def _begins_part(self, at: int) -> bool:
        """Whether a query begins: at first, after UNION, and after a brace, there no map key."""
        token = self._found[at]
        if at == 0 or self._keyword in {"UNION ALL", "UNION DISTINCT"}:
            return True
        if self._keyword == "UNION":
            return token.text.upper() not in {"ALL", "DISTINCT"}
        following = self._found[at + 1].text if at + 1 < len(self._found) else ""
        brace = self._found[at - 1].text == "{" and token.kind == "word"
        return brace and following != ":"

    def _start(self, at: int) -> None:
        token = self._found[at]
        word = token.text.upper()
        if token.kind != "word" or word not in _STARTS:
            raise refused(token.text)
        if word == "CALL":
            check_call(self._found, at)
        self._due, self._keyword = True, word

    def _mark(self, at: int) -> None:
        mark = self._found[at].text
        all_columns = mark == "*" and self._keyword in _STARRED
        self._due = not (mark in {")", "]", "}"} or all_columns)
        self._keyword = "*" if mark == "*" else ""
        if mark == "(":
            check_function(self._found, at - 1)

    def _is_name(self, at: int) -> bool:
        """Whether any word is a name here: of a column, a property, a label or a relation."""
        before = self._found[at - 1]
        if self._keyword == "AS" or (before.text == "." and before.kind == "mark"):
            return True
        # After a colon or bar may also stand a value: of a map or a list.
        mark = before.kind == "mark" and before.text in {":", "|"}
        return mark and self._found[at].text.upper() not in _BEFORE_VALUE

    def _after_value(self, at: int) -> None:
        token = self._found[at]
        word = token.text.upper()
        if token.kind != "word" or word not in _AFTER_VALUE:
            raise refused(f"{token.text} after {self._found[at - 1].text}")
        if word == "CALL":
            check_call(self._found, at)
        self._due, self._keyword = word not in _ENDS, word

    def _value(self, at: int) -> None:
        token = self._found[at]
        word = token.text.upper() if token.kind == "word" else ""
        if word in _BEFORE_VALUE or (self._keyword, word) in _PAIRS:
            if word == "CALL":
                check_call(self._found, at)
            self._keyword = f"UNION {word}" if self._keyword == "UNION" else word
            return
        self._due, self._keyword = False, ""
