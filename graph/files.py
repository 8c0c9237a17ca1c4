"""Files: what a build reads, found in folders."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tiaokuai.ontology import TiaokuaiError

from .folder import is_graph
from .manifest import Skipped

_NO_DOCUMENTS = {"thumbs.db", "desktop.ini", "__macosx"}


class Found(NamedTuple):
    """A file to read; `shown` is its path below the folder that was named, with / between."""

    shown: str
    path: Path


def find_files(paths: Iterable[Path]) -> tuple[list[Found], list[Skipped]]:
    """The files of the paths (folders: all that is below), ascending, and what is passed over.

    A file that is named is taken whatever its name; one that is named twice is shown with the
    longest path. Raises TiaokuaiError for a missing path.
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
                    _keep(found, Found(shown, below))
        elif path.exists():
            _keep(found, Found(path.name, path))
        else:
            raise TiaokuaiError("no such file or folder", where=str(path))
    return sorted(found.values()), [skipped[shown] for shown in sorted(skipped)]


def _keep(found: dict[Path, Found], file: Found) -> None:
    place = file.path.resolve()
    known = found.setdefault(place, file)
    found[place] = max(known, file, key=lambda f: (len(f.shown), f))


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.iterdir()):
        name = path.name.lower()
        if name.startswith("."):
            yield path, "hidden"
        elif name.startswith("~$") or name in _NO_DOCUMENTS:
            yield path, "not a document: left there by another program"
        elif path.is_dir():
            if path.is_symlink():
                yield path, "a link to a folder, which may lead round"
            elif not os.access(path, os.R_OK | os.X_OK):
                yield path, "a folder that may not be read"
            elif is_graph(path):
                yield path, "a graph"
            else:
                yield from _walk(path)
        elif path.is_file():
            yield path, ""
