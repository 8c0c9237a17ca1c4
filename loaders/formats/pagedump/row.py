"""Row: the cells of one row of a table, as the pieces they hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .piece import Piece
from .score import Scorer
from .words import begins_as

SPAN = -1
"""The column of a cell that spans the whole width."""

_HEADING, _NO_HEADING, _SECOND_LINE = 3.0, -5.0, -2.5
_PER_CHARACTER, _SHORTEST = 0.4, 3
"""A short heading rather is the first line of a narrow cell."""


@dataclass(frozen=True, slots=True)
class Row:
    """The pieces of each cell that is printed, by column; SPAN for a row of one wide cell."""

    cells: Mapping[int, Sequence[Piece]]

    def worth(self, scorer: Scorer) -> float:
        """The cells' scores less what its blanks cost."""
        if SPAN in self.cells:
            return span_score(self.cells[SPAN])
        blanks = sum(c.missing for n, c in enumerate(scorer.columns) if n not in self.cells)
        return sum(scorer.cell(held, n) for n, held in self.cells.items()) - blanks


@dataclass(frozen=True, slots=True)
class Cut:
    """What a stretch of pieces was cut into: rows, and the line after them that is no row."""

    rows: Sequence[Row]
    outside: int | None = None

    def worth(self, scorer: Scorer) -> float:
        """The worth of all rows."""
        return sum(row.worth(scorer) for row in self.rows)


def span_score(pieces: Sequence[Piece]) -> float:
    """How well whole lines read as a heading over the whole width of a table."""
    length = sum(len(piece.text) for piece in pieces)
    heading = begins_as("group_row", pieces[0].text)
    score = min(_HEADING, _PER_CHARACTER * (length - _SHORTEST)) if heading else _NO_HEADING
    return score + _SECOND_LINE * (pieces[-1].line - pieces[0].line)


def outside_score(line: str, more: bool) -> float:
    """How well a line reads as the first after a table; `more`: the table goes on later."""
    return 8.0 if begins_as("closing", line) else -10.0 if more else -4.0
