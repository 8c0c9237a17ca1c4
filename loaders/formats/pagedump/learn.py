"""Learn: what a table's own cells tell of its columns."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .column import Column
from .fill import line_widths
from .header import Header
from .piece import Piece
from .row import SPAN, Cut
from .words import begins_as

_MISSING = {
    "number": 1.5,
    "group": 0.3,
    "task": 1.0,
    "text": 5.0,
    "first unit": 1.5,
    "unit": 1.2,
    "deadline": 1.2,
    "person": 0.7,
}
_LEARNT = {"first unit", "unit", "deadline", "person", "task"}
_COUNTED = 5.0
"""The cost of a row without a number where the rows are counted."""


def first_columns(kinds: Sequence[str], counted: bool) -> list[Column]:
    """The columns before anything was read; `counted`: numbers count the rows."""
    missing = {**_MISSING, "number": _COUNTED} if counted else _MISSING
    return [Column(kind, None, missing.get(kind, 0.0)) for kind in kinds]


def extents_of(header: Header) -> list[tuple[float, float] | None]:
    """The edges of the header's words, where all stand at least two blanks apart."""
    edges = [(word[0].left, word[-1].left + word[-1].width) for word in header.words]
    apart = [after[0] - before[1] for before, after in pairwise(edges)]
    kept = min(apart) >= 1.0 and header.words[0][0].line == header.words[-1][0].line
    return list(edges) if kept else [None] * len(edges)


def pitch_of(pieces: Sequence[Piece]) -> int | None:
    """The gap between the lines of one cell, seen between long lines; None: all gaps are alike."""
    long = 0.6 * max((piece.width for piece in pieces), default=0.0)
    pairs = list(pairwise(pieces))
    inside = Counter(
        b.gap for a, b in pairs if a.width >= long and b.width >= long and b.gap and not b.opens
    )
    gaps = {b.gap for _, b in pairs if b.gap and not b.opens}
    if len(gaps) < 2 or not inside:
        return None
    gap, count = min(inside.items(), key=lambda item: (-item[1], item[0]))
    return gap if count >= 0.7 * inside.total() else None


def learnt_columns(columns: Sequence[Column], cuts: Sequence[Cut]) -> list[Column]:
    """The columns with the width of their full lines and what a blank in them costs."""
    rows = [row for cut in cuts for row in cut.rows if SPAN not in row.cells]
    learnt = []
    for at, column in enumerate(columns):
        cells = [row.cells[at] for row in rows if at in row.cells]
        if column.kind in _LEARNT:
            share = len(cells) / max(1, len(rows))
            column = replace(column, missing=round(0.3 + 3.0 * share * share, 2))
        if column.extent is not None and cells:
            lefts = sorted(piece.left for cell in cells for piece in cell)
            rights = sorted(piece.left + piece.width for cell in cells for piece in cell)
            tenth = len(lefts) // 10
            column = replace(column, extent=(lefts[tenth], rights[-1 - tenth]))
        if column.kind in {"group", "task"} and cells:
            numbered = sum(begins_as("heading", cell[0].text) for cell in cells) / len(cells)
            column = replace(column, numbered=round(numbered, 2))
        learnt.append(replace(column, width=_full([line_widths(cell) for cell in cells])))
    return learnt


def _full(cells: Sequence[Sequence[float]]) -> float | None:
    """The width of full lines: those that another follows tell it; None where too few do."""
    inner = sorted(width for widths in cells for width in widths[:-1])
    lines = sorted(width for widths in cells for width in widths)
    if len(inner) < 3:
        return None
    return max(inner[int(0.9 * (len(inner) - 1))], lines[int(0.9 * (len(lines) - 1))])
