"""Side: one document's tasks, made ready to be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tiaokuai.loaders import Task

from .clause import Part, segments
from .letters import Ints, Letters
from .verb import tells


@dataclass(frozen=True, slots=True)
class Sections:
    """The letters of each section's lowest heading, and the section of each task."""

    headings: list[Letters]
    of: Ints


@dataclass(frozen=True, slots=True)
class Segments:
    """The segments of all tasks; those of task k are `starts[k]` to `starts[k + 1]`.

    `bounds`: the letters of its task that each covers, half-open.
    """

    grams: list[Ints]
    bounds: Ints
    starts: Ints

    @property
    def lengths(self) -> Ints:
        """The number of letters of each segment."""
        return np.asarray(self.bounds[:, 1] - self.bounds[:, 0])

    def of(self, tasks: Ints) -> tuple[Ints, Ints]:
        """The segments of some tasks, and where those of each begin and end among them."""
        sizes = self.starts[tasks + 1] - self.starts[tasks]
        starts = np.concatenate([[0], np.cumsum(sizes)])
        return np.arange(starts[-1]) + np.repeat(self.starts[tasks] - starts[:-1], sizes), starts


class Side:
    """The tasks of one document with their letters, segments and sections."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self.tasks = tasks
        self.letters = [Letters(task.text) for task in tasks]
        self.grams = [letters.grams() for letters in self.letters]

    def __len__(self) -> int:
        return len(self.tasks)

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
        return Sections(headings, np.array(of, dtype=np.int64))

    @cached_property
    def segments(self) -> Segments:
        """The segments of every task; a task without text has one empty segment."""
        grams: list[Ints] = []
        bounds: list[tuple[int, int]] = []
        starts = [0]
        for task, letters in zip(self.tasks, self.letters, strict=True):
            for part in segments(task.text) or [Part(0, 0)]:
                within = letters.within(part)
                grams.append(letters.grams(within))
                bounds.append((within.start, within.stop))
            starts.append(len(grams))
        return Segments(grams, np.array(bounds, dtype=np.int64), np.array(starts, dtype=np.int64))
