"""Share: one unit's part in a task, as a cell or bracket says it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from ..passage import Passage
from ..records import Role

T = TypeVar("T")

_STRENGTH: dict[Role, int] = {"lead": 0, "responsible": 1, "support": 2}


@dataclass(frozen=True, slots=True)
class Share:
    """A unit with its role.

    `name`: after splitting, with shared heads and tails given back. `role_rule`: what says the
    role: `column` (or the label before the cell), `label` (inside), `marker` (牵头, 配合),
    `beside_lead` (no word of its own, but another in the cell leads), `none` (nothing said:
    responsible).
    `passage`: the words it is read from; a shared head or tail adds its own stretch.
    """

    name: str
    role: Role
    role_rule: str
    passage: Passage


def strongest(items: Iterable[T], share_of: Callable[[T], Share]) -> list[T]:
    """Each unit once, where it stands first, in its strongest role (牵头, 责任, 配合)."""
    found: dict[str, T] = {}
    for item in items:
        share = share_of(item)
        known = found.get(share.name)
        if known is None or _STRENGTH[share.role] < _STRENGTH[share_of(known).role]:
            found[share.name] = item
    return list(found.values())


def merge(shares: Iterable[Share]) -> list[Share]:
    """Each unit once; see `strongest`."""
    return strongest(shares, lambda share: share)
