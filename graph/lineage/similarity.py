"""Similarity: how much two tasks say the same, by themselves."""

from dataclasses import dataclass

import numpy as np

from .cosines import Cosines
from .grams import Weights
from .letters import Ints
from .meaning import Meaning, between
from .parameters import Parameters
from .peaks import peaks
from .rows import Floats
from .side import Side


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs, sorted by (i, j), positions in the two lists.

    `value`: a number for each. `a` and `b`: the letters (half-open) of the two texts' most
    alike segments, one row for each pair.
    """

    i: Ints
    j: Ints
    value: Floats
    a: Ints
    b: Ints

    def __len__(self) -> int:
        return len(self.i)


def similarity(a: Side, b: Side, weights: Weights, p: Parameters) -> Pairs:
    """(1-w)·S + w·K for the candidate pairs, less where one tells what the other does.

    S is the cosine of the two whole texts; K that of their most alike segments, each damped by
    √(l/(l+d)), l its letters, so that a duty hidden in a longer task is found and a short
    phrase by itself is not. To make a matter known is another duty than to do it. A model of
    meaning, where there is one, adds to what the letters say.
    """
    cosines = Cosines(weights.rows(a.counts), weights.rows(b.counts))
    i, j = cosines.nearest(p.candidates)
    if meaning := between(a, b):
        i, j = _joined((i, j), meaning.nearest(p.candidates), len(b))
    part = peaks(a.segments, b.segments, weights, i, j, p.damping)
    value = (1 - p.clause_weight) * cosines.of(i, j) + p.clause_weight * part.value
    value[a.doing[i] & b.telling[j] | a.telling[i] & b.doing[j]] *= 1 - p.tell_weight
    pairs = Pairs(i, j, value, a.segments.bounds[part.x], b.segments.bounds[part.y])
    return _meant(pairs, meaning, a, b, p) if meaning else pairs


def _joined(one: tuple[Ints, Ints], other: tuple[Ints, Ints], width: int) -> tuple[Ints, Ints]:
    """The pairs of either, sorted, each once."""
    cells: Ints = np.union1d(one[0] * width + one[1], other[0] * width + other[1])
    first, second = np.divmod(cells, width)
    return first, second


def _meant(pairs: Pairs, meaning: Meaning, a: Side, b: Side, p: Parameters) -> Pairs:
    """What the tasks mean fills a part of what their letters leave open.

    Where that says more than the letters do, a whole task answers a whole task.
    """
    adds = p.meaning_weight * meaning.of(pairs.i, pairs.j)
    whole = adds > pairs.value
    parts_a, parts_b = pairs.a.copy(), pairs.b.copy()
    for parts, side, own in ((parts_a, a, pairs.i), (parts_b, b, pairs.j)):
        lengths = np.array([len(letters) for letters in side.letters], dtype=np.int64)
        parts[whole] = np.stack([np.zeros_like(own), lengths[own]], axis=1)[whole]
    return Pairs(pairs.i, pairs.j, pairs.value + adds * (1 - pairs.value), parts_a, parts_b)
