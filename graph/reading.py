"""Reading: many files extracted side by side."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from tiaokuai.loaders import Extraction, extract_file
from tiaokuai.ontology import TiaokuaiError

from .files import Found
from .manifest import Skipped

Progress = Callable[[str, int, int], None]
"""Told of each step: what is being done, how many are done, how many there are."""

_WORTH_SPAWNING = 40
"""From so many files on, processes that must import everything first cost less than they gain."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading gave, in the order of the files."""

    extractions: list[Extraction]
    failed: list[Skipped]


def read_files(
    found: list[Found],
    *,
    progress: Progress | None = None,
    workers: int | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Reading:
    """Extract each file; one that fails is told in one line and the others go on.

    `workers`: how many processes; None: as many as there are processors, where it pays.
    `meanwhile` is called once, while other processes read.
    """
    if workers is None:
        pays = len(found) >= (2 if _can_fork() else _WORTH_SPAWNING)
        workers = min(_processors(), len(found)) if pays else 1
    results = _in_processes(found, workers, meanwhile) if workers > 1 else map(_extract, found)
    extractions, failed = [], []
    for done, result in enumerate(results, 1):
        if isinstance(result, Skipped):
            failed.append(result)
        else:
            extractions.append(result)
        if progress:
            progress("reading", done, len(found))
    return Reading(extractions, failed)


def _extract(file: Found) -> Extraction | Skipped:
    try:
        extraction = extract_file(file.path)
    except TiaokuaiError as error:
        where = file.shown if error.where == str(file.path) else error.where
        return Skipped(file.shown, str(TiaokuaiError(error.what, where=where, todo=error.todo)))
    except Exception as error:  # one file must not end a build of thousands
        return Skipped(file.shown, f"{file.shown}: {type(error).__name__}: {error}".splitlines()[0])
    # The path below the folder named: the same folder elsewhere gives the same graph.
    source = replace(extraction.document.source, path=file.shown)
    return replace(extraction, document=replace(extraction.document, source=source))


def _in_processes(
    found: list[Found], workers: int, meanwhile: Callable[[], object]
) -> Iterator[Extraction | Skipped]:
    context = get_context("fork" if _can_fork() else "spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        # The largest first: begun last, it would be waited for alone.
        by_size = sorted(found, key=lambda file: -file.size)
        futures = {file: pool.submit(_extract, file) for file in by_size}
        meanwhile()
        for file in found:
            try:
                yield futures[file].result()
            except BrokenProcessPool:
                yield _alone(file)


def _alone(file: Found) -> Extraction | Skipped:
    """Extract in a process of its own: when one dies, all that wait with it are lost."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(_extract, file).result()
        except BrokenProcessPool:
            return Skipped(file.shown, f"{file.shown}: reading it ended the process")


def _can_fork() -> bool:
    """Whether this process has one thread only: a fork copies the locks that others hold."""
    threads = Path("/proc/self/task")
    return sys.platform == "linux" and threads.is_dir() and len(list(threads.iterdir())) == 1


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
