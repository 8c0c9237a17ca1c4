"""Columns: the names of a query's columns as they were written, not as an engine shows them."""

from collections.abc import Iterator

from .lexer import Token, tokens

_LAST = {"ORDER", "SKIP", "LIMIT", "UNION", ";"}
_DEPTH = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}


def columns(query: str, given: list[str]) -> list[str]:
    """What stands after RETURN, as written or after AS.

    `given`: the names that the engine gives, which may be its own form of an expression; they
    stay where the query returns a star, or ends in no RETURN.
    """
    items = list(_items(query))
    if len(items) != len(given) or any(item[-1].text == "*" for item in items):
        return given
    return [_column(query, item) for item in items]


def _items(query: str) -> Iterator[list[Token]]:
    """What the first RETURN outside of braces gives, an item at a time."""
    item: list[Token] = []
    depth, returned = 0, False
    for token in tokens(query):
        depth += _DEPTH.get(token.text, 0) if token.kind == "mark" else 0
        word = token.text.upper() if depth == 0 and token.kind in {"word", "mark"} else ""
        if not returned:
            returned = word == "RETURN"
        elif word in _LAST:
            break
        elif word == ",":
            yield item
            item = []
        elif word != "DISTINCT" or item:
            item.append(token)
    if item:
        yield item


def _column(query: str, item: list[Token]) -> str:
    if len(item) > 2 and item[-2].text.upper() == "AS":
        return item[-1].text.strip("`")
    last = item[-1]
    shown = query[item[0].start : last.start + len(last.text)]
    return shown.strip("`") if len(item) == 1 else shown
