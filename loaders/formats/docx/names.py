"""Names: the elements and attributes of WordprocessingML, read by their short names."""

from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_LONGEST_NUMBER = 10

_WRAPPERS = {
    "sdt",
    "sdtContent",
    "customXml",
    "ins",
    "moveTo",
    "smartTag",
    "AlternateContent",
    "Choice",
    "sect",
    "sub-section",
    "annotation",
    "content",
}


def local(element: etree._Element) -> str:
    """The element's name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def find(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element down this path of short names."""
    for name in path:
        element = None if element is None else element.find(W + name)
    return element


def value(element: etree._Element | None, *path: str) -> str | None:
    """The w:val of the first element down the path; None where either is absent."""
    found = find(element, *path)
    return None if found is None else found.get(W + "val")


def number(element: etree._Element | None, *path: str) -> int | None:
    """The w:val as a whole number; None where it is absent or is none."""
    return whole_number(value(element, *path))


def whole_number(text: str | None) -> int | None:
    """A whole number of a length that a document has; None for all else."""
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isdecimal() and len(digits) < _LONGEST_NUMBER else None


def is_on(element: etree._Element | None, *path: str) -> bool:
    """Whether a switch is there and not turned off."""
    found = find(element, *path)
    return found is not None and found.get(W + "val") not in {"0", "false", "off"}


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The children of these names, also those inside content controls and kept changes."""
    for child in element:
        name = local(child)
        if name in names:
            yield child
        elif name in _WRAPPERS:
            yield from children(child, *names)
