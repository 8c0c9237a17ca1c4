"""Calls: which procedures and functions a query that reads may call."""

from ..cypher import Token
from .refusal import refused

_PROCEDURES = {
    "show_tables",
    "table_info",
    "show_connection",
    "db.labels",
    "db.relationshiptypes",
    "db.propertykeys",
    "db.schema.visualization",
}

_NAME_SPACES = {"date", "datetime", "duration", "localdatetime", "localtime", "time"}

_FUNCTIONS_REFUSED = {"range", "reduce", "repeat", "lpad", "rpad", "generate_series", "nextval"}
"""Those that take memory without end in one step, where no time limit stops them; and the one
that writes."""


_CLAUSES = {"create", "merge", "insert", "foreach", "delete", "set", "remove", "copy", "load"}
"""Would look like functions where an engine takes the word before them for a name."""


def check_call(found: list[Token], at: int) -> None:
    """Raise TiaokuaiError unless the CALL at a position calls a procedure that tells of names."""
    name = ""
    for token in found[at + 1 :]:
        if token.kind != "word" and token.text != ".":
            break
        name += token.text
    if name.lower() not in _PROCEDURES:
        raise refused(f"CALL {name}".rstrip())


def check_function(found: list[Token], at: int) -> None:
    """Raise TiaokuaiError where the name before a bracket is of a function that is not allowed.

    Those are the ones named above, and those of foreign name spaces (apoc.load.json).
    """
    if at < 0 or found[at].kind not in {"word", "name"}:
        return
    last = found[at].text.strip("`").lower()
    if last in _FUNCTIONS_REFUSED | _CLAUSES or "." in last:
        raise refused(f"{found[at].text}()")
    if at >= 2 and found[at - 1].text == "." and found[at - 2].kind in {"word", "name"}:
        first = at - 2
        while first >= 2 and found[first - 1].text == ".":
            first -= 2
        name = "".join(token.text for token in found[first : at + 1])
        called = first > 0 and found[first - 1].text.upper() == "CALL"
        if not called and found[first].text.lower() not in _NAME_SPACES:
            raise refused(f"{name}()")
