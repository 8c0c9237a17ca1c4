"""Runs: the text of a paragraph as the document prints it.

Deleted text is kept apart from the body by the format itself, so that what is left is what all
changes accepted would give.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from .names import get, number, tag
from .styles import Styles

PAGE = "\f"
"""Stands in a text where the word processor began a new page."""

_LEFT_OUT = {
    "office:annotation", "office:annotation-end", "text:note", "text:ruby-text", "text:number",
    "text:tracked-changes", "text:script", "text:bibliography-mark",
}  # fmt: skip
_PRINTED = {"text:tab": " ", "text:line-break": "\n", "text:soft-page-break": PAGE}
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 1000


def text_of(paragraph: etree._Element, styles: Styles) -> str:
    """The paragraph's text; "\\n" for a line break, PAGE where a page begins."""
    return "".join(_parts(paragraph, styles))


def _parts(element: etree._Element, styles: Styles) -> Iterator[str]:
    yield _BLANKS.sub(" ", element.text or "")
    for child in element:
        yield from _inline(child, styles)
        yield _BLANKS.sub(" ", child.tail or "")


def _inline(child: etree._Element, styles: Styles) -> Iterator[str]:
    name = tag(child)
    if name == "text:s":
        yield " " * min(number(child, "text:c"), _MOST_BLANKS)
    elif name in _PRINTED:
        yield _PRINTED[name]
    elif _is_text(child, name, styles):
        yield from _parts(child, styles)


def _is_text(child: etree._Element, name: str, styles: Styles) -> bool:
    if not name or name in _LEFT_OUT or name.startswith("draw:"):
        return False
    if name in {"text:hidden-text", "text:hidden-paragraph"}:
        return get(child, "text:is-hidden") != "true"
    return name != "text:span" or not styles.is_hidden(child)


def boxes(element: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The text boxes and shapes with text that are anchored in an element."""
    for child in element:
        name = tag(child)
        if name == "draw:text-box" or (
            name.startswith("draw:") and any(tag(one) in {"text:p", "text:h"} for one in child)
        ):
            yield child
        elif name not in {"office:annotation", "text:note"}:
            yield from boxes(child)
