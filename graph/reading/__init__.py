"""Reading: many files extracted side by side, those that have not changed taken over."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from tiaokuai.loaders import Crew, Extraction, FileLimits, can_fork, unpack
from tiaokuai.ontology import TiaokuaiError

from ..files import Found
from ..manifest import Skipped
from .extractor import Extractor
from .kept import Kept

__all__ = ["Extractor", "Kept", "Progress", "Reading", "read_files"]

_WORTH_STARTING = 40
"""From so many files on, a second new Python costs less to start than it gains."""


class Progress(Protocol):
    """Told of each step."""

    def __call__(self, step: str, done: int, total: int, at: str = "") -> None:
        """What is being done, how many are done, how many there are, which one takes long."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading gave, in the order of the files; `taken_over`: how many were not read anew."""

    extractions: list[Extraction]
    failed: list[Skipped]
    taken_over: int = 0


def read_files(
    found: list[Found],
    *,
    extractor: Extractor | None = None,
    limits: FileLimits | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Reading:
    """Extract each file; one that fails is told in one line and the others go on.

    `extractor`: how each is read; None: anew. `limits`: what each may cost. `workers`: how many
    processes; None: as many as there are processors, where it pays. `meanwhile` is called once,
    while the processes read.
    """
    if workers is None:
        pays = can_fork() or len(found) >= _WORTH_STARTING
        workers = _processors() if pays else 1
    read = extractor or Extractor()
    results: dict[int, Extraction | Skipped] = {}
    taken_over = 0
    # The largest first: begun last, it would be waited for alone.
    order = sorted(range(len(found)), key=lambda at: -found[at].size)
    with Crew(read, workers=min(workers, len(found)), limits=limits or FileLimits()) as crew:
        for answer in crew.map([found[at].path for at in order], meanwhile=meanwhile):
            if answer:
                at = order[answer[0]]
                results[at] = _result(found[at], answer[1])
                taken_over += isinstance(answer[1], tuple) and answer[1][0]
            if progress:
                slow = crew.slowest()
                progress("reading", len(results), len(found), slow.name if slow else "")
    every = [results[at] for at in range(len(found))]
    return Reading(
        [one for one in every if isinstance(one, Extraction)],
        [one for one in every if isinstance(one, Skipped)],
        taken_over,
    )


def _result(file: Found, answer: tuple[bool, bytes] | TiaokuaiError) -> Extraction | Skipped:
    if isinstance(answer, TiaokuaiError):
        where = file.shown if answer.where in {"", str(file.path)} else answer.where
        told = TiaokuaiError(answer.what, where=where, todo=answer.todo)
        return Skipped(file.shown, str(told))
    extraction = unpack(answer[1])
    # The path below the folder named: the same folder elsewhere gives the same graph.
    source = replace(extraction.document.source, path=file.shown)
    return replace(extraction, document=replace(extraction.document, source=source))


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
