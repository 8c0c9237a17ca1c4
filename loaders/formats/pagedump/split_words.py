"""Split words: header words that narrow columns broke, printed by height over several lines."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from tiaokuai.ontology import codes

from .lines import Line
from .piece import Piece, pieces_of
from .words import bare

_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_LONGEST = 8
_MOST = 12
_APART = 1.0
"""Pieces this far apart stand where their columns do."""

Word = tuple[Piece, ...]


@cache
def _roles() -> dict[str, str]:
    return {bare(str(word)): entry["role"] for entry in codes("columns") for word in entry["words"]}


def role_of(word: str) -> str | None:
    """The role of a column with this header word; None for a word that no list knows."""
    return _roles().get(word) or _roles().get(_BRACKETS.sub("", word))


def split_words(lines: Sequence[Line], first: int) -> list[Word] | None:
    """The words of a header that begins with line `first` with the upper halves of some words.

    Two lines: the upper holds whole words too. Three: whole words stand on the line between.
    None: there is no such header.
    """
    rows: list[list[Piece]] = []
    for number in range(first, min(first + 3, len(lines))):
        row = pieces_of(lines, number, number + 1)
        if len(row) > _MOST or any(len(piece.text) > _LONGEST for piece in row):
            break
        rows.append(row)
    if len(rows) == 3 and (words := _over_three(*rows)):
        return words
    return next(_over_two(*rows[:2]), None) if len(rows) >= 2 else None


def _over_two(upper: Sequence[Piece], lower: Sequence[Piece]) -> Iterator[list[Word]]:
    if len(lower) >= len(upper) or len(upper) < 2:
        return
    for heads in combinations(range(len(upper)), len(lower)):
        tails = iter(lower)
        words: list[Word] = [(p, next(tails)) if n in heads else (p,) for n, p in enumerate(upper)]
        if _all_known(words):
            yield words


def _over_three(
    upper: Sequence[Piece], middle: Sequence[Piece], lower: Sequence[Piece]
) -> list[Word] | None:
    if len(upper) != len(lower):
        return None
    halves: list[Word] = list(zip(upper, lower, strict=True))
    whole: list[Word] = [(piece,) for piece in middle]
    if not _all_known([*halves, *whole]):
        return None
    words = [*whole, *halves]
    gaps = [b.left - a.left - a.width for row in (upper, middle) for a, b in pairwise(row)]
    if all(gap >= _APART for gap in gaps):
        return sorted(words, key=lambda word: word[0].left)
    return sorted(words, key=lambda word: _text(word) not in _numbers())


def _numbers() -> set[str]:
    return {word for word, role in _roles().items() if role == "number"}


def _all_known(words: Sequence[Word]) -> bool:
    return all(role_of(_text(word)) for word in words)


def _text(word: Word) -> str:
    return "".join(piece.text for piece in word)
