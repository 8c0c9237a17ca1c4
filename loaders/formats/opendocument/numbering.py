"""Numbering: the automatic numbers of lists and headings, which the text does not hold."""

import re
from collections.abc import Iterator

from lxml import etree

from ..numerals import numeral
from .names import get, number, q, tag
from .styles import Styles

_TIGHT = tuple("、，。．.:：;；)）】〕]］")
_MOST_LEVELS = 10
_LINES = {q("text:p"), q("text:h")}

# The first numbers of a form stand for it; the names are those of `numeral`.
_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一": "chineseCounting", "壹": "chineseLegalSimplified", "壱": "chineseLegalSimplified",
    "甲": "ideographTraditional", "子": "ideographZodiac", "①": "decimalEnclosedCircle",
    "１": "decimalFullWidth",
}  # fmt: skip

Counts = dict[int, int]


class Numbering:
    """Counts the items of a document's lists, in the order in which they are asked for."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_id: dict[str, Counts] = {}
        self._by_style: dict[str | None, Counts] = {}
        self._headings: Counts = {}

    def labelled(self, block: etree._Element) -> Iterator[tuple[etree._Element, str]]:
        """The paragraphs of a paragraph, a heading or a list, each with its number.

        A number has the blank after it; paragraphs that go on an item have an empty one.
        """
        name = tag(block)
        if name == "text:list":
            style = get(block, "text:style-name")
            yield from self._items(block, style, self._begin(block, style), 1)
        elif is_heading(block):
            yield block, self._heading(block)
        elif name == "text:p":
            yield block, ""

    def _items(
        self, block: etree._Element, style: str | None, counts: Counts, depth: int
    ) -> Iterator[tuple[etree._Element, str]]:
        for item in block:
            is_numbered = tag(item) == "text:list-item"
            for child in item:
                if tag(child) == "text:list":
                    own = get(child, "text:style-name") or style
                    yield from self._items(child, own, counts, depth + 1)
                elif child.tag in _LINES:
                    label = self._item(item, child, style, counts, depth) if is_numbered else ""
                    is_numbered = False
                    yield child, label

    def _begin(self, block: etree._Element, style: str | None) -> Counts:
        """The counts that a list of the body goes on with: its own, or those of one before it."""
        counts: Counts = {}
        if get(block, "text:continue-numbering") == "true":
            counts = self._by_style.get(style, counts)
        counts = self._by_id.get(get(block, "text:continue-list") or "", counts)
        self._by_style[style] = counts
        if name := get(block, "xml:id"):
            self._by_id[name] = counts
        return counts

    def _item(
        self,
        item: etree._Element,
        line: etree._Element,
        style: str | None,
        counts: Counts,
        depth: int,
    ) -> str:
        levels = _levels(self._styles.list_style(style or self._styles.list_of(line)))
        start = number(item, "text:start-value", -1)
        return _next(levels, counts, depth, start if start >= 0 else None)

    def _heading(self, heading: etree._Element) -> str:
        unnumbered = get(heading, "text:is-list-header") == "true"
        if unnumbered or self._styles.list_of(heading) == "":
            return ""
        start = number(heading, "text:start-value")
        restarts = get(heading, "text:restart-numbering") == "true"
        depth = number(heading, "text:outline-level")
        levels = _levels(self._styles.outline)
        return _next(levels, self._headings, depth, start if restarts else None)


def is_heading(element: etree._Element) -> bool:
    """Whether a paragraph is a heading."""
    return element.tag == q("text:h")


def _levels(style: etree._Element | None) -> dict[int, etree._Element]:
    return {} if style is None else {number(one, "text:level", 0): one for one in style}


def _next(levels: dict[int, etree._Element], counts: Counts, depth: int, start: int | None) -> str:
    if depth not in levels:
        return ""
    first = number(levels[depth], "text:start-value") if start is None else start
    counts[depth] = first if start is not None or depth not in counts else counts[depth] + 1
    for deeper in [one for one in counts if one > depth]:
        del counts[deeper]
    text = _printed(levels, counts, depth)
    return text if not text or text.endswith(_TIGHT) else f"{text} "


def _printed(levels: dict[int, etree._Element], counts: Counts, depth: int) -> str:
    level = levels[depth]
    if tag(level) == "text:list-level-style-bullet" or not get(level, "style:num-format"):
        return ""

    def shown(one: int) -> str:
        style = levels.get(one)
        count = counts.get(one, number(style, "text:start-value"))
        form = get(style, "style:num-format") or ""
        return numeral(count, _FORMS.get(form[:1], "decimal")) if form else ""

    pattern = get(level, "loext:num-list-format")
    if pattern:
        return re.sub(r"%(\d{1,2})%", lambda match: shown(int(match[1])), pattern)
    above = min(number(level, "text:display-levels"), depth, _MOST_LEVELS)
    numbers = filter(None, map(shown, range(depth - above + 1, depth + 1)))
    prefix, suffix = (get(level, f"style:num-{end}") or "" for end in ("prefix", "suffix"))
    return prefix + ".".join(numbers) + suffix
