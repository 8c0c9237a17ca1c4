"""Mutants: a seed damaged at a level that its format has: bytes, zip members, XML, words."""

from collections.abc import Callable, Sequence
from random import Random

from .bytewise import damage, splice
from .members import change_members
from .seeds import Seed
from .streams import change_stream
from .tree import change_page
from .words import change_words

Change = Callable[[Random, bytes], bytes]
_MOST_CHANGES = 4


def mutant(draw: Random, sound: Sequence[Seed]) -> Seed:
    """A seed with one to four changes; the same `draw` state gives the same bytes."""
    seed = draw.choice(sound)
    data = seed.data
    if draw.random() < 0.05:
        kin = [other for other in sound if other.name.split(".")[1] == seed.name.split(".")[1]]
        data = splice(draw, data, draw.choice(kin).data)
    change = draw.choice(_changes(data))
    for _ in range(draw.randint(1, _MOST_CHANGES)):
        data = change(draw, data)
    return Seed(seed.name, data)


def _changes(data: bytes) -> list[Change]:
    """What may be done to a file; the levels of its own format most of the time."""
    if data.startswith(b"PK"):
        return [damage, *[change_members] * 9]
    if data.startswith(b"%PDF"):
        return [damage, change_stream, change_stream]
    if b"<html" in data[:4096].lower():
        return [damage, change_words, *[change_page] * 3]
    return [damage, *[change_words] * 3]
