"""Styles: what a paragraph inherits from its named style: its heading level and its list."""

import re

from lxml import etree

from .names import W, find, is_on, number, value

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d+", re.IGNORECASE)


class Styles:
    """The styles part of a document; without one, every style is empty."""

    def __init__(self, root: etree._Element | None) -> None:
        found = [] if root is None else root.findall(W + "style")
        self._styles = {style.get(W + "styleId", ""): style for style in found}
        self._default = next(
            (
                style.get(W + "styleId")
                for style in found
                if style.get(W + "type") == "paragraph" and style.get(W + "default") == "1"
            ),
            None,
        )
        self._can_hide = any(_vanish(style) is not None for style in found)

    def level(self, paragraph: etree._Element) -> int | None:
        """The paragraph's heading level from 1; None for body text."""
        own = number(paragraph, "pPr", "outlineLvl")
        if own is not None:
            return own + 1 if own < 9 else None
        for style in self.chain(value(paragraph, "pPr", "pStyle")):
            outline = number(style, "pPr", "outlineLvl")
            if outline is not None:
                return outline + 1 if outline < 9 else None
            if match := _HEADING.fullmatch(value(style, "name") or ""):
                return int(match[1])
        return None

    def is_contents(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph is a line of a table of contents."""
        style = self._styles.get(value(paragraph, "pPr", "pStyle") or "")
        return bool(_CONTENTS.fullmatch(value(style, "name") or ""))

    def is_hidden(self, run: etree._Element, paragraph: etree._Element) -> bool:
        """Whether a run of the paragraph is not shown, by itself or by the nearest style."""
        if (own := _vanish(run)) is not None or not self._can_hide:
            return bool(own)
        named = value(run, "rPr", "rStyle"), value(paragraph, "pPr", "pStyle") or self._default
        styles = [style for name in named if name for style in self.chain(name)]
        return next((hides for one in styles if (hides := _vanish(one)) is not None), False)

    def list_of(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """The paragraph's list and level in it, from 0; None for no list."""
        chain = [paragraph, *self.chain(value(paragraph, "pPr", "pStyle"))]
        lists = [find(one, "pPr", "numPr") for one in chain]
        name = next((n for n in (value(one, "numId") for one in lists) if n is not None), None)
        level = next((n for n in (number(one, "ilvl") for one in lists) if n is not None), 0)
        return None if name in {None, "0"} else (str(name), level)

    def list_of_style(self, style: str) -> str | None:
        """The list that a numbering style stands for."""
        return value(self._styles.get(style), "pPr", "numPr", "numId")

    def chain(self, style: str | None) -> list[etree._Element]:
        """The style and those it is based on, nearest first."""
        chain: list[etree._Element] = []
        name = style or self._default
        while name in self._styles and self._styles[name] not in chain:
            chain.append(self._styles[name])
            name = value(chain[-1], "basedOn")
        return chain


def _vanish(element: etree._Element) -> bool | None:
    """What a run or style says of being hidden; None for nothing."""
    path = ("rPr", "vanish")
    return None if find(element, *path) is None else is_on(element, *path)
