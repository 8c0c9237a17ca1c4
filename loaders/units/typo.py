"""Typo: the one known body that a misprinted name can mean."""

from collections.abc import Iterable

from .lexicon import Body, lexicon

_SHORTEST = 5
"""Shorter names lie one edit from each other (教育局/体育局, 民政局/财政局)."""


def meant(name: str, named: Iterable[str]) -> Body | None:
    """The body that `name`, itself no known name, is a misprint of; None where unsure.

    One edit away from a known name with the same last character, or a known name whose end is
    printed in its short form (住房城乡住建局). `named`: the document's other names, which decide
    where the code lists alone leave several.
    """
    if len(name) < _SHORTEST or name in lexicon():
        return None
    near = [form for form in lexicon() if form[-1] == name[-1] and _one_edit(form, name)]
    bodies = {
        lexicon()[form][0].name: lexicon()[form][0] for form in near if len(form) >= _SHORTEST
    }
    bodies |= {body.name: body for body in _blends(name)}
    if len(bodies) > 1:
        here = {lexicon()[form][0].name for form in named if form in lexicon()}
        bodies = {official: body for official, body in bodies.items() if official in here}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def _blends(name: str) -> list[Body]:
    """Bodies of which the name is the start of one form and the whole of a shorter one."""
    found = []
    for cut in range(2, len(name) - 2):
        for body in lexicon().get(name[cut:], ()):
            if any(_starts(form, name[:cut], body) for form in lexicon()):
                found.append(body)
    return found


def _starts(form: str, start: str, body: Body) -> bool:
    return form.startswith(start) and any(b.name == body.name for b in lexicon()[form])


def _one_edit(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    at = next(
        (i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    if len(a) == len(b):
        return a[at + 1 :] == b[at + 1 :] or (
            a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
        )
    shorter, longer = sorted((a, b), key=len)
    return shorter[at:] == longer[at + 1 :]
