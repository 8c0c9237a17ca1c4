"""Chain: the numbers that count the rows, found among all that could be one."""

import re
from collections.abc import Sequence

from .piece import Piece, cut

_BARE = re.compile(r"(\d{1,3})[.．、]?\Z")
_GLUED = re.compile(r"(\d{1,3})[.．、]?(?=[\u4e00-\u9fff“《（])(?![年月日个条项次件批家所])")


def find_chain(pieces: Sequence[Piece]) -> tuple[list[Piece], frozenset[int]]:
    """The pieces, a number printed together with its text cut off; the starts of the chain's.

    The chain is the heaviest run of numbers that each are one more than the one before; numbers
    that stand free weigh more than numbers glued to text. A table that shows only some of a
    list's numbers, or begins anew at 1, makes steps that weigh less.
    """
    found = [(at, *_weighed(piece, pieces, at)) for at, piece in enumerate(pieces)]
    candidates = [(at, value, weight) for at, value, weight in found if weight > 0]
    best: list[tuple[float, int]] = []
    for n, (_, value, weight) in enumerate(candidates):
        total, back = weight if value == 1 else weight - 1.0, -1
        for m in range(max(0, n - 60), n):
            step = best[m][0] + weight + _step(candidates[m][1], value)
            if step > total:
                total, back = step, m
        best.append((total, back))
    if not best:
        return list(pieces), frozenset()
    at = max(range(len(best)), key=lambda n: best[n][0])
    chosen = set()
    while at >= 0:
        chosen.add(candidates[at][0])
        at = best[at][1]
    return _apart(pieces, chosen) if len(chosen) > 1 else (list(pieces), frozenset())


def _weighed(piece: Piece, pieces: Sequence[Piece], at: int) -> tuple[int, float]:
    match = _BARE.match(piece.text)
    if match:
        starts_line = piece.gap > 0 or at == 0
        return int(match.group(1)), 2.0 if starts_line else 0.7
    match = _GLUED.match(piece.text)
    if match and (piece.gap > 0 or at == 0):
        return int(match.group(1)), 0.4
    return 0, 0.0


def _step(before: int, after: int) -> float:
    if after == before + 1:
        return 1.0
    if after == 1:
        return -2.0
    return -2.5 if before < after <= before + 30 else -8.0


def _apart(pieces: Sequence[Piece], chosen: set[int]) -> tuple[list[Piece], frozenset[int]]:
    result, starts = [], set()
    for at, piece in enumerate(pieces):
        if at not in chosen:
            result.append(piece)
            continue
        starts.add(piece.start)
        match = None if _BARE.match(piece.text) else _GLUED.match(piece.text)
        result += cut(piece, match.end()) if match else [piece]
    return result, frozenset(starts)
