"""Matter: what a text speaks of, by the words that name one thing in each policy field."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from operator import add

from tiaokuai.ontology import codes


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `ontology/codes/lineage_fields.yaml`.

    `matter`: the line of the table that each stands in, from 1; `lengths`: by two letters how
    long the words are that begin with them.
    """

    matter: dict[str, int]
    lengths: dict[str, list[int]]


@cache
def words() -> Words:
    """The words of every line."""
    lines = [line for field in codes("lineage_fields").values() for line in field]
    matter = {word.lower(): n for n, line in enumerate(lines, 1) for word in line}
    lengths: dict[str, set[int]] = {}
    for word in matter:
        lengths.setdefault(word[:2], set()).add(len(word))
    return Words(matter, {start: sorted(own) for start, own in lengths.items()})


def matters(letters: str) -> list[tuple[int, int, int]]:
    """Start, end and matter of every such word in a text of letters, in order."""
    matter, lengths = words().matter, words().lengths
    return [
        (at, at + length, matter[word])
        for at, start in enumerate(map(add, letters, letters[1:]))
        if start in lengths
        for length in lengths[start]
        if len(word := letters[at : at + length]) == length and word in matter
    ]


def numbers(fields: Collection[str]) -> frozenset[int]:
    """The lines of some policy fields."""
    places = (name for name, field in codes("lineage_fields").items() for _ in field)
    return frozenset(n for n, name in enumerate(places, 1) if name in fields)
