"""Side: one document's tasks, made ready to be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import sparse

from tiaokuai.loaders import Task

from .clause import Part, segments
from .grams import Ints, Letters, Weights, grams


class Side:
    """The tasks of one document: letters, segments and sections, each computed once."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self.tasks = tasks
        self.letters = [Letters.of(task.text) for task in tasks]

    def __len__(self) -> int:
        return len(self.tasks)

    @cached_property
    def grams(self) -> list[Ints]:
        """The grams of each task's text."""
        return [grams(letters.codes) for letters in self.letters]

    @cached_property
    def sections(self) -> "Sections":
        """Which section each task stands in, by its path of headings."""
        paths: dict[tuple[str, ...], int] = {}
        of = [paths.setdefault(tuple(task.headings), len(paths)) for task in self.tasks]
        return Sections([path[-1] if path else "" for path in paths], np.array(of, dtype=np.int64))

    def segments(self, weights: Weights, damping: float) -> "Segments":
        """All segments as damped rows: long ones count for more, as √(l/(l+damping))."""
        parts = [segments(task.text) for task in self.tasks]
        codes = [
            letters.within(*part)
            for letters, own in zip(self.letters, parts, strict=True)
            for part in own or [Part(0, 0)]
        ]
        lengths = np.array([len(row) for row in codes], dtype=np.float64)
        damped = sparse.diags_array(np.sqrt(lengths / (lengths + damping)))
        starts = np.cumsum([0, *(max(len(own), 1) for own in parts)])
        return Segments(sparse.csr_array(damped @ weights.rows([grams(c) for c in codes])), starts)


@dataclass(frozen=True, slots=True)
class Sections:
    """The lowest heading of each section, and the section of each task."""

    headings: list[str]
    of: Ints


@dataclass(frozen=True, slots=True)
class Segments:
    """Rows of segments; those of task k are `starts[k]` to `starts[k + 1]`."""

    rows: sparse.csr_array
    starts: Ints
