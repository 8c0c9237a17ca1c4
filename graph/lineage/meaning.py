"""Meaning: how alike tasks are to a model of meaning, where a person names one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .letters import Ints
from .rows import Floats
from .side import Side

Table = NDArray[np.float32]


class Meaning:
    """The likeness in meaning of each task of A (a row) with each task of B, 0 to 1.

    Models differ in how alike they hold texts that have nothing in common, and lists in how
    alike their tasks are. So the cosine counts from what is usual between the two lists: no more
    pairs than the lists have tasks lie above that, and no more than half of all.
    """

    def __init__(self, cosines: Table) -> None:
        ordered = np.sort(cosines, axis=None)
        last = len(ordered) - 1
        usual = ordered[max(last - sum(cosines.shape), last // 2)]
        # Five places: the last digits depend on what else a model was given at a time.
        likeness = np.round((cosines - usual) / max(1 - usual, 1e-6), 5)
        self._likeness: Table = np.clip(likeness, 0, 1)

    def nearest(self, most: int) -> tuple[Ints, Ints]:
        """The pairs that are among the `most` alike of their row or of their column."""
        near = _foremost(self._likeness, most) | _foremost(self._likeness.T, most).T
        i, j = np.nonzero(near & (self._likeness > 0))
        return i, j

    def of(self, i: Ints, j: Ints) -> Floats:
        """The likeness of each pair (i, j)."""
        return self._likeness[i, j].astype(np.float64)


def between(a: Side, b: Side) -> Meaning | None:
    """What the tasks of two sides mean to each other; None where they have no scorer."""
    one, two = a.meanings, b.meanings
    return Meaning(one @ two.T) if one is not None and two is not None else None


def _foremost(table: Table, most: int) -> NDArray[np.bool_]:
    """Which cells are among the `most` highest of their row."""
    found = np.zeros(table.shape, dtype=np.bool_)
    places = np.argsort(-table, axis=1, kind="stable")[:, :most]
    np.put_along_axis(found, places, True, axis=1)
    return found
