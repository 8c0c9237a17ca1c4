"""Facts: what a web page says about its document, in its head and in the sheet above the text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lxml import etree

from tiaokuai.ontology import codes

from ..lines import tidy
from .page import Grid, Line, Piece

_META = ("ArticleTitle", "PubDate", "ContentSource")
_DATE = re.compile(
    r"\s*([12]\d{3}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)[\s|｜]+"
)
_UNMISTAKABLE = 4
"""Characters of a label that is one also where nothing divides it from the value before it."""

_LONGEST = 200
"""Characters of a line of facts; a longer one is prose that begins like one."""


class Labels(NamedTuple):
    """The words that government sites print before a fact, as patterns and sets."""

    tight: frozenset[str]
    loose: frozenset[str]
    at_start: re.Pattern[str]
    anywhere: re.Pattern[str]
    furniture: frozenset[str]


@cache
def labels() -> Labels:
    """The labels of ontology/codes/html_metadata.yaml."""
    entries = codes("html_metadata")
    tight = {word for entry in entries for word in entry["words"] if not entry.get("furniture")}
    loose = {word for entry in entries for word in entry.get("loose", ())}
    furniture = {word for entry in entries for word in entry["words"] if entry.get("furniture")}
    first, every = map(_alternatives, (tight | furniture, tight | loose | furniture))
    long = _alternatives({word for word in tight | furniture if len(word) >= _UNMISTAKABLE})
    return Labels(
        frozenset(tight),
        frozenset(loose),
        re.compile(rf"[【\[（(]?\s*(?:{first})\s*[】\]）)]?\s*[：:]"),
        re.compile(
            rf"(?:(?:^|(?<=[\s|｜】\]）)\d]))[【\[（(]?\s*(?P<apart>{every})|(?P<inside>{long}))"
            r"\s*[】\]）)]?\s*[：:]"
        ),
        frozenset(furniture),
    )


def _alternatives(words: set[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s*".join(map(re.escape, word)) for word in longest_first)


def head_facts(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The page's title and the article's facts of its head, keyed by the names used there."""
    title = root.find(".//head/title")
    if title is not None and title.text:
        yield "title", _one_line(title.text)
    for meta in root.iter("meta"):
        name, content = meta.get("name", ""), _one_line(meta.get("content", ""))
        if content and name.lower() in {known.lower() for known in _META}:
            yield name, content


def _one_line(text: str) -> str:
    return tidy(" ".join(text.split()))


def line_facts(line: str) -> dict[str, str] | None:
    """The facts of a line such as 索引号：X 成文日期：Y; None where the line is no such line.

    A date may stand before them without a label. A label with nothing after it has "".
    """
    known = labels()
    date = _DATE.match(line)
    if len(line) > _LONGEST or not known.at_start.match(line, date.end() if date else 0):
        return None
    marks = list(known.anywhere.finditer(line))
    ends = [mark.start() for mark in marks[1:]] + [len(line)]
    facts = {
        _bare(mark["apart"] or mark["inside"]): line[mark.end() : end].strip(" 　|｜[【（(")
        for mark, end in zip(marks, ends, strict=True)
    }
    facts = {key: value for key, value in facts.items() if key not in known.furniture}
    return ({"date": date[1]} if date and facts else {}) | facts or None


def table_facts(grid: Grid) -> dict[str, str] | None:
    """The facts of a table that is a fact sheet; None for any other table.

    A label's value stands to its right or, where labels stand beside each other, below.
    """
    at = {(r, c): cell.text for cell in grid.cells
          for r in range(cell.row, cell.row + cell.rows)
          for c in range(cell.column, cell.column + cell.columns)}  # fmt: skip
    filled = [cell for cell in grid.cells if cell.text]
    facts: dict[str, str] = {}
    named = 0
    for cell in filled:
        inline = line_facts(cell.text.replace("\n", " "))
        if inline and any(inline.values()):
            facts |= {key: value for key, value in inline.items() if value}
            named += 2
        elif is_label(cell.text):
            beside = at.get((cell.row, cell.column + cell.columns))
            below = at.get((cell.row + cell.rows, cell.column), "")
            value = below if beside is None or is_label(beside) else beside
            named += 1 + bool(value)
            facts.setdefault(_bare(cell.text), "" if is_label(value) else value.replace("\n", " "))
    sheet = len(facts) >= 2 and named * 2 > len(filled) and any(_is_tight(key) for key in facts)
    return facts if sheet else None


def is_label(text: str) -> bool:
    """Whether a cell or line is a label and nothing else."""
    return _bare(text) in labels().tight | labels().loose


def _is_tight(key: str) -> bool:
    return key in labels().tight


def _bare(text: str) -> str:
    return re.sub(r"[\s：:【】\[\]]", "", text)


def page_facts(pieces: Sequence[Piece]) -> tuple[dict[str, str], list[Piece]]:
    """The facts that the page prints, and the pieces that print them.

    A line that is only a label has its value in the next line.
    """
    facts: dict[str, str] = {}
    used: list[Piece] = []
    awaited: str | None = None
    for piece in pieces:
        found = line_facts(piece.text) if isinstance(piece, Line) else table_facts(piece)
        if found is None and awaited and isinstance(piece, Line) and not is_label(piece.text):
            found = {awaited: piece.text}
        awaited = None
        if found is None:
            continue
        used.append(piece)
        if isinstance(piece, Line) and len(found) == 1 and not any(found.values()):
            (awaited,) = found
        for key, value in found.items():
            if value:
                facts.setdefault(key, value)
    return facts, used
