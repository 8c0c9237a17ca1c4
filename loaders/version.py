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

from .formats.languages import languages
from .formats.office import find_office

LIBRARIES = (
    "lxml", "msgspec", "numpy", "pillow", "pypdfium2", "python-calamine", "pyyaml", "scipy",
)  # fmt: skip
"""The packages that take part in reading."""

PROGRAMS = ("antiword", "ocrmypdf", "tesseract")
"""The programs that do, beside LibreOffice; tesseract with the languages it has."""


@cache
def reader_version() -> str:
    """A digest of the reading code, its code lists, and the libraries and programs it uses."""
    digest = sha256(repr(sys.version_info).encode())
    for package in ("tiaokuai.loaders", "tiaokuai.ontology"):
        for name, content in _contents(files(package), package):
            digest.update(f"{name}:{len(content)}:".encode() + content)
    for library in LIBRARIES:
        digest.update(f"{library}={version(library)};".encode())
    trained = map(str, languages().values())
    for file in (find_office(), *map(shutil.which, PROGRAMS), *sorted(trained)):
        digest.update(f"{_identity(file)};".encode())
    return digest.hexdigest()


def _contents(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _contents(entry, name)
        else:
            yield name, entry.read_bytes()


def _identity(file: str | None) -> str:
    """The place, size and date of a program or its data: asking it its version takes a second."""
    if file is None or not (path := Path(file).resolve()).exists():
        return ""
    stat = path.stat()
    return f"{path}:{stat.st_size}:{stat.st_mtime_ns}"
