"""Competition: what matches everything matches nothing."""

from collections.abc import Iterator

import numpy as np

from .letters import Ints
from .rows import Floats, spread
from .similarity import Pairs

_CELLS = 1_000_000  # pairs of rivals that are looked at in one go


def compete(pairs: Pairs, strength: float) -> Floats:
    """Each value times √(share of its row's best · share of its column's best)^strength.

    Two children rival each other only so far as they take the same words of their parent, and
    likewise two parents: a long task whose duties go separate ways loses nothing.
    """
    columns = np.argsort(pairs.j, kind="stable")
    shares = _shares(pairs.i, pairs.value, pairs.a)
    shares[columns] *= _shares(pairs.j[columns], pairs.value[columns], pairs.b[columns])
    return np.asarray(pairs.value * np.sqrt(shares) ** strength)


def _shares(task: Ints, value: Floats, part: Ints) -> Floats:
    """Each value's share of the best of its task, rivals counting as far as parts overlap.

    `task` is sorted: the rivals of a pair stand around it.
    """
    start, end = part.T
    first, last = (np.searchsorted(task, task, side) for side in ("left", "right"))
    best = np.zeros(len(value))
    for some in _runs(last - first):
        sizes = last[some] - first[some]
        own, rival = spread(first[some], last[some])
        own += some.start
        common = np.minimum(end[own], end[rival]) - np.maximum(start[own], start[rival])
        shorter = np.minimum(end[own] - start[own], end[rival] - start[rival])
        # At least a half: parts of one task are never quite strangers, they share its subject.
        overlap = np.maximum(common / np.maximum(shorter, 1), 0.5)
        best[some] = np.maximum.reduceat(overlap * value[rival], np.cumsum(sizes) - sizes)
    return np.divide(value, best, out=np.ones_like(value), where=best > 0)


def _runs(sizes: Ints) -> Iterator[slice]:
    """Runs of some million together, however long the lists are."""
    ends = np.cumsum(sizes)
    first = 0
    while first < len(sizes):
        before = ends[first] - sizes[first]
        last = max(int(np.searchsorted(ends, before + _CELLS, "right")), first + 1)
        yield slice(first, last)
        first = last
