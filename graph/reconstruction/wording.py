"""Wording: what tasks of several documents print alike, clause by clause."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Place = tuple[str, int, int]
"""A task's id and the span of one of its clauses: code points of its text, half-open."""

_RUN = 2
"""So many letters in a row are the same words and no accident."""
_LEAST = 6
"""So many letters a shared clause has, or it says nothing."""
_MOSTLY = 0.5
"""This share of a clause is shared, or the clauses say different things."""
_GAP = "……"


@dataclass(frozen=True, slots=True)
class Shared:
    """A clause that several documents share. `places`: where, `text`: the shared letters only,
    with …… for what each says in its own way."""

    text: str
    places: tuple[Place, ...]


def shared_wording(pairs: Iterable[tuple[Place, Place]], texts: Mapping[str, str]) -> list[Shared]:
    """The clauses that correspond, each group of them once, with the letters that they share.

    `pairs`: clauses of two documents that correspond; `texts`: the tasks' texts by id. Each
    group is worded as the clause that has most in common with the others.
    """
    found = []
    for group in _groups(pairs):
        words = {place: texts[place[0]][place[1] : place[2]] for place in group}
        again = {place: _again(place, words) for place in group}
        best = max(group, key=lambda place: (sum(again[place]), place))
        if (text := _kept(words[best], again[best])) is not None:
            found.append(Shared(text, tuple(group)))
    return found


def _groups(pairs: Iterable[tuple[Place, Place]]) -> list[list[Place]]:
    """Clauses that hang together through pairs, sorted."""
    root: dict[Place, Place] = {}

    def find(place: Place) -> Place:
        root.setdefault(place, place)
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for one, two in pairs:
        first, second = sorted((find(one), find(two)))
        root[second] = first
    groups: dict[Place, list[Place]] = {}
    for place in sorted(root):
        groups.setdefault(find(place), []).append(place)
    return list(groups.values())


def _again(place: Place, words: Mapping[Place, str]) -> list[bool]:
    """For each letter of a clause whether a clause of another document prints it too."""
    own = words[place]
    again = [False] * len(own)
    for other, text in words.items():
        if other[0].rpartition("#")[0] == place[0].rpartition("#")[0]:
            continue
        for x, _, size in SequenceMatcher(None, own, text, autojunk=False).get_matching_blocks():
            if size >= _RUN:
                again[x : x + size] = [True] * size
    return again


def _kept(text: str, again: Sequence[bool]) -> str | None:
    """The letters that stand again, a gap for the others; None where too few do."""
    if sum(again) < max(_LEAST, _MOSTLY * len(text)):
        return None
    parts = []
    for at, character in enumerate(text):
        if again[at]:
            parts.append(character)
        elif parts and parts[-1] != _GAP:
            parts.append(_GAP)
    return "".join(parts).removesuffix(_GAP)
