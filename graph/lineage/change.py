"""Change: which clauses were taken over, how much of each text, and what that amounts to."""

from collections.abc import Sequence
from dataclasses import dataclass

from .answering import answering
from .grams import Weights
from .letters import Letters
from .link import Change, Clause
from .side import Side

_COPY = 0.85  # share of the letters that makes a copy
_BITS = bytes.maketrans(bytes([0, 1]), b"01")
_MISSED = 0.2  # share of a text beyond the other's whose loss, or addition, is worth a word


@dataclass(frozen=True, slots=True)
class Overlap:
    """The clauses that two tasks share, and which letters of each stand again in the other.

    `up` and `down` are bit sets over the letters of A's and of B's text.
    """

    clauses: list[Clause]
    up: int
    down: int


def overlaps(a: Side, b: Side, weights: Weights, pairs: Sequence[tuple[int, int]]) -> list[Overlap]:
    """What the tasks of each pair (positions in the two lists, sorted) share."""
    shared = answering(a.segments, b.segments, weights, pairs)
    return [_overlap(a, b, i, j, own) for (i, j), own in zip(pairs, shared, strict=True)]


def _overlap(a: Side, b: Side, i: int, j: int, shared: Sequence[tuple[int, int]]) -> Overlap:
    up = down = 0
    for x, y in shared:
        (first, all_first), (second, all_second) = a.twos(i, x), b.twos(j, y)
        up |= _again(first, all_second) << int(a.segments.bounds[x, 0])
        down |= _again(second, all_first) << int(b.segments.bounds[y, 0])
    one, two = a.segments.parts, b.segments.parts
    return Overlap([Clause(*one[x], *two[y]) for x, y in shared], up, down)


def _again(twos: Sequence[str], other: frozenset[str]) -> int:
    """A bit for each letter that belongs to two adjacent letters that stand in `other` too."""
    if other.issuperset(twos):
        return (2 << len(twos)) - 1 if twos else 0
    marked = int(bytes(map(other.__contains__, twos)).translate(_BITS)[::-1], 2)
    return marked | marked << 1


def share(marked: int, letters: Letters) -> float:
    """The share of a text's letters that are marked; 0 for a text without letters."""
    return round(marked.bit_count() / len(letters), 4) if len(letters) else 0.0


def kinds(
    up: float, down: float, all_up: float, all_down: float, children: int, parents: int
) -> list[Change]:
    """What a link is, from the shares of the link and of all links of its two tasks.

    verbatim: both texts stand in each other; else narrowed (more of A stands in no child than
    of B comes from no parent), extended (the reverse) or, with neither, adapted. split: A has
    several children; merged: B has several parents.
    """
    change: list[Change] = []
    # Reworded, both texts miss some of the other: what counts is how much more one of them does.
    less = all_down - all_up
    if up >= _COPY and (down >= _COPY or parents > 1):
        change.append("verbatim")
    elif less >= _MISSED:
        change.append("narrowed")
    elif -less >= _MISSED:
        change.append("extended")
    else:
        change.append("adapted")
    if children > 1:
        change.append("split")
    if parents > 1:
        change.append("merged")
    return change
