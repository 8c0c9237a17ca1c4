"""Lines: the text of a paragraph or cell in the form that the canonical text can hold."""

import re

_CONTROLS = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff"
_DIRECTIONS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = r"\u200b-\u200d\u2060\u00ad"
_UNSEEN = re.compile(f"[{_CONTROLS}{_DIRECTIONS}{_ZERO_WIDTH}]")
_BLANK = re.compile(r"[\t\xa0]")
_LINE_END = re.compile(r"\r\n?|[\v\x85\u2028\u2029]|(?<=[^\n\f])(?=\f)")


def printable(text: str) -> str:
    """`text` without what prints nothing: control characters, marks of direction, zero widths.

    Tabs, line ends and page breaks stay, and so does U+FEFF, by which page dumps indent. What is
    left can stand in JSON and, page breaks apart, in XML.
    """
    return _UNSEEN.sub("", text)


def with_line_feeds(text: str) -> str:
    """`text` with "\\n" for every kind of line end, and each page break at the start of a line."""
    return _LINE_END.sub("\n", text)


def tidy(text: str) -> str:
    """The lines of `text` without blanks at their ends, tabs, empty lines and unseen marks.

    An empty line ends a table row in canonical text and a tab begins a cell, so neither may
    stand inside one.
    """
    text = _BLANK.sub(" ", printable(text)).replace("\ufeff", "")
    return "\n".join(line for part in text.splitlines() if (line := part.strip()))
