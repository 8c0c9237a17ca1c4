"""Headings: the path of headings that are open at a point of the document."""

from ..passage import Passage
from .numbering import numbered

_OUTERMOST = -1
"""The rank of a heading without a number: a section of its own, nothing stays open above it."""


class Headings:
    """A stack of headings ordered by the rank of their numbering."""

    def __init__(self) -> None:
        self._stack: list[tuple[float, Passage]] = []

    def open(self, heading: Passage, rank: float | None = None) -> None:
        """A heading begins; those of its rank and below are closed. `rank` None: by its number."""
        if rank is None:
            found = numbered(heading)
            rank = found.rank if found else _OUTERMOST
        self.close(rank)
        self._stack.append((rank, heading))

    def close(self, rank: float) -> None:
        """Close the headings of that rank and below."""
        while self._stack and self._stack[-1][0] >= rank:
            self._stack.pop()

    @property
    def path(self) -> list[Passage]:
        """The open headings, outermost first."""
        return [heading for _, heading in self._stack]

    @property
    def ranks(self) -> list[float]:
        """The ranks of the open headings, outermost first."""
        return [rank for rank, _ in self._stack]
