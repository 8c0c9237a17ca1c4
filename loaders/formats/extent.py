"""Extent: how far the cells of an xlsx sheet reach; its own word for it need not be true."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from lxml import etree

_PLACE = re.compile(r"([A-Za-z]*)(\d*)", re.ASCII)
_COUNTS = ("count", "uniqueCount")
_MOST_COLUMNS = 16_384
_NUMBERS = {"n", "d"}
_LONGEST = 20
"""Code points; the last cell that a sheet can hold has a place of ten."""


class Extent:
    """The last row and column that hold a cell, from 1, and which are hidden.

    `hidden_rows` and `hidden_columns` count from 0, `styled` has the style of each number at its
    row and column, from 0, where it is one of `styles`. `counted` is the largest number of
    elements that an element says it holds, true or not.

    Told by reading the sheet's XML element by element, in little memory. A row or cell that does
    not say where it stands follows the one before it.
    """

    def __init__(self, sheet: bytes, styles: Collection[str] = ()) -> None:
        self.rows = self.columns = self.counted = 0
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.styled: dict[tuple[int, int], str] = {}
        self._styles = styles
        self._row = self._column = 0
        # Its types ask for methods that lxml can do without, and is quicker without.
        target: Any = self
        parser = etree.XMLParser(target=target, recover=True, resolve_entities=False)
        etree.fromstring(sheet, parser)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; called by the parser."""
        name = tag.rpartition("}")[2]
        if name == "row":
            self._row, self._column = _number(attributes.get("r")) or self._row + 1, 0
            if _is_hidden(attributes):
                self.hidden_rows.add(self._row - 1)
        elif name == "c":
            place = _PLACE.match(attributes.get("r", "")[:_LONGEST])
            letters, digits = place.groups() if place else ("", "")
            self._row = _number(digits) or max(self._row, 1)
            self._column = _column(letters) or self._column + 1
            self.rows, self.columns = max(self.rows, self._row), max(self.columns, self._column)
            style = attributes.get("s", "")
            if style in self._styles and attributes.get("t", "n") in _NUMBERS:
                self.styled[self._row - 1, self._column - 1] = style
        elif name == "col" and _is_hidden(attributes):
            first, last = (_number(attributes.get(edge)) for edge in ("min", "max"))
            # Stretches do not overlap: those of a file that says so would take long to count.
            first = max(first, max(self.hidden_columns, default=-1) + 2)
            self.hidden_columns.update(range(first - 1, min(last, _MOST_COLUMNS)))
        else:
            for count in _COUNTS:
                self.counted = max(self.counted, _number(attributes.get(count)))

    def close(self) -> None:
        """The sheet ends; called by the parser."""


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return attributes.get("hidden") in {"1", "true"}


def _number(digits: str | None) -> int:
    digits = (digits or "")[:_LONGEST]
    return int(digits) if digits.isdecimal() else 0


def _column(letters: str) -> int:
    """The number of a column, from 1, by its letters; 0 for none."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
