"""Typo: the one known body that a misprinted name can mean."""

from collections.abc import Iterable
from functools import cache

from .lexicon import Body, lexicon

_SHORTEST = 5
"""Shorter names lie one edit from each other (教育局/体育局, 民政局/财政局)."""
_OPEN = 9
"""Names of other ends than these are too many to list them all: shorter ones are not misprints."""
_LISTED_ENDS = ("局", "厅", "委员会")


def meant(name: str, named: Iterable[str]) -> Body | None:
    """The body that `name`, itself no known name, is a misprint of; None where unsure.

    One edit away from a known name with the same last character, or a known name whose end is
    printed in its short form (住房城乡住建局). `named`: the document's other names, which decide
    where the code lists alone leave several.
    """
    shortest = _SHORTEST if name.endswith(_LISTED_ENDS) else _OPEN
    if len(name) < shortest or name in lexicon():
        return None
    near = [form for form in _alike(name[-1], len(name)) if _one_edit(form, name)]
    bodies = {
        lexicon()[form][0].name: lexicon()[form][0] for form in near if len(form) >= _SHORTEST
    }
    bodies |= {body.name: body for body in _blends(name)}
    if len(bodies) > 1:
        here = {lexicon()[form][0].name for form in named if form in lexicon()}
        bodies = {official: body for official, body in bodies.items() if official in here}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


@cache
def _alike(last: str, length: int) -> tuple[str, ...]:
    """The known names with this last character that are as long, or one longer or shorter."""
    return tuple(form for form in lexicon() if form[-1] == last and abs(len(form) - length) < 2)


def _blends(name: str) -> list[Body]:
    """Bodies of which the name is the start of one form and the whole of a shorter one."""
    found = []
    for cut in range(2, len(name) - 2):
        for body in lexicon().get(name[cut:], ()):
            if any(form.startswith(name[:cut]) for form in _forms_of(body.name)):
                found.append(body)
    return found


@cache
def _forms_of(official: str) -> tuple[str, ...]:
    """The names that a body has."""
    return tuple(
        form for form, bodies in lexicon().items() if any(b.name == official for b in bodies)
    )


def _one_edit(form: str, name: str) -> bool:
    """Whether one character is wrong, too many, too few or out of place, and looks it.

    A slip makes pairs of characters that no name has; where the pair is known (教育事业 for
    体育事业) the names are two.
    """
    if abs(len(form) - len(name)) > 1 or form == name:
        return False
    pairs = zip(form, name, strict=False)
    at = next((i for i, (x, y) in enumerate(pairs) if x != y), min(len(form), len(name)))
    if len(form) < len(name):
        doubled = at > 0 and name[at] == name[at - 1]
        return form[at:] == name[at + 1 :] and (doubled or _strange(name, at - 1, at + 1))
    if len(form) > len(name):
        return 0 < at < len(name) and form[at + 1 :] == name[at:] and _strange(name, at - 1, at)
    swapped = form[at : at + 2] == name[at : at + 2][::-1] and form[at + 2 :] == name[at + 2 :]
    if form[at + 1 :] != name[at + 1 :] and not swapped:
        return False
    return _strange(name, at - 1, at + 2 if swapped else at + 1)


def _strange(name: str, start: int, end: int) -> bool:
    """Whether no name has any of the pairs of neighbours from `start` to `end`.

    The last pair does not count, for any character may stand before 局; where it is the only
    one, the last three characters together do.
    """
    pairs = [name[i : i + 2] for i in range(max(start, 0), min(end, len(name) - 2))]
    if not pairs:
        return name[-3:] not in _runs(3)
    return not any(pair in _runs(2) for pair in pairs)


@cache
def _runs(length: int) -> frozenset[str]:
    """All runs of so many characters in the known names."""
    return frozenset(
        form[i : i + length] for form in lexicon() for i in range(len(form) - length + 1)
    )
