"""Files: what a build reads, found in folders and read side by side."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tiaokuai.ontology import TiaokuaiError

from .folder import is_graph
from .manifest import Skipped

if TYPE_CHECKING:
    from tiaokuai.loaders import Extraction

Progress = Callable[[str, int, int], None]
"""Told of each step: what is being done, how many are done, how many there are."""

_WORTH_PROCESSES = 40
"""From so many files on, starting processes costs less than it gains."""

_NO_DOCUMENTS = {"thumbs.db", "desktop.ini", "__macosx"}


class Found(NamedTuple):
    """A file to read; `shown` is its path below the folder that was named, with / between."""

    shown: str
    path: Path


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading gave, in the order of the paths."""

    extractions: list[Extraction]
    failed: list[Skipped]


def find_files(paths: Iterable[Path]) -> tuple[list[Found], list[Skipped]]:
    """The files of the paths (folders: all that is below), ascending, and what is passed over.

    A file that is named is taken whatever its name. Raises TiaokuaiError for a missing path.
    """
    found: dict[Path, Found] = {}
    skipped: dict[str, Skipped] = {}
    for path in paths:
        if path.is_dir():
            for below, why in _walk(path):
                shown = below.relative_to(path).as_posix()
                if why:
                    skipped[shown] = Skipped(shown, why)
                else:
                    found.setdefault(below.resolve(), Found(shown, below))
        elif path.exists():
            found[path.resolve()] = Found(path.name, path)
        else:
            raise TiaokuaiError("no such file or folder", where=str(path))
    return sorted(found.values()), [skipped[shown] for shown in sorted(skipped)]


def read_files(
    found: list[Found], *, progress: Progress | None = None, workers: int | None = None
) -> Reading:
    """Extract each file; one that fails is told in one line and the others go on.

    `workers`: how many processes; None: as many as there are processors, where it pays.
    """
    workers = workers or (os.cpu_count() or 1 if len(found) >= _WORTH_PROCESSES else 1)
    results = _in_processes(found, workers) if workers > 1 else map(_extract, found)
    extractions, failed = [], []
    for done, result in enumerate(results, 1):
        if isinstance(result, Skipped):
            failed.append(result)
        else:
            extractions.append(result)
        if progress:
            progress("reading", done, len(found))
    return Reading(extractions, failed)


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.iterdir()):
        name = path.name.lower()
        if name.startswith("."):
            yield path, "hidden"
        elif name.startswith("~$") or name in _NO_DOCUMENTS:
            yield path, "not a document: left there by another program"
        elif path.is_dir():
            if is_graph(path):
                yield path, "a graph"
            else:
                yield from _walk(path)
        elif path.is_file():
            yield path, ""


def _extract(file: Found) -> Extraction | Skipped:
    from tiaokuai.loaders import extract_file

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


def _in_processes(found: list[Found], workers: int) -> Iterator[Extraction | Skipped]:
    # Spawned, for a fork copies the threads' locks of whatever the caller has running.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        futures: list[Future[Extraction | Skipped]] = [pool.submit(_extract, f) for f in found]
        for file, future in zip(found, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield _alone(file)


def _alone(file: Found) -> Extraction | Skipped:
    """Extract in a process of its own: when one dies, all that wait with it are lost."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(_extract, file).result()
        except BrokenProcessPool:
            return Skipped(file.shown, f"{file.shown}: reading it ended the process")
