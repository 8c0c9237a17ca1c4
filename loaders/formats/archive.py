"""Archives: the documents in a zip, named by paths that go on inside it (papers.zip/2024/a.docx).

Nothing is written to disk, so no name in an archive can lead anywhere.
"""

import stat
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple

from tiaokuai.ontology import TiaokuaiError

from ..leftover import left_over
from .sniff import ZIP, sniff_zip

DEEPEST = 2
"""Archives are opened in archives, but not in those."""

MOST_MEMBERS = 10_000
LARGEST_FILE = 1 << 30
LARGEST_MEMBER = 100 << 20
LARGEST_TOTAL = 1 << 30
LARGEST_RATIO = 300
_ALWAYS_FINE = 10 << 20
"""Bytes. A long text shrinks to a hundredth; what shrinks to less is a zip bomb."""

_SMALLER = "unpack it and give its folders"
_UTF8 = 0x800
_ENCRYPTED = 0x1

# What office files begin with: to know them by it spares looking for what else they hold.
_OFFICE = (b"[Content_Types].xml", b"mimetype")


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
        return _within_limits(_members(file, 1)) if _is_archive(file) else []


def only_member(data: bytes) -> tuple[str, bytes]:
    """The name and content of an archive's only document. TiaokuaiError: it has none or several."""
    file = BytesIO(data)
    listed = _within_limits(_members(file, 1))
    documents = [m.name for m in listed if not any(map(left_over, m.name.split("/")))]
    if len(documents) != 1:
        raise TiaokuaiError(
            f"an archive of {len(documents)} documents",
            todo="name one of them, as in a.zip/b.docx, or build a graph of all",
        )
    content = _read(file, documents[0])
    if _is_archive(BytesIO(content)):
        raise TiaokuaiError("archives in archives in archives", todo=_SMALLER)
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
        _check_count(len(listed))
        if total > LARGEST_TOTAL:
            raise TiaokuaiError(
                f"an archive that unpacks to more than {LARGEST_TOTAL:,} bytes", todo=_SMALLER
            )
    return listed


def _check_count(count: int) -> None:
    if count > MOST_MEMBERS:
        raise TiaokuaiError(f"an archive of more than {MOST_MEMBERS:,} files", todo=_SMALLER)


def _members(file: IO[bytes], depth: int) -> Iterator[Member]:
    archive = _open(file)
    for name, info in _files(archive).items():
        inner = _inner(archive, info, depth + 1) if depth < DEEPEST else []
        if inner:
            yield from (Member(f"{name}/{member.name}", member.size) for member in inner)
        else:
            yield Member(name, info.file_size)


def _inner(archive: zipfile.ZipFile, info: zipfile.ZipInfo, depth: int) -> list[Member]:
    """The files of an inner archive; none for another file, and for one that cannot be read."""
    with suppress(TiaokuaiError):
        if _may_be_archive(_content(archive, info, 64)):
            file = BytesIO(_content(archive, info))
            if _is_archive(file):
                return list(_members(file, depth))
    return []


def _read(file: IO[bytes], name: str) -> bytes:
    archive = _open(file)
    files = _files(archive)
    if name in files:
        return _content(archive, files[name])
    outer = next((one for one in files if name.startswith(f"{one}/")), None)
    if outer is None:
        raise TiaokuaiError("no such file in the archive", todo="check the path")
    return _read(BytesIO(_content(archive, files[outer])), name.removeprefix(f"{outer}/"))


def _open(file: IO[bytes]) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise TiaokuaiError("a damaged or cut zip", todo="fetch it again") from error
    _check_count(len(archive.infolist()))
    return archive


def _is_archive(file: IO[bytes]) -> bool:
    found = _may_be_archive(file.read(64)) and sniff_zip(file) == ZIP
    file.seek(0)
    return found


def _may_be_archive(head: bytes) -> bool:
    """Whether a file begins as a zip does, and not as office files do."""
    return head.startswith(b"PK\x03\x04") and not head[30:].startswith(_OFFICE)


def _files(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    files: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        if info.is_dir() or not (name := _name(info)):
            continue
        again = 1
        while (shown := name if again == 1 else f"{name} ({again})") in files:
            again += 1
        files[shown] = info
    return files


def _name(info: zipfile.ZipInfo) -> str:
    """The name without what leads elsewhere; Chinese systems write theirs and call it cp437."""
    name = info.orig_filename.partition("\0")[0]
    if not info.flag_bits & _UTF8:
        for encoding in ("gb18030", "utf-8"):
            with suppress(UnicodeError):
                name = info.orig_filename.encode("cp437").decode(encoding)
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part.strip() not in {"", ".", ".."})


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, length: int = -1) -> bytes:
    """The first bytes of a member, all by default."""
    ratio = info.file_size / max(info.compress_size, 1)
    too_small = info.file_size > _ALWAYS_FINE and ratio > LARGEST_RATIO
    if info.file_size > LARGEST_MEMBER or too_small:
        raise TiaokuaiError(f"unpacks to {info.file_size:,} bytes, too many to read")
    if info.flag_bits & _ENCRYPTED:
        raise TiaokuaiError("protected by a password", todo="unpack it and give what is in it")
    try:
        with archive.open(info) as member:
            return member.read(length)
    except Exception as error:  # zlib, CRC, unsupported methods: each has its own class
        raise TiaokuaiError("damaged in the archive", todo="fetch it again") from error
