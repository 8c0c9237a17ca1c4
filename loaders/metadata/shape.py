"""Shape: lines that are told by how they look, wherever they stand."""

import re
from functools import cache

from tiaokuai.ontology import codes

from .date import is_date
from .line import Line
from .number import is_number
from .words import words

_LONGEST_FACT = 60
"""Code points of a line that is a label and its fact; a longer one is prose."""


def shape_of(line: Line) -> str | None:
    """The rule that the line's shape alone satisfies; None: its place has to tell."""
    text = line.plain
    for rule, pattern in _shapes():
        if pattern.fullmatch(text):
            return rule
    if is_number(line.raw):
        return "number"
    if is_date(line.raw):
        return "issued"
    if len(text) <= _LONGEST_FACT and _fact().match(text):
        return "fact"
    return None


def fact_of(line: Line) -> tuple[str, str]:
    """A labelled line's label and value (发布日期：2024-06-26)."""
    label, _, value = line.plain.partition(":")
    return label.strip("[]【】()"), value


@cache
def _shapes() -> list[tuple[str, re.Pattern[str]]]:
    return [(entry["rule"], re.compile(entry["pattern"])) for entry in words("shapes")]


@cache
def _fact() -> re.Pattern[str]:
    labels = [word for entry in codes("html_metadata") for word in entry["words"]]
    return re.compile(rf"[【\[(]?(?:{'|'.join(map(re.escape, labels))})[】\])]?:")
