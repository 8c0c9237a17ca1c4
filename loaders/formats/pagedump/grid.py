"""Grid: the cells that were cut, as the rows of a Table."""

from collections.abc import Sequence
from itertools import pairwise

from ...passage import Passage
from ...source import Cell
from .header import Header
from .piece import Piece
from .row import SPAN, Row
from .unit import name_lines

_KEEPS_LINES = {"unit", "first unit", "person"}
"""Kinds whose line ends separate names."""


class Grid:
    """Collects the rows of one table; `text` is the canonical text."""

    def __init__(self, text: str, kinds: Sequence[str]) -> None:
        self._text = text
        self._kinds = kinds
        self.rows: list[tuple[Cell, ...]] = []

    def header(self, header: Header) -> None:
        """A row with the header's words."""
        index = len(self.rows)
        self.rows.append(
            tuple(Cell(self._joined(word), index, n) for n, word in enumerate(header.words))
        )

    def row(self, row: Row) -> None:
        """A row of cells; one that spans the width stands at every position."""
        index, wide = len(self.rows), len(self._kinds)
        if SPAN in row.cells:
            cell = Cell(self._joined(row.cells[SPAN]), index, 0, columns=wide)
            self.rows.append((cell,) * wide)
            return
        cells = []
        for n, kind in enumerate(self._kinds):
            held = row.cells.get(n, ())
            passage = self._names(held) if kind in _KEEPS_LINES else self._joined(held)
            cells.append(Cell(passage, index, n, certain=bool(held)))
        self.rows.append(tuple(cells))

    def _joined(self, pieces: Sequence[Piece]) -> Passage:
        """The pieces without line ends; a blank stays between Latin words."""
        if not pieces:
            return Passage()
        parts = [Passage.of(self._text, pieces[0].start, pieces[0].end)]
        for before, after in pairwise(pieces):
            if after.line == before.line and before.text[-1].isascii() and after.text[0].isascii():
                parts.append(Passage.of(self._text, before.end, before.end + 1))
            parts.append(Passage.of(self._text, after.start, after.end))
        return Passage.join(parts)

    def _names(self, pieces: Sequence[Piece]) -> Passage:
        """The pieces with a blank or line end between, but where a line end breaks a name."""
        if not pieces:
            return Passage()
        opening = {group[0] for group in name_lines([piece.text for piece in pieces])}
        parts = [Passage.of(self._text, pieces[0].start, pieces[0].end)]
        for n, after in enumerate(pieces[1:], 1):
            if n in opening:
                end = pieces[n - 1].end
                apart = after.line != pieces[n - 1].line
                at = self._text.find("\n", end) if apart else end
                parts.append(Passage.of(self._text, at, at + 1))
            parts.append(Passage.of(self._text, after.start, after.end))
        return Passage.join(parts)
