"""Guard: which SPARQL is let through: what reads, and reads nothing but the graph."""

from __future__ import annotations

from collections.abc import Iterator

from tiaokuai.ontology import TiaokuaiError

_REFUSED = {
    "ServiceGraphPattern": ("SERVICE asks another server", "leave it out"),
    "DatasetClause": ("FROM reads another source", "write GRAPH <…> { … } instead"),
}
"""By the names that rdflib's grammar gives them."""

_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}


def check_sparql(query: str) -> None:
    """Nothing for a query that only reads; raises TiaokuaiError for every other text."""
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        tree = parseQuery(query)
    except ParseException as error:
        if word := _update(query):
            raise _error(f"only reading queries are allowed, not {word}") from error
        place = f"line {error.lineno}, column {error.column}"
        raise _error(f"not understood at {place}: {error.line.strip()[:80]}") from error
    except RecursionError as error:
        raise _error("nested too deeply") from error
    for name in _names(tree):
        if name in _REFUSED:
            what, todo = _REFUSED[name]
            raise _error(f"only the graph itself is read: {what}", todo)


def _names(tree: object) -> Iterator[str]:
    from pyparsing import ParseResults
    from rdflib.plugins.sparql.parserutils import CompValue

    waiting = [tree]
    while waiting:
        part = waiting.pop()
        if isinstance(part, CompValue):
            yield part.name
            waiting.extend(part.values())
        elif isinstance(part, ParseResults | list | tuple):
            waiting.extend(part)


def _update(query: str) -> str | None:
    words = (word.upper() for word in query.replace("{", " ").split())
    return next((word for word in words if word in _UPDATES), None)


def _error(what: str, todo: str = "") -> TiaokuaiError:
    return TiaokuaiError(what, where="query", todo=todo)
