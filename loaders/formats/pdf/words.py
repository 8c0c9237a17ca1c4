"""Words: what the words of a cell tell of the table that it stands in."""

import re
from collections.abc import Sequence

from ..pagedump.split_words import role_of
from ..pagedump.words import bare
from .lines import Line

_FEWEST_KNOWN = 2
_BAND = 4
_CLOSE = 1.2
"""Of a character's width: lines of the cells of one header row are no farther apart."""
_LONGEST = 12
"""Characters of a word that heads a column."""

_NUMBER = re.compile(
    r"[（(]?\d{1,3}(?:[.．]\d{1,2}){0,2}[)）.．、]?|[一二三四五六七八九十百]{1,4}、?"
)


def is_number(text: str) -> bool:
    """Is the whole cell the number of a row?"""
    return _NUMBER.fullmatch(text.strip()) is not None


def names_column(text: str) -> bool:
    """Is it a word that heads columns?"""
    return role_of(bare(text)) is not None


def heads_columns(lines: Sequence[Line]) -> bool:
    """Does the first line, or it with those set closely below, hold words that head columns?

    At least two of them, and no long ones: words that narrow columns broke stand between.
    """
    band = [lines[0]]
    for line in lines[1:_BAND]:
        if line.base - band[-1].base > _CLOSE * line.em:
            break
        band.append(line)
    return _heads(lines[0].words, 0.5) or (
        any(map(names_column, lines[0].words)) and _heads([w for x in band for w in x.words], 0.3)
    )


def _heads(words: Sequence[str], share: float) -> bool:
    known = [word for word in words if names_column(word)]
    return (
        len(known) >= _FEWEST_KNOWN
        and sum(map(len, known)) >= share * sum(map(len, words))
        and max(map(len, words)) <= _LONGEST
    )
