"""Page: a web page as the lines and tables that it shows, each with the element it stands in."""

from contextlib import suppress
from dataclasses import dataclass

from lxml import etree

from tiaokuai.ontology import TiaokuaiError

from ...writer import RawCell
from .divtables import as_tables


@dataclass(slots=True)
class Line:
    """A line of the page; `linked` of its characters are links."""

    text: str
    element: etree._Element
    level: int | None = None
    linked: int = 0

    @property
    def length(self) -> int:
        """Number of characters."""
        return len(self.text)


@dataclass(slots=True)
class Grid:
    """A data table of the page; `linked` of its characters are links."""

    cells: list[RawCell]
    element: etree._Element
    linked: int = 0

    @property
    def length(self) -> int:
        """Number of characters."""
        return sum(len(cell.text) for cell in self.cells)


Piece = Line | Grid


def parse(text: str) -> etree._Element:
    """The page's element tree, its tables as tables whatever they are made of.

    Raises TiaokuaiError where there is no page to read, or only frames for others.
    """
    # As bytes, since a text that declares an encoding is refused.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    root = None
    with suppress(etree.XMLSyntaxError):
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        # The parser stops there without a word, and what follows would be lost.
        raise TiaokuaiError("a web page nested too deep to read", todo="save it as docx")
    if root is None:
        raise TiaokuaiError("a web page without content", todo="save it again")
    if root.find(".//frame") is not None:
        raise TiaokuaiError(
            "a web page of frames", todo="open and save the frame with the document"
        )
    as_tables(root)
    return root
