"""Side: one document's tasks, made ready to be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import add

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tiaokuai.loaders import Task

from ..semantic import Scorer
from .clause import Part, clauses, segments
from .grams import Counts, Grams
from .letters import Ints, Letters
from .rows import spread
from .verb import does, tells


@dataclass(frozen=True, slots=True)
class Sections:
    """The lowest heading of each section, as grams, and the section of each task.

    `members`: sections × tasks, 1 where the task stands in the section; `mean`: each line of
    it divided by its sum.
    """

    headings: Counts
    of: Ints
    size: int
    members: sparse.csr_array
    mean: sparse.csr_array


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

    def whole(self, task: int) -> int | None:
        """The segment from a task's first clause to its last; None where it has none."""
        own = range(self.starts[task], self.starts[task + 1])
        if not self.clauses[own].any():
            return None
        # In their order: of those that begin the text the longest stands last.
        return max(k for k in own if self.parts[k].start == self.parts[own[0]].start)

    def clauses_of(self, tasks: Ints) -> tuple[Ints, Ints]:
        """The clauses of some tasks as places among the segments, and where each task's begin."""
        owner, places = spread(self.starts[tasks], self.starts[tasks + 1])
        some = self.clauses[places]
        starts = np.searchsorted(owner[some], np.arange(len(tasks) + 1))
        return places[some], starts


class Side:
    """The tasks of one document with their letters, grams, segments and sections.

    Made once, a side serves every comparison of its document. `scorer`: a model of meaning
    that the texts are compared by as well.
    """

    def __init__(self, tasks: Sequence[Task], scorer: Scorer | None = None) -> None:
        self.tasks = tasks
        self._scorer = scorer
        self.letters = [Letters(task.text) for task in tasks]
        self._twos: dict[int, tuple[list[str], frozenset[str]]] = {}

    def __len__(self) -> int:
        return len(self.tasks)

    def twos(self, task: int, segment: int) -> tuple[list[str], frozenset[str]]:
        """Each two adjacent letters of a segment of a task: in their order, and as a set."""
        if segment not in self._twos:
            plain = self.letters[task].plain[slice(*self.segments.bounds[segment].tolist())]
            twos = [*map(add, plain, plain[1:])]
            self._twos[segment] = twos, frozenset(twos)
        return self._twos[segment]

    @cached_property
    def counts(self) -> Counts:
        """The grams of each task."""
        return _whole(self.letters, self._grams)

    @cached_property
    def _grams(self) -> Grams:
        return Grams(self.letters)

    @cached_property
    def meanings(self) -> NDArray[np.float32] | None:
        """What each task means, a row of length one; None without a scorer."""
        return self._scorer.vectors([task.text for task in self.tasks]) if self._scorer else None

    @cached_property
    def telling(self) -> NDArray[np.bool_]:
        """Which tasks make something known."""
        return np.array([tells(letters) for letters in self.letters], dtype=np.bool_)

    @cached_property
    def doing(self) -> NDArray[np.bool_]:
        """Which tasks do something else than making known."""
        return np.array([does(letters) for letters in self.letters], dtype=np.bool_)

    @cached_property
    def sections(self) -> Sections:
        """The sections by their path of headings, in order of appearance."""
        paths: dict[tuple[str, ...], int] = {}
        of = [paths.setdefault(tuple(task.headings), len(paths)) for task in self.tasks]
        headings = [Letters(path[-1] if path else "") for path in paths]
        section, shape = np.array(of, dtype=np.int64), (len(paths), len(of))
        shares = 1 / np.bincount(section, minlength=len(paths))[section]
        ends = section, np.arange(len(of))
        members = sparse.csr_array((np.ones(len(of)), ends), shape=shape)
        mean = sparse.csr_array((shares, ends), shape=shape)
        return Sections(_whole(headings, Grams(headings)), section, len(paths), members, mean)

    @cached_property
    def segments(self) -> Segments:
        """The segments of every task; a task without text has one empty segment."""
        parts: list[Part] = []
        bounds: list[tuple[int, int]] = []
        single: list[bool] = []
        starts = [0]
        for task, letters in zip(self.tasks, self.letters, strict=True):
            short = clauses(task.text)
            for part in segments(task.text, short) or [Part(0, 0)]:
                within = letters.within(part)
                parts.append(part)
                bounds.append((within.start, within.stop))
                single.append(part in short)
            starts.append(len(parts))
        limits, at = np.array(bounds, dtype=np.int64), np.array(starts, dtype=np.int64)
        owner = np.repeat(np.arange(len(self)), np.diff(at))
        counts = self._grams.count(owner, limits)
        return Segments(counts, limits, at, parts, np.array(single, dtype=np.bool_))


def _whole(texts: Sequence[Letters], grams: Grams) -> Counts:
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    bounds = np.stack([np.zeros_like(lengths), lengths], axis=1)
    return grams.count(np.arange(len(texts)), bounds)
