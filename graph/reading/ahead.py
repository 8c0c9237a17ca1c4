"""Ahead: old Word files converted together before any file is read.

LibreOffice takes ten times as long to start as to convert a document.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tiaokuai.loaders import Crew, FileLimits, convert_ahead, may_need_office, read_content
from tiaokuai.ontology import TiaokuaiError

from ..files import Found
from .kept import Kept
from .progress import Progress

_FEW = 3
"""So many files are not worth the detour."""

_TOGETHER = 20
"""Files of one run: what is lost when one of them ends it."""

_OLD = {".doc", ".rtf", ".wps"}


@dataclass(frozen=True, slots=True)
class Converter:
    """Converts files together into `folder`, those apart of which a reading is kept."""

    kept: Kept | None
    folder: Path

    def __call__(self, paths: Sequence[Path]) -> None:
        """Convert the files; what cannot be is left to whoever reads it."""
        contents = []
        for path in paths:
            with suppress(TiaokuaiError):
                content = read_content(path)
                if not (self.kept and self.kept.find(content, path)):
                    contents.append(content)
        convert_ahead(contents, self.folder)


def convert_found(
    found: Sequence[Found],
    converter: Converter,
    *,
    workers: int,
    limits: FileLimits,
    progress: Progress | None,
) -> None:
    """Convert what has to be, so that reading finds it in the converter's folder."""
    old = [file.path for file in found if _may_need_office(file.path)]
    if len(old) <= _FEW:
        return
    size = min(_TOGETHER, -(-len(old) // workers))
    groups = [old[at : at + size] for at in range(0, len(old), size)]
    done = 0
    # The converter has a time limit of its own, which knows how many files it was given.
    limits = FileLimits(None, limits.megabytes)
    with Crew(converter, workers=min(workers, len(groups)), limits=limits) as crew:
        for answer in crew.map(groups):
            done += len(groups[answer[0]]) if answer else 0
            if progress:
                slow = crew.slowest()
                progress("converting", done, len(old), slow[0].name if slow else "")


def _may_need_office(path: Path) -> bool:
    """By its first bytes; in an archive by its name, since unpacking all twice would cost more."""
    with suppress(OSError), path.open("rb") as file:
        return may_need_office(file.read(8))
    return path.suffix.lower() in _OLD
