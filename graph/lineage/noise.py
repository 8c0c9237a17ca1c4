"""Noise: how alike tasks of two documents are that have nothing to do with each other."""

import numpy as np

from .grams import Floats
from .letters import Ints
from .parameters import Parameters
from .similarity import Pairs

_THIRD = 2  # a task seldom has three true partners
_QUIETEST, _LOUDEST = 0.04, 0.16


def easing(pairs: Pairs, a: int, b: int, p: Parameters) -> float:
    """The factor that makes scores of all pairs of documents comparable.

    In lists about one subject everything resembles everything, and only much likeness says
    something; in mixed lists little does. The measure is the median, over the tasks of both
    documents (`a` and `b` of them), of the likeness of the third best partner, drawn to
    the usual value where the lists are short.
    """
    third = [_ranked(pairs.i, pairs.value, a), _ranked(pairs.j, pairs.value, b)]
    seen = float(np.clip(np.median(np.concatenate(third)), _QUIETEST, _LOUDEST))
    tasks = a + b
    noise = (tasks * seen + p.noise_prior * p.noise) / (tasks + p.noise_prior)
    return float((p.noise / noise) ** p.noise_weight)


def _ranked(task: Ints, value: Floats, size: int) -> Floats:
    """The third highest value of each task; 0 where it has fewer."""
    order = np.lexsort((-value, task))
    first = np.searchsorted(task[order], np.arange(size))
    at = np.minimum(first + _THIRD, max(len(order) - 1, 0))
    inside = (first + _THIRD < len(order)) & (task[order][at] == np.arange(size))
    return np.where(inside, value[order][at], 0.0)
