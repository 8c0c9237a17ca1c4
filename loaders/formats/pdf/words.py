"""Words: what the words of a cell tell of the table that it stands in."""

import re

from ..pagedump.split_words import role_of
from ..pagedump.words import bare
from .lines import Line

_FEWEST_KNOWN = 2
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


def heads_columns(line: Line) -> bool:
    """Does the line hold at least two words that head columns, and no long ones?"""
    known = [word for word in line.words if names_column(word)]
    return (
        len(known) >= _FEWEST_KNOWN
        and 2 * sum(map(len, known)) >= sum(map(len, line.words))
        and max(map(len, line.words)) <= _LONGEST
    )
