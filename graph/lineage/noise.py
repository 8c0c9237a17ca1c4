"""Noise: what brings the values of all pairs of documents to one scale."""

import numpy as np

from .letters import Ints
from .parameters import Parameters
from .rows import Floats
from .similarity import Pairs

_THIRD = 2  # a task seldom has three true partners
_QUIETEST, _LOUDEST = 0.04, 0.16
_STRANGEST, _CLOSEST = 0.15, 0.6


def easing(pairs: Pairs, a: int, b: int, p: Parameters) -> float:
    """The factor that makes scores of all pairs of documents comparable.

    In lists about one subject everything resembles everything, and only much likeness says
    something; in mixed lists little does. The measure is the median, over the tasks of both
    documents (`a` and `b` of them), of the likeness of the third best partner, drawn to
    the usual value where the lists are short.
    """
    third = [_ranked(pairs.i, pairs.value, a, _THIRD), _ranked(pairs.j, pairs.value, b, _THIRD)]
    seen = float(np.clip(np.median(np.concatenate(third)), _QUIETEST, _LOUDEST))
    return float((p.noise / _drawn(seen, p.noise, a + b, p)) ** p.noise_weight)


def kinship(pairs: Pairs, a: int, b: int, p: Parameters) -> float:
    """The factor for how well the two documents fit each other as wholes.

    Where most tasks have a partner one document was made from the other, or both from a third,
    and a doubtful pair is more likely right. The measure is the median of the tasks' best
    values, on the side where it is higher: a short document may be made from a part of a long
    one. It is drawn to the usual value where the lists are short.
    """
    best = (_ranked(pairs.i, pairs.value, a, 0), _ranked(pairs.j, pairs.value, b, 0))
    seen = float(np.clip(max(map(np.median, best)), _STRANGEST, _CLOSEST))
    return float((_drawn(seen, p.kinship, a + b, p) / p.kinship) ** p.kinship_weight)


def _drawn(seen: float, usual: float, tasks: int, p: Parameters) -> float:
    """What is seen in some tasks, as if `prior` further ones had shown the usual."""
    return (tasks * seen + p.noise_prior * usual) / (tasks + p.noise_prior)


def _ranked(task: Ints, value: Floats, size: int, rank: int) -> Floats:
    """The value of each task that has `rank` higher ones; 0 where it has fewer."""
    order = np.lexsort((-value, task))
    first = np.searchsorted(task[order], np.arange(size))
    at = np.minimum(first + rank, max(len(order) - 1, 0))
    inside = (first + rank < len(order)) & (task[order][at] == np.arange(size))
    return np.where(inside, value[order][at], 0.0)
