"""Column: what is known of a table's column when a dump is cut into cells."""

from dataclasses import dataclass

_MOST_PIECES = {
    "number": 1,
    "deadline": 5,
    "person": 12,
    "group": 14,
    "task": 20,
    "unit": 40,
    "first unit": 20,
    "other": 30,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its kind, the width of its full lines and what a blank in it costs.

    `extent`: its left and right edge, where the dump keeps distances. None: not known.
    `numbered`: the share of its cells that begin as a numbered heading.
    """

    kind: str
    width: float | None
    missing: float
    extent: tuple[float, float] | None = None
    numbered: float = 0.0

    @property
    def most_pieces(self) -> int:
        """How many pieces a cell of the column holds at most."""
        return _MOST_PIECES.get(self.kind, 60)
