"""Runs: the text of a paragraph as the document prints it, all tracked changes accepted."""

from collections.abc import Iterator

from lxml import etree

from .names import W, find, local
from .styles import Styles

PAGE = "\f"
"""Stands in a text where the word processor began a new page."""

# Deleted and moved-away text, what fields are made from, properties and marks without text.
_LEFT_OUT = {
    "del", "moveFrom", "delText", "delInstrText", "instrText", "fldData", "pPr", "rPr", "sdtPr",
    "sdtEndPr", "smartTagPr", "rt", "rubyPr", "footnoteReference", "endnoteReference",
    "commentReference", "annotationRef", "footnoteRef", "endnoteRef", "drawing", "pict", "object",
}  # fmt: skip
_PRINTED = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-"}
_PAGE_MARK = "lastRenderedPageBreak"

# Check boxes and their kin of the symbol fonts, which share code points with private characters.
_SYMBOLS = {
    "F0FE": "☑", "F052": "☑", "F0A8": "□", "F06F": "□", "F0A3": "□", "F0FC": "✓", "F0FB": "✗",
    "F0B7": "•", "F06C": "●", "F06E": "■", "F0D8": "➢", "F0B0": "°", "F0B4": "×", "F0A2": "○",
}  # fmt: skip


def text_of(paragraph: etree._Element, styles: Styles) -> str:
    """The paragraph's text; "\\n" for a line break, PAGE where a page begins."""
    return "".join(_parts(paragraph, paragraph, styles))


def _parts(element: etree._Element, paragraph: etree._Element, styles: Styles) -> Iterator[str]:
    for child in element:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in _LEFT_OUT or not name:
            continue
        elif name == "br":
            yield "" if child.get(W + "type") in {"page", "column"} else "\n"
        elif name == _PAGE_MARK:
            yield PAGE
        elif name in _PRINTED:
            yield _PRINTED[name]
        elif name == "sym":
            yield _symbol(child.get(W + "char", ""))
        elif name == "AlternateContent":
            yield from _parts(chosen(child), paragraph, styles)
        elif name != "r" or not styles.is_hidden(child, paragraph):
            yield from _parts(child, paragraph, styles)


def _symbol(code: str) -> str:
    if (known := _SYMBOLS.get(code.upper())) is not None:
        return known
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ue000" <= character <= "\uf8ff" else character


def chosen(alternatives: etree._Element) -> etree._Element:
    """Of the two renderings that a file keeps of one shape, the one for today's programs."""
    return next((one for one in alternatives if local(one) == "Choice"), alternatives)


def boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The text boxes anchored in an element, each once."""
    for child in element:
        name = local(child)
        if name == "txbxContent":
            yield child
        elif name == "AlternateContent":
            yield from boxes(chosen(child))
        elif name not in {"del", "moveFrom"}:
            yield from boxes(child)


def is_deleted(element: etree._Element, properties: str) -> bool:
    """Whether a tracked change deletes a row ("trPr") or joins a paragraph to the next ("pPr")."""
    found = find(element, properties) if properties == "trPr" else find(element, "pPr", "rPr")
    return find(found, "del") is not None or find(found, "moveFrom") is not None
