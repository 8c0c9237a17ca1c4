"""Score: how well a run of pieces looks like one cell of a column of some kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .column import Column
from .fill import astray, filled, line_widths, too_wide
from .piece import Piece
from .unit import is_name, may_hold_names, unit_score
from .words import begins_as, is_a, listed

NEVER = -1000.0
_CLOSERS = tuple("，。、；：）】》”’！？,.;:)%")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\d\-]{5,}")
_PARTS = re.compile(r"[，。；、,;]")
_SENTENCE = re.compile(r"[，。；“”《》]")


@dataclass(slots=True)
class Scorer:
    """Scores cells. `pitch` is the gap between two lines of a cell (None: the dump has one gap
    for all), `chain` the starts of the pieces that count the rows."""

    columns: Sequence[Column]
    pitch: int | None
    chain: frozenset[int]
    known: dict[tuple[int, tuple[Piece, ...]], float] = field(default_factory=dict)

    @property
    def _persons(self) -> bool:
        return any(column.kind == "person" for column in self.columns)

    def cell(self, pieces: Sequence[Piece], column: int) -> float:
        """The score of the pieces as one cell of the column; NEVER where it cannot be."""
        key = (column, tuple(pieces))
        score = self.known.get(key)
        if score is None:
            score = self.known[key] = self._cell(pieces, self.columns[column])
        return score

    def _cell(self, pieces: Sequence[Piece], column: Column) -> float:
        if column.kind == "number":
            return self._number(pieces)
        if pieces[0].start in self.chain or pieces[0].text.startswith(_CLOSERS):
            return -6.0 + self._joints(pieces, column)
        if self._cannot(pieces[-1], column):
            return NEVER
        text = "".join(piece.text for piece in pieces)
        lines = line_widths(pieces)
        score = self._joints(pieces, column) - astray(pieces, column)
        if column.kind in {"unit", "first unit"}:
            score += unit_score(pieces) + too_wide(lines, column)
            score -= 1.0 if text.endswith(("、", "，")) else 0.0
            return score - (0.7 * (len(lines) - 1) if column.kind == "first unit" else 0.0)
        if column.kind == "deadline":
            return score + _deadline(text) + too_wide(lines, column)
        if column.kind == "person":
            parts = [part for p in pieces for part in re.split(r"[、，/]", p.text) if part]
            good = all(_NAME.fullmatch(part) for part in parts)
            return score + (1.5 if good else -2.5) + too_wide(lines, column)
        if column.kind == "other":
            return score - (1.5 if _telling(pieces, text) else 0.2) + too_wide(lines, column)
        score += filled(pieces, lines, column) - (2.0 if _telling(pieces, text) else 0.0)
        if self._persons and _NAME.fullmatch(text):
            score -= 2.0
        if column.kind in {"group", "task"}:
            score += 1.5 if begins_as("heading", text) else -1.5 * column.numbered
            score -= 1.5 * sum(is_name(piece.text) for piece in pieces)
            return score - (1.0 if _SENTENCE.search(text) else 0.0) + too_wide(lines, column)
        return score + (1.5 if _SENTENCE.search(text) or len(text) > 16 else 0.0)

    def _cannot(self, piece: Piece, column: Column) -> bool:
        """Would no cell of the column hold this line?"""
        if column.kind.endswith("unit"):
            return not may_hold_names(piece.text)
        limit: float = listed("widths").get(column.kind.split()[-1], 100)
        return piece.width > 2 * limit

    def _number(self, pieces: Sequence[Piece]) -> float:
        if len(pieces) > 1:
            return NEVER
        if pieces[0].start in self.chain:
            return 6.0
        if not is_a("number", pieces[0].text):
            return NEVER
        return -1.0 if self.chain else 1.0

    def _joints(self, pieces: Sequence[Piece], column: Column) -> float:
        score = 0.0
        for before, after in pairwise(pieces):
            if after.start in self.chain and column.kind != "number":
                score -= 6.0
            if after.opens:
                score -= 0.5
            elif after.line == before.line:
                latin = before.text[-1].isascii() or after.text[0].isascii()
                score -= 0.3 if latin else 0.8 if column.kind.endswith("unit") else 3.0
            elif self.pitch is not None and after.gap != self.pitch:
                score -= 4.0
        return score


def _deadline(text: str) -> float:
    if is_a("deadline", text):
        return 4.0
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) > 1 and all(is_a("deadline", part) for part in parts):
        return 3.5
    if parts and len(text) <= 24 and begins_as("deadline", text):
        return -1.0
    return -5.0


def _telling(pieces: Sequence[Piece], text: str) -> bool:
    """Would the text rather be a unit's name, a deadline or a number?"""
    if len(text) > 60 or _SENTENCE.search(text):
        return False
    return is_a("deadline", text) or is_a("number", text) or unit_score(pieces) > 1.0
