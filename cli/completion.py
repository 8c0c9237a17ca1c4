"""Completion: what Tab offers at the prompt, by what stands before it."""

import re
from collections.abc import Iterator, Mapping

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from tiaokuai.ontology import NodeKind, RelationKind, schema

_KEYWORDS = (
    *("MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "WITH", "UNWIND", "ORDER BY", "LIMIT"),
    *("DISTINCT", "UNION ALL", "EXISTS", "NOT", "AND", "OR", "IN", "IS NULL", "CONTAINS"),
    *("STARTS WITH", "count", "collect", "min", "max", "sum", "coalesce"),
)

_RESERVED = {"end"}
"""Properties that Cypher wants in backticks."""

_LABEL = re.compile(r"([(\[])[^()\[\]{}]*[:|&!]\s*$")
_PROPERTY = re.compile(r"(\w+)\.`?$")


class QuestionCompleter(Completer):
    """Offers names with their meanings; `commands`: those of the prompt, without their colon.

    Kinds of nodes after “(x:”, of relations after “[r:”, properties after “x.”, questions and
    their values after :query, else keywords. A name is also found by its Chinese meaning.
    """

    def __init__(self, commands: Mapping[str, tuple[str, ...]]) -> None:
        self._commands = commands

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterator[Completion]:
        text = document.text_before_cursor
        begun = re.search(r"[\w-]*$", text)
        word = begun[0].lower() if begun else ""
        for name, meaning in self._offered(text[: len(text) - len(word)], document.text).items():
            if name.strip("`").lower().startswith(word) or (word and meaning.startswith(word)):
                yield Completion(name, -len(word), display_meta=meaning)

    def _offered(self, before: str, text: str) -> dict[str, str]:
        if before.startswith(":"):
            return self._of_command(before[1:].split())
        if label := _LABEL.search(before):
            declared = schema().nodes if label[1] == "(" else schema().relations
            return {kind.name: kind.label.zh for kind in declared.values()}
        if variable := _PROPERTY.search(before):
            return _properties(variable[1], text)
        return dict.fromkeys(_KEYWORDS, "")

    def _of_command(self, words: list[str]) -> dict[str, str]:
        """What may stand after the words of a command, all of them whole."""
        from tiaokuai.queries import library

        match words:
            case []:
                return dict.fromkeys(self._commands, "")
            case ["query"]:
                return {query.name: query.purpose.zh for query in library().values()}
            case ["query", name, *_] if name in library():
                return {f"{p.name}=": p.meaning.zh for p in library()[name].parameters}
            case ["schema"]:
                return {kind.name: kind.label.zh for kind in _kinds()}
            case [name]:
                return dict.fromkeys(self._commands.get(name, ()), "")
        return {}


def _kinds() -> "list[NodeKind | RelationKind]":
    return [*schema().nodes.values(), *schema().relations.values()]


def _properties(variable: str, text: str) -> dict[str, str]:
    """Those of the kinds that the text gives a variable, or of all where it gives none."""
    given = re.search(rf"[(\[]\s*{re.escape(variable)}\s*:([^()\[\]{{}}]*)", text)
    names = set(re.findall(r"\w+", given[1])) if given else set()
    some = [kind for kind in _kinds() if kind.name in names] or _kinds()
    found = {p.name: p.label.zh for kind in some for p in kind.properties}
    return {f"`{name}`" if name in _RESERVED else name: zh for name, zh in sorted(found.items())}
