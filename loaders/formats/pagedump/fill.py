"""Fill: do the lines of a cell fill its column as a layout fills it?"""

from collections.abc import Sequence
from itertools import pairwise

from .column import Column
from .piece import Piece
from .words import listed

_WIDE = 15.0
"""From here on a column is wide: its lines vary more, and few last lines happen to be full."""
_STOPS = tuple("。；;：:！？!?")


def line_widths(pieces: Sequence[Piece]) -> list[float]:
    """The widths of the lines that the pieces make, blanks between pieces counted."""
    widths: list[float] = []
    first = pieces[0]
    for piece in pieces:
        if piece.line != first.line:
            first = piece
        if piece is first:
            widths.append(0.0)
        widths[-1] = piece.left + piece.width - first.left
    return widths


def filled(pieces: Sequence[Piece], lines: Sequence[float], column: Column) -> float:
    """All lines but the last should be full, but where a sentence ends; none should be over."""
    full = column.width or max(lines)
    slack = 2.6 if full >= _WIDE else 1.3
    ends = [a for a, b in pairwise(pieces) if a.line != b.line]
    score = 0.0
    for wide, end in zip(lines, ends, strict=False):
        short = full - slack - wide
        if short > 0:
            score -= 0.5 if end.text.endswith(_STOPS) else min(4.0, 0.5 + short)
    if column.width is not None:
        score -= sum(min(4.0, wide - full - slack) for wide in lines if wide > full + slack)
        if full >= _WIDE and lines[-1] > full - 0.8 and not pieces[-1].text.endswith(_STOPS):
            score -= 1.0
    return score


def too_wide(lines: Sequence[float], column: Column) -> float:
    """What lines cost that are wider than the column, or than any column of its kind."""
    limit = (
        column.width + 1.5 if column.width else listed("widths").get(column.kind.split()[-1], 30)
    )
    return -sum(min(5.0, wide - limit) for wide in lines if wide > limit)


def astray(pieces: Sequence[Piece], column: Column) -> float:
    """How far the pieces stand outside of the column's edges."""
    if column.extent is None:
        return 0.0
    left, right = column.extent
    return sum(
        min(6.0, max(0.0, left - piece.left - piece.width, piece.left - right))
        + 0.3 * min(6.0, max(0.0, left - piece.left, piece.left + piece.width - right))
        for piece in pieces
    )
