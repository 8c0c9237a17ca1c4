"""Piece: a stretch of a line between blanks; cells are made of whole pieces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import Line
from .words import width

_STRETCH = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Its extent in the text, its words and width, its page and line.

    `gap` counts the line ends between it and the piece before: 0 on the same line. `last` says
    that it ends its line, `opens` that it begins a page, `left` is its distance in characters
    from the line's left edge.
    """

    start: int
    end: int
    text: str
    width: float
    page: int
    line: int
    gap: int
    left: float
    last: bool
    opens: bool


def pieces_of(lines: Sequence[Line], first: int, last: int) -> list[Piece]:
    """The pieces of the lines `first` to `last` (half-open)."""
    pieces = []
    for number in range(first, last):
        line = lines[number]
        stretches = list(_STRETCH.finditer(line.text))
        for order, match in enumerate(stretches):
            start = line.start + match.start()
            pieces.append(
                Piece(
                    start=start,
                    end=start + len(match.group()),
                    text=match.group(),
                    width=width(match.group()),
                    page=line.page,
                    line=number,
                    gap=line.gap if order == 0 else 0,
                    left=line.indent + width(line.text[: match.start()]),
                    last=order == len(stretches) - 1,
                    opens=line.opens and order == 0,
                )
            )
    return pieces


def cut(piece: Piece, at: int) -> tuple[Piece, Piece]:
    """The piece as two, the second beginning at its character `at`; gap 0 between them."""
    head, tail = piece.text[:at], piece.text[at:]
    first = Piece(
        piece.start,
        piece.start + at,
        head,
        width(head),
        piece.page,
        piece.line,
        piece.gap,
        piece.left,
        False,
        piece.opens,
    )
    second = Piece(
        piece.start + at,
        piece.end,
        tail,
        width(tail),
        piece.page,
        piece.line,
        0,
        piece.left + width(head),
        piece.last,
        False,
    )
    return first, second
