"""Stitched: a cell of a table of several pages, and how the parts of one are told."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..pagedump.words import begins_as
from .lines import Line
from .table import PageCell
from .wrap import Room, is_meant, unwrapped

SENTENCE_ENDS = tuple("。；！？.;!?")
_FOOT = 2.2
"""Of a character's width: the foot of a cell has room for no more than a line."""


@dataclass
class Stitched:
    """A cell of a table of several pages: its position and its parts, first to last."""

    row: int
    column: int
    rows: int
    columns: int
    parts: list[PageCell]
    certain: bool = True

    @property
    def lines(self) -> list[tuple[Line, Room]]:
        """All its lines, each with the room it had."""
        return [(line, part.room) for part in self.parts for line in part.lines]

    @property
    def text(self) -> str:
        """Its text with the line breaks that were meant."""
        return unwrapped(self.lines)

    @property
    def is_blank(self) -> bool:
        """Does it print nothing?"""
        return not any(part.lines for part in self.parts)


def goes_on(above: Stitched, cell: Stitched) -> bool:
    """Does a cell's text break off at the foot of the page, to go on in the other?"""
    if above.is_blank or cell.is_blank:
        return False
    (last, room), (first, _) = above.lines[-1], cell.lines[0]
    left = above.parts[-1].frame.box[3] - last.base
    if left > _FOOT * last.em or last.text.endswith(SENTENCE_ENDS):
        return False
    return not is_meant(last, first, room)


def is_merged(above: Stitched | None, cell: Stitched) -> bool:
    """Is the cell of several rows the rest of the one above, with the rest of its text or none?"""
    if above is None:
        return False
    return cell.is_blank or (goes_on(above, cell) and not begins_as("heading", cell.text))


def is_rest(pairs: Sequence[tuple[Stitched, Stitched]]) -> bool:
    """Is the row the rest of one, though no text breaks off: most of it says nothing?"""
    blank = sum(cell.is_blank and not above.is_blank for above, cell in pairs)
    return blank > 1 and blank * 2 >= len(pairs)
