"""Line: a printed line of a page dump, with its page and the distance to the line before."""

import re
from dataclasses import dataclass

from .words import page_mark, width

_LEADING = re.compile(r"[ \u3000\xa0\f\ufeff]*")
_RARE = 0.1
"""One leading blank marks a page start only where few lines begin with one."""


@dataclass(frozen=True, slots=True)
class Line:
    """The extent of a line without its outer blanks, and where it stands on its page.

    `gap` counts the line ends between it and the line before; `indent` is the width of its
    leading blanks; `opens` says that a page begins with it; `mark` that it is a page mark.
    """

    start: int
    end: int
    text: str
    page: int
    gap: int
    indent: float
    opens: bool
    mark: bool

    @property
    def width(self) -> float:
        """Its width in full-width characters."""
        return width(self.text)


def lines_of(text: str) -> list[Line]:
    """The lines of the text that are not blank, in order.

    A page begins at a form feed, at a line with a single leading blank where such lines are
    rare, and after a page mark; a page mark that names the next page begins that page itself.
    """
    raw = _printed(text)
    single = sum(lead == " " for _, lead, _, _ in raw)
    blank_opens = single <= _RARE * len(raw)
    lines: list[Line] = []
    page, after_mark = 1, False
    for start, lead, words, gap in raw:
        opens = not lines or after_mark or "\f" in lead or (blank_opens and lead == " ")
        named = page_mark(words)
        if named is not None and not opens:
            opens = named == page + 1
        page += opens and bool(lines)
        after_mark = named is not None and not opens
        indent = width(lead.replace("\f", "").replace("\ufeff", ""))
        end = start + len(words)
        lines.append(Line(start, end, words, page, gap, indent, opens, named is not None))
    return lines


def _printed(text: str) -> list[tuple[int, str, str, int]]:
    """Start, leading blanks, words and gap of each line that is not blank."""
    raw, at, gap = [], 0, 0
    for whole in text.split("\n"):
        words = whole.strip()
        if words:
            match = _LEADING.match(whole)
            lead = match.group() if match else ""
            raw.append((at + whole.index(words), lead, words, gap))
            gap = 0
        at += len(whole) + 1
        gap += 1
    return raw
