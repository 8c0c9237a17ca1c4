"""Rewrite: other names in a query for the kinds of the schema, and for functions of kinds."""

from collections.abc import Mapping

from .lexer import Token, tokens


def rewritten(query: str, kinds: Mapping[str, str], functions: Mapping[str, str]) -> str:
    """The query with other texts for kinds and for calls.

    `kinds`: kind → text; a kind is a word after a colon, or after a bar or another sign between
    labels. `functions`: function of one name, as type in type(r), in small letters → form of the
    call with {0} for that name.
    """
    found = list(tokens(query))
    parts, done = [], 0
    for at, token in enumerate(found):
        last, text = at, ""
        if _is_label(found, at):
            text = kinds.get(token.text.strip("`"), "")
        elif _is_call(found, at) and (form := functions.get(token.text.lower())):
            last, text = at + 3, form.format(found[at + 2].text)
        if text:
            parts += [query[done : token.start], text]
            done = found[last].start + len(found[last].text)
    return "".join([*parts, query[done:]])


def _is_label(found: list[Token], at: int) -> bool:
    before = found[at - 1].text if at and found[at - 1].kind == "mark" else ""
    return found[at].kind in {"word", "name"} and before in {":", "|", "&", "!"}


def _is_call(found: list[Token], at: int) -> bool:
    """Whether a word and a name in brackets stand there."""
    before = found[at - 1].text if at else ""
    if found[at].kind != "word" or before == "." or len(found) < at + 4:
        return False
    opening, name, closing = found[at + 1 : at + 4]
    return (opening.text, closing.text) == ("(", ")") and name.kind in {"word", "name"}
