"""Parts: the units of one task, each once with its strongest role."""

from collections.abc import Iterable

from ..passage import Passage
from ..records import Role
from ..units import assign, strongest
from .draft import Part


def parts_of(passage: Passage, role: Role | None, *, filled: bool = False) -> list[Part]:
    """The units of a cell, a label's value or a bracket; `role` is what column or label says."""
    return [Part(share, filled) for share in assign(passage, role)]


def merged(parts: Iterable[Part]) -> list[Part]:
    """Each unit once, where it is first named, with the strongest role it is given."""
    return strongest(parts, lambda part: part.share)


def refilled(parts: Iterable[Part]) -> list[Part]:
    """The same units for a task below: not printed there."""
    return [Part(part.share, True) for part in parts]
