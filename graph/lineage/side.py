"""Side: one document's tasks, made ready to be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from tiaokuai.loaders import Task

from ..semantic import Scorer
from .clause import Part, clauses, segments
from .grams import Counts, count
from .letters import Ints, Letters
from .verb import tells


@dataclass(frozen=True, slots=True)
class Sections:
    """The lowest heading of each section, as grams, and the section of each task."""

    headings: Counts
    of: Ints
    size: int


@dataclass(frozen=True, slots=True)
class Segments:
    """The segments of all tasks; those of task k are `starts[k]` to `starts[k + 1]`.

    `bounds`: the letters of its task that each covers, half-open. `parts`: where each stands in
    its task's text. `clauses`: which of them are clauses.
    """

    counts: Counts
    bounds: Ints
    starts: Ints
    parts: list[Part]
    clauses: NDArray[np.bool_]

    @property
    def lengths(self) -> Ints:
        """The number of letters of each segment."""
        return np.asarray(self.bounds[:, 1] - self.bounds[:, 0])

    def clauses_of(self, tasks: Sequence[int]) -> tuple[Ints, dict[int, slice]]:
        """The clauses of some tasks as places among the segments, and which are each task's."""
        places = [
            np.flatnonzero(self.clauses[first:last]) + first
            for first, last in zip(self.starts[tasks], self.starts[1:][tasks], strict=True)
        ]
        ends = accumulate((len(own) for own in places), initial=0)
        own = {task: slice(*limits) for task, limits in zip(tasks, pairwise(ends), strict=True)}
        return np.concatenate(places), own


class Side:
    """The tasks of one document with their letters, grams, segments and sections.

    Made once, a side serves every comparison of its document. `scorer`: a model of meaning
    that the texts are compared by as well.
    """

    def __init__(self, tasks: Sequence[Task], scorer: Scorer | None = None) -> None:
        self.tasks = tasks
        self._scorer = scorer
        self.letters = [Letters(task.text) for task in tasks]

    def __len__(self) -> int:
        return len(self.tasks)

    @cached_property
    def counts(self) -> Counts:
        """The grams of each task."""
        return _whole(self.letters)

    @cached_property
    def meanings(self) -> NDArray[np.float32] | None:
        """What each task means, a row of length one; None without a scorer."""
        return self._scorer.vectors([task.text for task in self.tasks]) if self._scorer else None

    @cached_property
    def telling(self) -> NDArray[np.bool_]:
        """Which tasks make something known."""
        return np.array([tells(letters.plain) for letters in self.letters], dtype=np.bool_)

    @cached_property
    def sections(self) -> Sections:
        """The sections by their path of headings, in order of appearance."""
        paths: dict[tuple[str, ...], int] = {}
        of = [paths.setdefault(tuple(task.headings), len(paths)) for task in self.tasks]
        headings = [Letters(path[-1] if path else "") for path in paths]
        return Sections(_whole(headings), np.array(of, dtype=np.int64), len(paths))

    @cached_property
    def segments(self) -> Segments:
        """The segments of every task; a task without text has one empty segment."""
        parts: list[Part] = []
        bounds: list[tuple[int, int]] = []
        single: list[bool] = []
        starts = [0]
        for task, letters in zip(self.tasks, self.letters, strict=True):
            short = set(clauses(task.text))
            for part in segments(task.text) or [Part(0, 0)]:
                within = letters.within(part)
                parts.append(part)
                bounds.append((within.start, within.stop))
                single.append(part in short)
            starts.append(len(parts))
        limits, at = np.array(bounds, dtype=np.int64), np.array(starts, dtype=np.int64)
        owner = np.repeat(np.arange(len(self)), np.diff(at))
        counts = count(self.letters, owner, limits, self.counts.known)
        return Segments(counts, limits, at, parts, np.array(single, dtype=np.bool_))


def _whole(texts: Sequence[Letters]) -> Counts:
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    bounds = np.stack([np.zeros_like(lengths), lengths], axis=1)
    return count(texts, np.arange(len(texts)), bounds)
