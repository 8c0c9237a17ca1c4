"""Context: what the headings, the sections and the neighbours say about a pair of tasks."""

import numpy as np
from scipy import sparse

from .grams import Floats, Letters, Weights, grams, normalized
from .side import Side
from .similarity import Pairs


def context(a: Side, b: Side, pairs: Pairs) -> Floats:
    """The mean of four agreements, each 0 to 1, for each pair.

    Likeness of the lowest headings; of the two sections' summed texts; how well the tasks of
    the two sections find each other; how alike the tasks before and after are.
    """
    p, q = a.sections.of[pairs.i], b.sections.of[pairs.j]
    sections = _headings(a, b) + _texts(a, b) + _agreement(a, b, pairs)
    return np.asarray(sections[p, q] + _neighbours(a, b, pairs)) / 4


def _headings(a: Side, b: Side) -> Floats:
    first, second = (
        [grams(Letters.of(heading).codes) for heading in side.sections.headings] for side in (a, b)
    )
    weights = Weights([*first, *second])
    return (weights.rows(first) @ weights.rows(second).T).toarray()


def _texts(a: Side, b: Side) -> Floats:
    weights = Weights([*a.grams, *b.grams])
    first, second = (
        normalized(sparse.csr_array(_membership(side) @ weights.rows(side.grams)))
        for side in (a, b)
    )
    return (first @ second.T).toarray()


def _agreement(a: Side, b: Side, pairs: Pairs) -> Floats:
    """Mean of each task's best likeness in the other section, both ways."""
    p, q = a.sections.of[pairs.i], b.sections.of[pairs.j]
    up = np.zeros((len(a), len(b.sections.headings)))
    np.maximum.at(up, (pairs.i, q), pairs.value)
    down = np.zeros((len(a.sections.headings), len(b)))
    np.maximum.at(down, (p, pairs.j), pairs.value)
    return (_mean(a) @ up + (_mean(b) @ down.T).T) / 2


def _neighbours(a: Side, b: Side, pairs: Pairs) -> Floats:
    """Mean likeness of the two tasks before and the two tasks after; at an end, half of one."""
    width = len(b) + 2
    # A border of nothing around the table spares the ends a case of their own.
    cells = (pairs.i + 1) * width + pairs.j + 1
    total = np.zeros(len(cells))
    for step in (-width - 1, width + 1):
        at = np.minimum(np.searchsorted(cells, cells + step), max(len(cells) - 1, 0))
        total += np.where(cells[at] == cells + step, pairs.value[at], 0)
    return total / 2


def _membership(side: Side) -> sparse.csr_array:
    of = side.sections.of
    shape = (len(side.sections.headings), len(of))
    return sparse.csr_array((np.ones(len(of)), (of, np.arange(len(of)))), shape=shape)


def _mean(side: Side) -> sparse.csr_array:
    members = _membership(side)
    return sparse.csr_array(sparse.diags_array(1 / members.sum(axis=1)) @ members)
