"""Archives: the documents in a zip or tar, named by paths that go on inside it (a.zip/b/c.docx).

Nothing is written to disk, so no name in an archive can lead anywhere.
"""

import stat
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple

from tiaokuai.ontology import TiaokuaiError

from ..leftover import left_over
from .bounds import SMALLER, check_count
from .tararchive import TarArchive
from .ziparchive import ZipArchive

DEEPEST = 2
"""Archives are opened in archives, but not in those."""

LARGEST_FILE = 1 << 30
LARGEST_TOTAL = 1 << 30
_HEAD = 512
_KINDS = (ZipArchive, TarArchive)

Archive = ZipArchive | TarArchive


class Member(NamedTuple):
    """A file in an archive: its name, with / between and after an inner archive, and its bytes."""

    name: str
    size: int


def members(path: Path) -> list[Member]:
    """The files in an archive; none for a file that is no archive.

    Raises TiaokuaiError for an archive of too many files or too large ones.
    """
    if not path.is_file():
        return []
    with path.open("rb") as file:
        archive = _archive(file)
        return _within_limits(_members(archive, 1)) if archive else []


def only_member(data: bytes) -> tuple[str, bytes]:
    """The name and content of an archive's only document. TiaokuaiError: it has none or several."""
    archive = _archive(BytesIO(data))
    if archive is None:
        raise TiaokuaiError("an archive", todo="unpack it and give what is in it")
    listed = _within_limits(_members(archive, 1))
    documents = [m.name for m in listed if not any(map(left_over, m.name.split("/")))]
    if len(documents) != 1:
        raise TiaokuaiError(
            f"an archive of {len(documents)} documents",
            todo="name one of them, as in a.zip/b.docx, or build a graph of all",
        )
    content = _read(BytesIO(data), documents[0])
    if _archive(BytesIO(content)):
        raise TiaokuaiError("archives in archives in archives", todo=SMALLER)
    return documents[0], content


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, which may stand in an archive. Raises OSError, TiaokuaiError."""
    try:
        status = path.stat()
        # A pipe or a device may never end.
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise TiaokuaiError("no file", todo="give a document")
        if status.st_size > LARGEST_FILE:
            raise TiaokuaiError(
                f"{status.st_size:,} bytes, too many to read", todo="split the file"
            )
        return path.read_bytes()
    except (NotADirectoryError, FileNotFoundError):
        for outer in path.parents:
            if outer.is_file():
                with outer.open("rb") as file:
                    return _read(file, path.relative_to(outer).as_posix())
        raise


def _within_limits(found: Iterator[Member]) -> list[Member]:
    listed: list[Member] = []
    total = 0
    for member in found:
        listed.append(member)
        total += member.size
        check_count(len(listed))
        if total > LARGEST_TOTAL:
            raise TiaokuaiError(
                f"an archive that unpacks to more than {LARGEST_TOTAL:,} bytes", todo=SMALLER
            )
    return listed


def _members(archive: Archive, depth: int) -> Iterator[Member]:
    for name, size in archive.sizes.items():
        inner = _inner(archive, name, depth + 1) if depth < DEEPEST else []
        if inner:
            yield from (Member(f"{name}/{member.name}", member.size) for member in inner)
        else:
            yield Member(name, size)


def _inner(archive: Archive, name: str, depth: int) -> list[Member]:
    """The files of an inner archive; none for another file, and for one that cannot be read."""
    with suppress(TiaokuaiError):
        if any(kind.may_be(archive.content(name, _HEAD)) for kind in _KINDS):
            inner = _archive(BytesIO(archive.content(name)))
            return list(_members(inner, depth)) if inner else []
    return []


def _read(file: IO[bytes], name: str) -> bytes:
    archive = _archive(file)
    if archive and name in archive.sizes:
        return archive.content(name)
    files = archive.sizes if archive else ()
    outer = next((one for one in files if name.startswith(f"{one}/")), None)
    if archive is None or outer is None:
        raise TiaokuaiError("no such file in the archive", todo="check the path")
    return _read(BytesIO(archive.content(outer)), name.removeprefix(f"{outer}/"))


def _archive(file: IO[bytes]) -> Archive | None:
    """The archive that a file is; None for a file that is none. Raises TiaokuaiError."""
    head = file.read(_HEAD)
    for kind in _KINDS:
        file.seek(0)
        if kind.may_be(head) and kind.is_one(file):
            file.seek(0)
            return kind(file)
    file.seek(0)
    return None
