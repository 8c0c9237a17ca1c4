"""Reading: many files extracted side by side, those that have not changed taken over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tiaokuai.loaders import Crew, Extraction, FileLimits, can_fork, unpack
from tiaokuai.ontology import TiaokuaiError

from ..files import Found
from ..manifest import Skipped
from ..processors import processors
from .ahead import Converter, convert_found
from .extractor import Extractor
from .kept import Kept
from .progress import Progress

__all__ = ["Kept", "Progress", "Reading", "read_files"]

_WORTH_STARTING = 40
"""From so many files on, a second new Python costs less to start than it gains."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading gave, in the order of the files; `taken_over`: how many were not read anew."""

    extractions: list[Extraction]
    failed: list[Skipped]
    taken_over: int = 0


def read_files(
    found: list[Found],
    *,
    kept: Kept | None = None,
    limits: FileLimits | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Reading:
    """Extract each file; one that fails is told in one line and the others go on.

    `kept`: the readings of the last build; None: all are read. `limits`: what each may cost.
    `workers`: how many processes; None: as many as there are processors, where it pays.
    `meanwhile` is called once, while the processes read.
    """
    limits = limits or FileLimits()
    workers = min(workers or _worth_having(len(found)), len(found))
    with TemporaryDirectory(prefix="tiaokuai-", ignore_cleanup_errors=True) as name:
        converter = Converter(kept, Path(name))
        convert_found(found, converter, workers=workers, limits=limits, progress=progress)
        with Crew(Extractor(kept, Path(name)), workers=workers, limits=limits) as crew:
            return _collected(found, crew, progress, meanwhile)


def _collected(
    found: list[Found],
    crew: Crew[Path, tuple[bool, bytes]],
    progress: Progress | None,
    meanwhile: Callable[[], object],
) -> Reading:
    results: dict[Found, Extraction | Skipped] = {}
    taken_over = 0
    # The largest first: begun last, it would be waited for alone.
    files = sorted(found, key=lambda file: -file.size)
    for answer in crew.map([file.path for file in files], meanwhile=meanwhile):
        if answer:
            file, given = files[answer[0]], answer[1]
            results[file] = _result(file, given)
            taken_over += not isinstance(given, TiaokuaiError) and given[0]
        if progress:
            slow = crew.slowest()
            progress("reading", len(results), len(found), slow.name if slow else "")
    every = [results[file] for file in found]
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


def _worth_having(files: int) -> int:
    """How many processes pay for so many files."""
    if not can_fork() and files < _WORTH_STARTING:
        return 1
    return processors()
