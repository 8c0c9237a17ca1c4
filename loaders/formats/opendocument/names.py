"""Names: the elements and attributes of OpenDocument, read by their usual prefixes."""

from functools import cache

from lxml import etree

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_SPACES = {
    **{name: _NAMESPACE.format(name) for name in ("office", "text", "table", "style", "meta")},
    "draw": _NAMESPACE.format("drawing"),
    "fo": _NAMESPACE.format("xsl-fo-compatible"),
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_PREFIXES = {space: prefix for prefix, space in _SPACES.items()}


@cache
def q(name: str) -> str:
    """The full name of "text:p"."""
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def tag(element: etree._Element) -> str:
    """The element's name as "text:p"; empty for what is no element or of no known kind."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


@cache
def _short(name: str) -> str:
    space, _, local = name[1:].partition("}")
    return f"{_PREFIXES[space]}:{local}" if space in _PREFIXES else ""


def get(element: etree._Element | None, name: str) -> str | None:
    """An attribute; None where it, or the element, is absent."""
    return None if element is None else element.get(q(name))


def number(element: etree._Element | None, name: str, default: int = 1) -> int:
    """An attribute that is a whole number; `default` where it is absent or none."""
    value = get(element, name) or ""
    return int(value) if value.isdecimal() and len(value) < 10 else default
