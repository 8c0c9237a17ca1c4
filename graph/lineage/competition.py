"""Competition: what matches everything matches nothing."""

import numpy as np

from .grams import Floats
from .similarity import Pairs


def compete(pairs: Pairs, strength: float) -> Floats:
    """Each value times (√(value/row's best · value/column's best))^strength."""
    value = pairs.value
    row = np.zeros(int(pairs.i.max(initial=-1)) + 1)
    column = np.zeros(int(pairs.j.max(initial=-1)) + 1)
    np.maximum.at(row, pairs.i, value)
    np.maximum.at(column, pairs.j, value)
    best = row[pairs.i] * column[pairs.j]
    share = np.divide(value, np.sqrt(best), out=np.zeros_like(value), where=best > 0)
    return np.asarray(value * share**strength)
