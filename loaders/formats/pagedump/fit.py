"""Fit: reads a table's pages, then again with the widths and the blanks that reading found."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .cells import Run, cut_cells
from .chain import find_chain
from .lines import Line
from .piece import Piece, pieces_of
from .score import Column, Scorer, line_widths

_ROUNDS = 3
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
_COUNTED = 5.0
"""The cost of a row without a number where the rows are counted."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The pieces between two headers, or after the last, and how they are cut into cells."""

    pieces: list[Piece]
    runs: list[Run]


def fit(
    kinds: Sequence[str], parts: Sequence[Sequence[Line]], lines: Sequence[Line]
) -> list[Stretch]:
    """Cuts the parts of one table, the lines below each of its headers, into cells.

    `lines` are those of the whole document: a piece knows its line by the number there.
    """
    numbers = {line.start: n for n, line in enumerate(lines)}
    rough = [
        [p for line in part for p in pieces_of(lines, numbers[line.start], numbers[line.start] + 1)]
        for part in parts
    ]
    whole, chain = [p for part in rough for p in part], frozenset[int]()
    if "number" in kinds:
        whole, chain = find_chain(whole)
    pieces = _regroup(whole, rough)
    pitch = _pitch(whole)
    columns = [
        Column(kind, None, _COUNTED if kind == "number" and chain else _MISSING.get(kind, 0.0))
        for kind in kinds
    ]
    stretches: list[Stretch] = []
    for _ in range(_ROUNDS):
        scorer = Scorer(columns, pitch, chain)
        stretches = [
            Stretch(part, cut_cells(part, scorer, more=n < len(pieces) - 1, again=n > 0))
            for n, part in enumerate(pieces)
        ]
        learnt = _learn(columns, stretches)
        if learnt == columns:
            break
        columns = learnt
    return stretches


def _regroup(whole: Sequence[Piece], rough: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    parts: list[list[Piece]] = []
    for part in rough:
        lines = {piece.line for piece in part}
        parts.append([piece for piece in whole if piece.line in lines])
    return parts


def _pitch(pieces: Sequence[Piece]) -> int | None:
    """The gap between the lines of one cell, seen between long lines; None: all gaps are alike."""
    long = 0.6 * max((piece.width for piece in pieces), default=0.0)
    pairs = list(zip(pieces, pieces[1:], strict=False))
    inside = Counter(
        b.gap for a, b in pairs if a.width >= long and b.width >= long and b.gap and not b.opens
    )
    gaps = {b.gap for _, b in pairs if b.gap and not b.opens}
    if len(gaps) < 2 or not inside:
        return None
    gap, count = min(inside.items(), key=lambda item: (-item[1], item[0]))
    return gap if count >= 0.7 * inside.total() else None


def _learn(columns: Sequence[Column], stretches: Sequence[Stretch]) -> list[Column]:
    """The columns with the width of their full lines and what a blank in them costs."""
    rows = sum(run.opens and run.column >= 0 for s in stretches for run in s.runs) or 1
    learnt = []
    for at, column in enumerate(columns):
        inner: list[float] = []
        all_lines: list[float] = []
        cells = 0
        for stretch in stretches:
            for run in stretch.runs:
                if run.column == at:
                    widths = line_widths(stretch.pieces[run.first : run.last])
                    cells += 1
                    all_lines += widths
                    inner += widths[:-1]
        share = cells / rows
        missing = column.missing
        if column.kind in {"first unit", "unit", "deadline", "person", "task"}:
            missing = round(0.3 + 3.0 * share * share, 2)
        learnt.append(Column(column.kind, _full(inner, all_lines), missing))
    return learnt


def _full(inner: list[float], lines: list[float]) -> float | None:
    """The width that full lines have: of those that are followed by another, else of all."""
    if len(inner) >= 3:
        return max(
            sorted(inner)[int(0.9 * (len(inner) - 1))], sorted(lines)[int(0.9 * (len(lines) - 1))]
        )
    return None
