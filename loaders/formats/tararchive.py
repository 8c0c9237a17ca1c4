"""TarArchive: the files of a tar, or of one packed with gzip, by the names they are shown by."""

import gzip
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import IO

from tiaokuai.ontology import TiaokuaiError

from ..readable import readable
from .bounds import SMALLER, check_count, check_member, named, safe

GZIP = b"\x1f\x8b"
LARGEST_PACKED = 256 << 20
"""Bytes that a packed tar may unpack to: to reach one file of it all before it is unpacked."""

_BLOCK = 512
_DAMAGED = (tarfile.TarError, OSError, EOFError, ValueError, OverflowError, zlib.error)


class TarArchive:
    """A tar; `sizes` are those of its files, by name. TiaokuaiError: it is damaged or too large."""

    def __init__(self, file: IO[bytes]) -> None:
        try:
            packed = file.read(len(GZIP)) == GZIP
            file.seek(0)
            plain = _unpacked(file) if packed else file
            self._tar = tarfile.TarFile(fileobj=plain, encoding="utf-8")
            self._files = named(self._listed())
        except _DAMAGED as error:
            raise TiaokuaiError("a damaged or cut tar", todo="fetch it again") from error
        self.sizes = {name: info.size for name, info in self._files.items()}

    @staticmethod
    def may_be(head: bytes) -> bool:
        """Whether a file begins as a tar does, or as what is packed with gzip."""
        return is_tar(head) or head.startswith(GZIP)

    @staticmethod
    def is_one(file: IO[bytes]) -> bool:
        """Whether a file that begins so is a tar."""
        head = file.read(_BLOCK)
        if head.startswith(GZIP):
            file.seek(0)
            with suppress(*_DAMAGED):
                head = gzip.GzipFile(fileobj=file).read(_BLOCK)
        return is_tar(head)

    def content(self, name: str, length: int = -1) -> bytes:
        """The first bytes of a file, all by default."""
        info = self._files[name]
        check_member(info.size)
        if not info.isreg():
            raise TiaokuaiError("a link, which is not followed", todo="pack what it leads to")
        try:
            member = self._tar.extractfile(info)
            return member.read(length if length >= 0 else info.size) if member else b""
        except _DAMAGED as error:
            raise TiaokuaiError("damaged in the archive", todo="fetch it again") from error

    def _listed(self) -> Iterator[tuple[str, tarfile.TarInfo]]:
        for count, info in enumerate(self._tar, 1):
            check_count(count)
            if not info.isdir():
                yield safe(readable(info.name)), info


def is_tar(head: bytes) -> bool:
    """Whether a file's first bytes are those of a tar."""
    return head[257:262] == b"ustar"


def _unpacked(file: IO[bytes]) -> IO[bytes]:
    content = gzip.GzipFile(fileobj=file).read(LARGEST_PACKED + 1)
    if len(content) > LARGEST_PACKED:
        raise TiaokuaiError(f"unpacks to more than {LARGEST_PACKED:,} bytes", todo=SMALLER)
    return BytesIO(content)
