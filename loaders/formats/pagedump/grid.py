"""Grid: the cells that were cut, as the rows of a Table."""

from collections.abc import Sequence

from ...passage import Passage
from ...source import Cell
from .cells import SPAN, Run
from .header import Header
from .piece import Piece
from .unit import name_lines

_KEEPS_LINES = {"unit", "person"}
"""Kinds whose line ends separate names."""

Row = tuple[Cell, ...]


class Grid:
    """Collects the rows of one table; `text` is the canonical text."""

    def __init__(self, text: str, kinds: Sequence[str]) -> None:
        self._text = text
        self._kinds = kinds
        self.rows: list[Row] = []

    def header(self, header: Header) -> None:
        """A row with the header's words."""
        index = len(self.rows)
        self.rows.append(
            tuple(Cell(self._joined(word), index, n) for n, word in enumerate(header.words))
        )

    def runs(self, pieces: Sequence[Piece], runs: Sequence[Run]) -> None:
        """A row per run that opens one; what lies outside of the table is left out."""
        row: dict[int, Passage] = {}
        for run in runs:
            if run.opens and row:
                self._row(row)
                row = {}
            held = pieces[run.first : run.last]
            if run.column == SPAN:
                cell = Cell(self._joined(held), len(self.rows), 0, columns=len(self._kinds))
                self.rows.append((cell,) * len(self._kinds))
            elif run.column >= 0:
                keep = self._kinds[run.column] in _KEEPS_LINES
                row[run.column] = self._names(held) if keep else self._joined(held)
        if row:
            self._row(row)

    def _row(self, row: dict[int, Passage]) -> None:
        index = len(self.rows)
        self.rows.append(
            tuple(
                Cell(row.get(n, Passage()), index, n, certain=n in row)
                for n in range(len(self._kinds))
            )
        )

    def _joined(self, pieces: Sequence[Piece]) -> Passage:
        """The pieces without line ends; a blank stays between Latin words."""
        parts = [Passage.of(self._text, pieces[0].start, pieces[0].end)]
        for before, after in zip(pieces, pieces[1:], strict=False):
            if after.gap == 0 and before.text[-1].isascii() and after.text[0].isascii():
                parts.append(Passage.of(self._text, before.end, before.end + 1))
            parts.append(Passage.of(self._text, after.start, after.end))
        return Passage.join(parts)

    def _names(self, pieces: Sequence[Piece]) -> Passage:
        """The pieces with a blank or line end between, but where a line end breaks a name."""
        opening = {group[0] for group in name_lines([piece.text for piece in pieces])}
        parts = [Passage.of(self._text, pieces[0].start, pieces[0].end)]
        for n, after in enumerate(pieces[1:], 1):
            if n in opening:
                end = pieces[n - 1].end
                at = self._text.find("\n", end) if after.gap else end
                parts.append(Passage.of(self._text, at, at + 1))
            parts.append(Passage.of(self._text, after.start, after.end))
        return Passage.join(parts)
