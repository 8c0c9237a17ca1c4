"""Query: a named question, a Cypher file that says in its head what it asks and gives."""

import re
from dataclasses import dataclass
from typing import Literal

from tiaokuai.ontology import TiaokuaiError, Words

ParameterType = Literal["unit", "document", "place", "task", "function", "int", "text"]
"""The first five are names that are looked up in the graph, and arrive as lists of ids; `int`
arrives as a list of whole numbers, `text` as it is."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question takes. `required`: it has no default; else the default is `any`
    (an empty list, which restricts nothing) or, for a text, the empty text."""

    name: str
    type: ParameterType
    meaning: Words
    required: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer. `list`: a list of texts, in their alphabetical order."""

    name: str
    meaning: Words
    list: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A question: its purpose in both languages, parameters, columns, order of rows and Cypher.

    `order`: (column, whether descending) pairs; rows are put in order after the store has
    given them, since stores order nulls and Chinese differently.
    """

    name: str
    purpose: Words
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    order: tuple[tuple[str, bool], ...]
    cypher: str


_LINE = re.compile(r"// (?P<tag>zh|en|param|column|list|order):? (?P<rest>.+)")
_PARAMETER = re.compile(
    r"(?P<name>\w+): (?P<type>\w+)(?P<default> = \S+)? -- (?P<zh>.+?) / (?P<en>.+)"
)
_COLUMN = re.compile(r"(?P<name>\w+): (?P<zh>.+?) / (?P<en>.+)")


def parse(name: str, text: str) -> Query:
    """Read a query file; TiaokuaiError for a head that is not understood."""
    lines = text.splitlines()
    head = [line for line in lines if line.startswith("//")]
    purpose: dict[str, str] = {}
    parameters, columns, order = [], [], []
    for line in head:
        match = _LINE.fullmatch(line)
        if match is None:
            raise TiaokuaiError(f"not understood: {line}", where=f"{name}.cypher")
        tag, rest = match["tag"], match["rest"]
        if tag == "param":
            parameters.append(_parameter(name, rest))
        elif tag == "order":
            order = [(key.lstrip("-"), key.startswith("-")) for key in rest.split(", ")]
        elif tag in {"column", "list"}:
            columns.append(_column(name, rest, tag == "list"))
        else:
            purpose[tag] = rest
    cypher = "\n".join(line for line in lines if not line.startswith("//"))
    return Query(
        name, Words(**purpose), tuple(parameters), tuple(columns), tuple(order), cypher.strip()
    )


def _parameter(query: str, text: str) -> Parameter:
    match = _PARAMETER.fullmatch(text)
    if match is None or match["type"] not in ParameterType.__args__:  # type: ignore[attr-defined]  # of a Literal
        raise TiaokuaiError(f"not understood: param {text}", where=f"{query}.cypher")
    meaning = Words(zh=match["zh"], en=match["en"])
    return Parameter(match["name"], match["type"], meaning, match["default"] is None)  # type: ignore[arg-type]  # checked above


def _column(query: str, text: str, is_list: bool) -> Column:
    match = _COLUMN.fullmatch(text)
    if match is None:
        raise TiaokuaiError(f"not understood: column {text}", where=f"{query}.cypher")
    return Column(match["name"], Words(zh=match["zh"], en=match["en"]), is_list)
