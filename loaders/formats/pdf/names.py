"""Names: does a line end stand between the names of two units?"""

import re
from functools import cache

from ...units import looks_like_unit
from ..pagedump.words import listed

_SEGMENT = re.compile(r"(?:[（(][^（）()]*[）)]|[^、，,；;：:\s/。])+")
_OPEN = re.compile(r"(?:.*政府|.{0,3}委)\Z")
"""A whole name that longer ones begin with: 市政府 各部门, 市委 宣传部."""


@cache
def _starts() -> re.Pattern[str]:
    """The words that the full name of a unit begins with: 市, 各, 中共."""
    return re.compile("|".join(form for form in listed("unit")["starts"] if form.isalpha()))


def parts_names(before: str, after: str) -> bool:
    """Does `before` end with a unit's whole name and `after` begin with another's?

    市政府办公室 before 市司法局 does; 市政府 before 各部门 does not, for both are one name.
    """
    first = _SEGMENT.match(after)
    if first is None or not _starts().match(first[0]) or not looks_like_unit(first[0]):
        return False
    line = before.rpartition("\n")[2]
    segments = _SEGMENT.findall(line)
    last = segments[-1] if segments and line.endswith(segments[-1]) else ""
    return any(looks_like_unit(end) and not _OPEN.match(end) for end in (line, last))
