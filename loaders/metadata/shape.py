"""Shape: lines that are told by how they look, wherever they stand."""

import re
from functools import cache

from tiaokuai.ontology import codes

from .date import is_date
from .line import Line, plain
from .number import is_number
from .words import alternatives, words

_LONGEST_FACT = 60
"""Code points of a line that is a label and its fact; a longer one is prose."""


def shape_of(line: Line) -> str | None:
    """The rule that the line's shape alone satisfies; None: its place has to tell."""
    text = line.plain
    for rule, pattern in _shapes():
        if pattern.fullmatch(text):
            return rule
    squeezed = re.sub(r"\s+", " ", line.raw).strip()
    if any(pattern.fullmatch(squeezed) for pattern in _chrome()):
        return "web_chrome"
    if is_number(line.raw):
        return "number"
    if is_date(line.raw):
        return "issued"
    if len(text) <= _LONGEST_FACT and _fact().match(text):
        return "fact"
    return None


def facts_of(lines: str) -> list[tuple[str, str]]:
    """The labels and values of lines (发布日期：2024-06-26 来源：本站)."""
    text = plain(lines)
    labels = list(_fact().finditer(text))
    ends = [label.start() for label in labels[1:]] + [len(text)] * bool(labels)
    return [
        (label["label"], text[label.end() : end]) for label, end in zip(labels, ends, strict=True)
    ]


@cache
def _shapes() -> list[tuple[str, re.Pattern[str]]]:
    return [(entry["rule"], re.compile(entry["pattern"])) for entry in words("shapes")]


@cache
def _fact() -> re.Pattern[str]:
    entries = codes("html_metadata")
    labels = [word for entry in entries for word in entry["words"]]
    labels += [w for entry in entries if entry["field"] == "title" for w in entry.get("loose", ())]
    return re.compile(rf"[【\[(]?(?P<label>{alternatives(labels)})[】\])]?:")


@cache
def _chrome() -> list[re.Pattern[str]]:
    chrome = codes("web_chrome")
    return [re.compile(entry["pattern"]) for entry in [*chrome["lines"], *chrome["items"]]]
