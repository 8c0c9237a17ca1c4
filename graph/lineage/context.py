"""Context: what the headings, the sections and the neighbours say about a pair of tasks."""

import numpy as np

from .grams import Weights
from .parameters import Parameters
from .rows import Floats, table
from .side import Side
from .similarity import Pairs

_UNDIVIDED = 0.3  # as alike as two sections usually are


def context(a: Side, b: Side, pairs: Pairs, weights: Weights, p: Parameters) -> Floats:
    """The mean of four agreements, each 0 to 1, for each pair.

    Likeness of the lowest headings; of the two sections' summed texts; how well the tasks of
    the two sections find each other; how alike the tasks before and after are.
    """
    sections = _headings(a, b, p) + _texts(a, b, weights) + _agreement(a, b, pairs)
    first, second = a.sections.of[pairs.i], b.sections.of[pairs.j]
    return np.asarray(sections[first, second] + _neighbours(b, pairs)) / 4


def _headings(a: Side, b: Side, p: Parameters) -> Floats:
    first, second = a.sections.headings, b.sections.headings
    weights = Weights(first, second, p.matter_weight)
    return table(weights.rows(first), weights.rows(second))


def _texts(a: Side, b: Side, weights: Weights) -> Floats:
    first, second = (
        weights.rows(side.counts).summed(side.sections.members).normalized() for side in (a, b)
    )
    alike = table(first, second)
    # An undivided list resembles any other as a whole, which says nothing of a pair of tasks.
    return alike if min(alike.shape) > 1 else np.full_like(alike, _UNDIVIDED)


def _agreement(a: Side, b: Side, pairs: Pairs) -> Floats:
    """The mean of each task's best likeness in the other section, both ways."""
    up = np.zeros((len(a), b.sections.size))
    np.maximum.at(up, (pairs.i, b.sections.of[pairs.j]), pairs.value)
    down = np.zeros((len(b), a.sections.size))
    np.maximum.at(down, (pairs.j, a.sections.of[pairs.i]), pairs.value)
    return np.asarray(a.sections.mean @ up + (b.sections.mean @ down).T) / 2


def _neighbours(b: Side, pairs: Pairs) -> Floats:
    """Half the likeness of the two tasks before and half that of the two after."""
    # A border of nothing around the table spares the ends a case of their own.
    width = len(b) + 2
    cells = (pairs.i + 1) * width + pairs.j + 1
    total = np.zeros(len(cells))
    for step in (-width - 1, width + 1):
        at = np.minimum(np.searchsorted(cells, cells + step), len(cells) - 1)
        total += np.where(cells[at] == cells + step, pairs.value[at], 0)
    return total / 2
