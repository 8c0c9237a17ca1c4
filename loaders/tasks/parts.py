"""Parts: the units of one task, each once with its strongest role."""

from collections.abc import Iterable

from ..passage import Passage
from ..records import Role
from ..units import assign
from .draft import Part

_STRENGTH: dict[Role, int] = {"lead": 0, "responsible": 1, "support": 2}


def parts_of(passage: Passage, role: Role | None, *, filled: bool = False) -> list[Part]:
    """The units of a cell, a label's value or a bracket; `role` is what column or label says."""
    return [Part(share, filled) for share in assign(passage, role)]


def merged(parts: Iterable[Part]) -> list[Part]:
    """Each unit once, where it is first named, with the strongest role it is given."""
    strongest: dict[str, Part] = {}
    for part in parts:
        known = strongest.get(part.share.name)
        if known is None or _STRENGTH[part.share.role] < _STRENGTH[known.share.role]:
            strongest[part.share.name] = part
    return list(strongest.values())


def refilled(parts: Iterable[Part]) -> list[Part]:
    """The same units for a task below: not printed there."""
    return [Part(part.share, True) for part in parts]
