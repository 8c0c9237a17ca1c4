"""Share: one unit's part in a task, as a cell or bracket says it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..passage import Passage
from ..records import Role

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


def merge(shares: Iterable[Share]) -> list[Share]:
    """Each unit once, where it stands first, in its strongest role (牵头, 责任, 配合)."""
    strongest: dict[str, Share] = {}
    for share in shares:
        known = strongest.get(share.name)
        if known is None or _STRENGTH[share.role] < _STRENGTH[known.role]:
            strongest[share.name] = share
    return list(strongest.values())
