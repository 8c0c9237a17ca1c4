"""Version: what, besides a file's bytes, decides what reading it gives."""

import shutil
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from .formats.office import find_office

LIBRARIES = ("lxml", "msgspec", "pypdfium2", "python-calamine", "pyyaml")
"""The packages that take part in reading."""

PROGRAMS = ("antiword", "ocrmypdf", "tesseract")
"""The programs that do, beside LibreOffice."""


@cache
def reader_version() -> str:
    """A digest of the reading code, its code lists, and the libraries and programs it uses."""
    digest = sha256(repr(sys.version_info).encode())
    for package in ("tiaokuai.loaders", "tiaokuai.ontology"):
        for name, content in _contents(files(package), package):
            digest.update(f"{name}:{len(content)}:".encode() + content)
    for library in LIBRARIES:
        digest.update(f"{library}={version(library)};".encode())
    for program in (find_office(), *map(shutil.which, PROGRAMS)):
        digest.update(f"{_identity(program)};".encode())
    return digest.hexdigest()


def _contents(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _contents(entry, name)
        else:
            yield name, entry.read_bytes()


def _identity(program: str | None) -> str:
    """A program's place, size and date, which an update changes: asking it takes a second."""
    if program is None:
        return ""
    path = Path(program).resolve()
    stat = path.stat()
    return f"{path}:{stat.st_size}:{stat.st_mtime_ns}"
