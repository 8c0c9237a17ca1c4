"""Files: what a build reads, found in folders and in the archives that lie in them."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tiaokuai.loaders import left_over, members, readable
from tiaokuai.ontology import TiaokuaiError

from .folder import is_graph
from .manifest import Skipped

_DEEPEST = 100
"""Folders below each other; what lies deeper was not put there by people."""


class Found(NamedTuple):
    """A file to read; `shown` is its path below the folder that was named, with / between.

    A file in an archive has a path that goes on inside it: papers.zip/2024/a.docx. `size` is in
    bytes.
    """

    shown: str
    path: Path
    size: int = 0


def find_files(paths: Iterable[Path]) -> tuple[list[Found], list[Skipped]]:
    """The files of the paths (folders: all that is below), ascending, and what is passed over.

    Of an archive its files are taken. A file that is named is taken whatever its name; one that
    is named twice is shown with the longest path. Raises TiaokuaiError for a missing path.
    """
    found: dict[Path, Found] = {}
    skipped: dict[str, Skipped] = {}
    for path in paths:
        for file, why in _below(path):
            if why:
                skipped[file.shown] = Skipped(file.shown, why)
            else:
                _keep(found, file)
    return sorted(found.values()), [skipped[shown] for shown in sorted(skipped)]


def _keep(found: dict[Path, Found], file: Found) -> None:
    place = file.path.resolve()
    known = found.setdefault(place, file)
    found[place] = max(known, file, key=lambda f: (len(f.shown), f))


def _below(path: Path) -> Iterator[tuple[Found, str]]:
    """The files of a path, each with why it is passed over; empty for one that is not."""
    if path.is_dir():
        for below, why in _walk(path):
            shown = readable(below.relative_to(path).as_posix())
            yield from [(Found(shown, below), why)] if why else _unpacked(shown, below)
    elif path.exists():
        yield from _unpacked(readable(path.name), path)
    else:
        raise TiaokuaiError("no such file or folder", where=str(path))


def _unpacked(shown: str, path: Path) -> Iterator[tuple[Found, str]]:
    """The files in an archive, each with why it is passed over; another file as it is.

    So is an archive that cannot be listed: whoever reads it will be told why.
    """
    size, listed = 0, []
    with suppress(OSError, TiaokuaiError):
        size = path.stat().st_size
        listed = members(path)
    for name, length in listed:
        why = next(filter(None, map(left_over, name.split("/"))), "")
        yield Found(f"{shown}/{name}", path / name, length), why
    if not listed:
        yield Found(shown, path, size), ""


def _walk(folder: Path, depth: int = 1) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.iterdir()):
        if why := left_over(path.name):
            yield path, why
        elif path.is_dir():
            if why := _closed(path, depth):
                yield path, why
            else:
                yield from _walk(path, depth + 1)
        elif path.is_file():
            yield path, ""
        else:
            yield path, "a link that leads nowhere" if path.is_symlink() else "no file"


def _closed(folder: Path, depth: int) -> str:
    """Why a folder is not walked; empty for one that is."""
    if folder.is_symlink():
        return "a link to a folder, which may lead round"
    if not os.access(folder, os.R_OK | os.X_OK):
        return "a folder that may not be read"
    if depth >= _DEEPEST:
        return f"more than {_DEEPEST} folders below each other"
    return "a graph" if is_graph(folder) else ""
