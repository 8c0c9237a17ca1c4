"""Tree: changes to the elements, attributes and texts of XML and HTML."""

from contextlib import suppress
from copy import deepcopy
from random import Random

from lxml import etree

from .bytewise import damage
from .words import changed

_VALUES = (
    "", "0", "-1", "1", "2", "7", "--5", "1.5", "1e9", "65536", "1048576", "2147483648",
    "9" * 30, "9" * 5000, "x", "٣", "²", "true", "continue", "restart", "none", "%1%2%9", "政",
)  # fmt: skip
_COPIES = (1, 2, 40)
_DEEP = 300


def change_page(draw: Random, data: bytes) -> bytes:
    """A web page with its tree changed; written as UTF-8."""
    try:
        root = etree.fromstring(data.decode("gb18030", "replace").encode(), _parser())
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return damage(draw, data)
    change_tree(draw, root)
    return bytes(etree.tostring(root, method="html", encoding="utf-8"))


def _parser() -> etree.HTMLParser:
    return etree.HTMLParser(encoding="utf-8")


def change_tree(draw: Random, root: etree._Element) -> None:
    """Lose, copy, move, wrap or rename an element, or change an attribute or a text."""
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    one, other = draw.choice(elements), draw.choice(elements)
    parent = one.getparent()
    change = draw.randrange(10)
    if change >= 6 or parent is None:
        _change_text(draw, elements)
    elif change == 5:
        _change_value(draw, elements)
    elif change == 0:
        parent.remove(one)
    elif change == 1:
        for _ in range(draw.choice(_COPIES)):
            parent.insert(parent.index(one), deepcopy(one))
    elif change == 2:
        other.append(deepcopy(one))
    elif change == 3:
        with suppress(ValueError):
            one.tag = other.tag
    else:
        _nest(one, draw.choice((1, 3, _DEEP)))


def _change_text(draw: Random, elements: list[etree._Element]) -> None:
    printed = [one for one in elements if one.text and one.text.strip()]
    if printed:
        one = draw.choice(printed)
        # XML holds neither control characters nor halves of characters.
        with suppress(ValueError):
            one.text = changed(draw, one.text or "")


def _change_value(draw: Random, elements: list[etree._Element]) -> None:
    marked = [one for one in elements if one.attrib]
    if not marked:
        return
    one = draw.choice(marked)
    name = draw.choice(sorted(map(str, one.attrib)))
    if draw.random() < 0.2:
        del one.attrib[name]
    else:
        one.set(name, draw.choice(_VALUES))


def _nest(one: etree._Element, times: int) -> None:
    """Wrap what an element holds into elements of its own kind."""
    for _ in range(times):
        inner = etree.SubElement(one, "x")
        one.remove(inner)
        # HTML has names that XML has not (o:p).
        with suppress(ValueError):
            inner.tag = one.tag
        inner.text, one.text = one.text, None
        inner.extend(list(one))
        one.append(inner)
