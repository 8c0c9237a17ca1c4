"""Grams: texts as rows of weighted character 1- and 2-grams, and products between rows."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_CHUNK = 4_000_000  # cells of one dense block: 32 MB


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters, digits and Han of a text, and where each of them stands in it.

    `codes`: lower-case, half-width code points; `positions`: their code point offsets.
    """

    codes: Ints
    positions: Ints

    @classmethod
    def of(cls, text: str) -> "Letters":
        """The letters of `text`; blanks, punctuation and layout leave no trace."""
        codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
        kinds, inverse = np.unique(codes, return_inverse=True)
        plain = np.array([_plain(chr(code)) for code in kinds.tolist()], dtype=np.int64)
        folded = plain[inverse] if len(kinds) else codes
        positions = np.flatnonzero(folded)
        return cls(folded[positions], positions)

    def within(self, start: int, end: int) -> Ints:
        """The codes of the letters between two offsets of the text."""
        first, last = np.searchsorted(self.positions, [start, end])
        return self.codes[first:last]


def _plain(character: str) -> int:
    """The code point to compare by; 0 for what is neither letter nor digit."""
    code = ord(character)
    if 0xFF01 <= code <= 0xFF5E:
        code -= 0xFEE0
    lower = chr(code).lower()
    return ord(lower) if len(lower) == 1 and lower.isalnum() else 0


def grams(codes: Ints) -> Ints:
    """All 1- and 2-grams of a row of codes, as numbers; repeated as often as they occur."""
    pairs = (codes[:-1] << 21) | codes[1:]
    return np.concatenate([codes, pairs])


class Weights:
    """The tf-idf weighting of one comparison: idf over the tasks of both documents together.

    A gram's weight in a text is (1 + ln tf)·(1 + ln((1 + n)/(1 + df))); rows have length one.
    Grams that no task has are unknown and weigh nothing.
    """

    def __init__(self, tasks: Sequence[Ints]) -> None:
        rows, values = _flat(tasks)
        self._known, columns = np.unique(values, return_inverse=True)
        seen = np.unique(rows * len(self._known) + columns)
        df = np.bincount(seen % max(len(self._known), 1), minlength=len(self._known))
        self._idf: Floats = 1 + np.log((1 + len(tasks)) / (1 + df))

    def rows(self, texts: Sequence[Ints]) -> sparse.csr_array:
        """One weighted row of length one for each text (zero when it has no known gram)."""
        rows, values = _flat(texts)
        width = max(len(self._known), 1)
        columns = np.searchsorted(self._known, values)
        known = columns < len(self._known)
        known[known] = self._known[columns[known]] == values[known]
        cells, counts = np.unique(rows[known] * width + columns[known], return_counts=True)
        weights = (1 + np.log(counts)) * self._idf[cells % width]
        matrix = sparse.csr_array(
            (weights, (cells // width, cells % width)), shape=(len(texts), width)
        )
        return normalized(matrix)


def normalized(matrix: sparse.csr_array) -> sparse.csr_array:
    """The rows of a matrix scaled to length one; rows of nothing stay so."""
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1
    return sparse.csr_array(sparse.diags_array(1 / lengths) @ matrix)


def products(left: sparse.csr_array, right: sparse.csr_array, i: Ints, j: Ints) -> Floats:
    """The inner product of row i of `left` with row j of `right`, for each (i, j); i sorted.

    Computed in blocks of bounded size, so that memory does not grow with the lists.
    """
    result = np.zeros(len(i))
    columns = max(right.shape[0], 1)
    step = max(_CHUNK // columns, 1)
    for first in range(0, left.shape[0], step):
        lo, hi = np.searchsorted(i, [first, first + step])
        if lo < hi:
            block = (left[first : first + step] @ right.T).toarray()
            result[lo:hi] = block[i[lo:hi] - first, j[lo:hi]]
    return result


def _flat(texts: Sequence[Ints]) -> tuple[Ints, Ints]:
    """Row number and value of every gram of every text."""
    sizes = [len(text) for text in texts]
    values = np.concatenate(list(texts)) if texts else np.zeros(0, dtype=np.int64)
    return np.repeat(np.arange(len(texts), dtype=np.int64), sizes), values
