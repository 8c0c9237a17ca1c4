"""Numbering: the automatic numbers of lists, which the text of a document does not hold."""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from ..numerals import numeral
from .names import W, find, is_on, number, value, whole_number
from .styles import Styles

_TIGHT = "、，。．.:：;；)）】〕]］"


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how its numbers look and where they begin."""

    start: int
    form: str
    pattern: str
    tight: bool
    legal: bool
    restart: int | None

    @classmethod
    def of(cls, element: etree._Element) -> "_Level":
        start = number(element, "start")
        pattern = value(element, "lvlText") or ""
        nothing = value(element, "suff") == "nothing"
        return cls(
            1 if start is None else start,
            value(element, "numFmt") or "decimal",
            pattern,
            nothing or pattern.endswith(tuple(_TIGHT)),
            is_on(element, "isLgl"),
            number(element, "lvlRestart"),
        )


class Numbering:
    """Counts the paragraphs of a document's lists, in the order in which they are asked for."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        listed = [] if root is None else root.findall(W + "num")
        self._nums = {num.get(W + "numId"): num for num in listed}
        kinds = [] if root is None else root.findall(W + "abstractNum")
        self._kinds = {kind.get(W + "abstractNumId"): kind for kind in kinds}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._seen: set[tuple[str, int]] = set()

    def next(self, paragraph: etree._Element) -> str:
        """The number printed before the paragraph, with the blank after it; empty for none."""
        place = self._styles.list_of(paragraph)
        if place is None or place[0] not in self._nums:
            return ""
        name, depth = place
        kind = self._kind(name)
        levels = self._levels(name, kind)
        if depth not in levels:
            return ""
        counts = self._counts[kind]
        self._restart(name, depth, counts)
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            if deeper not in levels or levels[deeper].restart != 0:
                del counts[deeper]
        return self._printed(levels, counts, depth)

    def _printed(self, levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
        level = levels[depth]
        if level.form in {"bullet", "none"} and "%" not in level.pattern:
            return ""

        def shown(match: re.Match[str]) -> str:
            one = int(match[1]) - 1
            if one not in levels:
                return ""
            count = counts.setdefault(one, levels[one].start)
            return numeral(count, "decimal" if level.legal else levels[one].form)

        text = re.sub(r"%([1-9])", shown, level.pattern)
        return text if level.tight or not text else f"{text} "

    def _restart(self, name: str, depth: int, counts: dict[int, int]) -> None:
        """A list that overrides the start of a level begins anew where it is first used."""
        if (name, depth) in self._seen:
            return
        self._seen.add((name, depth))
        for override in self._nums[name].findall(W + "lvlOverride"):
            start = number(override, "startOverride")
            if override.get(W + "ilvl") == str(depth) and start is not None:
                counts[depth] = start - 1

    def _kind(self, name: str) -> str:
        kind = value(self._nums[name], "abstractNumId") or ""
        link = value(self._kinds.get(kind), "numStyleLink")
        linked = self._styles.list_of_style(link) if link else None
        if linked and linked != name and linked in self._nums:
            return value(self._nums[linked], "abstractNumId") or kind
        return kind

    def _levels(self, name: str, kind: str) -> dict[int, _Level]:
        found = self._kinds.get(kind)
        elements = [] if found is None else found.findall(W + "lvl")
        for override in self._nums[name].findall(W + "lvlOverride"):
            if (own := find(override, "lvl")) is not None:
                elements.append(own)
        return {whole_number(one.get(W + "ilvl")) or 0: _Level.of(one) for one in elements}
