"""Guard: lets only reading queries through, by an allow-list over their tokens.

A store that was opened for reading still writes and reads files when a query asks for it (COPY
TO, LOAD FROM), so what a person types is checked before any store sees it. No clause is known by
its being bad: a word that can begin a clause must be one that is known to read.
"""

from itertools import pairwise

from tiaokuai.ontology import TiaokuaiError

from .lexer import Token, tokens

_STARTS = {"MATCH", "OPTIONAL", "UNWIND", "RETURN", "WITH", "CALL"}
"""What a statement, a part of a UNION and a subquery in braces may begin with."""

_AFTER_OPERAND = _STARTS | {
    *("WHERE", "ORDER", "SKIP", "LIMIT", "UNION", "YIELD", "AS", "ASC", "DESC"),
    *("ASCENDING", "DESCENDING", "AND", "OR", "XOR", "NOT", "IN", "IS", "STARTS", "ENDS"),
    *("CONTAINS", "WHEN", "THEN", "ELSE", "END", "BY"),
}
"""What may follow a value, a name or a closing bracket: clauses that read, and operators."""

_OPERATORS = _AFTER_OPERAND - {"END"} | {"DISTINCT", "CASE", "ALL"}
"""Words after which a value or a name is expected, so that any word may follow."""

_CALLS = {
    "show_tables",
    "table_info",
    "show_connection",
    "db.labels",
    "db.relationshiptypes",
    "db.propertykeys",
    "db.schema.visualization",
}

_FUNCTION_SPACES = {"date", "datetime", "duration", "localdatetime", "localtime", "time"}

_REFUSED = {"range", "repeat", "lpad", "rpad", "generate_series", "nextval"}
"""Functions that take memory without end in one step, where no time limit stops them; and the one
that writes."""


def check_reading(query: str) -> None:
    """Raise TiaokuaiError unless the query is one statement that only reads."""
    found = list(tokens(query))
    while found and found[-1].text == ";":
        found.pop()
    if not found:
        raise TiaokuaiError("the query is empty", todo="write a MATCH … RETURN …")
    if any(token.text == ";" and token.kind == "mark" for token in found):
        raise _refused("more than one statement")
    _check_start(found, 0)
    for at, (before, token) in enumerate(pairwise(found), 1):
        word = token.text.upper()
        if token.kind == "mark" and token.text == "(":
            _check_function(found, at - 1)
        if token.kind != "word" or (before.text in {".", ":", "|"} and before.kind == "mark"):
            continue
        if _begins_part(found, at):
            _check_start(found, at)
        elif _is_operand(found, at - 1) and word not in _AFTER_OPERAND:
            raise _refused(token.text)
        if word == "CALL":
            _check_call(found, at)


def _begins_part(found: list[Token], at: int) -> bool:
    """Whether a word stands where a query begins: after UNION, or after a brace as no map key."""
    before = found[at - 1]
    if before.kind == "mark":
        following = found[at + 1].text if at + 1 < len(found) else ""
        return before.text == "{" and following not in {":", "}"}
    word = before.text.upper()
    union = word == "UNION" or (word == "ALL" and found[at - 2].text.upper() == "UNION")
    return before.kind == "word" and union and found[at].text.upper() != "ALL"


def _check_start(found: list[Token], at: int) -> None:
    token = found[at]
    if token.kind != "word" or token.text.upper() not in _STARTS:
        raise _refused(token.text)
    if token.text.upper() == "CALL":
        _check_call(found, at)


def _check_call(found: list[Token], at: int) -> None:
    name = ""
    for token in found[at + 1 :]:
        if token.kind != "word" and token.text != ".":
            break
        name += token.text
    if name.lower() not in _CALLS:
        raise _refused(f"CALL {name}".rstrip())


def _check_function(found: list[Token], at: int) -> None:
    """Refuse functions of foreign name spaces (apoc.load.json) and those named above."""
    if at < 0 or found[at].kind not in {"word", "name"}:
        return
    if found[at].text.strip("`").lower() in _REFUSED:
        raise _refused(f"{found[at].text}()")
    if at >= 2 and found[at - 1].text == "." and found[at - 2].kind in {"word", "name"}:
        first = at - 2
        while first >= 2 and found[first - 1].text == ".":
            first -= 2
        name = "".join(token.text for token in found[first : at + 1])
        called = first > 0 and found[first - 1].text.upper() == "CALL"
        if not called and found[first].text.lower() not in _FUNCTION_SPACES:
            raise _refused(f"{name}()")


def _is_operand(found: list[Token], at: int) -> bool:
    token = found[at]
    if token.kind == "mark":
        return token.text in {")", "]", "}", "*"}
    if token.kind != "word" or (at > 0 and found[at - 1].text in {".", ":", "|"}):
        return True
    return token.text.upper() not in _OPERATORS


def _refused(what: str) -> TiaokuaiError:
    return TiaokuaiError(
        f"only reading queries are allowed, not {what}",
        where="query",
        todo="use MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, RETURN, UNION",
    )
