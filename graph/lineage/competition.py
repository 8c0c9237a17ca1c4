"""Competition: what matches everything matches nothing."""

from itertools import pairwise

import numpy as np

from .grams import Floats
from .letters import Ints
from .similarity import Pairs


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
    """Each value's share of the best of its task, rivals counting as far as parts overlap."""
    shares = np.ones(len(value))
    limits = np.flatnonzero(np.diff(task, prepend=-1, append=-1)).tolist()
    for lo, hi in pairwise(limits):
        own = value[lo:hi]
        rival = (_overlap(part[lo:hi]) * own).max(axis=1)
        shares[lo:hi] = np.divide(own, rival, out=np.ones_like(own), where=rival > 0)
    return shares


def _overlap(part: Ints) -> Floats:
    """The share that each two stretches have in common, of the shorter one; at least a half.

    A half: parts of one task are never quite strangers, they share its subject.
    """
    start, end = part.T
    common = np.minimum.outer(end, end) - np.maximum.outer(start, start)
    shorter = np.minimum.outer(end - start, end - start)
    return np.asarray(np.maximum(common / np.maximum(shorter, 1), 0.5), dtype=np.float64)
