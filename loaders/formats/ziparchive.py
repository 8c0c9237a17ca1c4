"""ZipArchive: the files of a zip by the names that they are shown by."""

import stat
import zipfile
from contextlib import suppress
from typing import IO

from tiaokuai.ontology import TiaokuaiError

from .bounds import check_count, check_member, named, safe
from .sniff import ZIP, sniff_zip

LARGEST_RATIO = 300
_ALWAYS_FINE = 10 << 20
"""Bytes. A long text shrinks to a hundredth; what shrinks to less is a zip bomb."""

_UTF8 = 0x800
_ENCRYPTED = 0x1

# What office files begin with: to know them by it spares looking for what else they hold.
_OFFICE = (b"[Content_Types].xml", b"mimetype")


class ZipArchive:
    """A zip; `sizes` are what its files unpack to, by name. TiaokuaiError: it is damaged."""

    def __init__(self, file: IO[bytes]) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise TiaokuaiError("a damaged or cut zip", todo="fetch it again") from error
        check_count(len(self._zip.infolist()))
        files = [info for info in self._zip.infolist() if not info.is_dir()]
        self._files = named((_name(info), info) for info in files)
        self.sizes = {name: info.file_size for name, info in self._files.items()}

    @staticmethod
    def may_be(head: bytes) -> bool:
        """Whether a file begins as a zip does, and not as office files do."""
        return head.startswith(b"PK\x03\x04") and not head[30:].startswith(_OFFICE)

    @staticmethod
    def is_one(file: IO[bytes]) -> bool:
        """Whether a file that begins as a zip is one, and no office file."""
        return sniff_zip(file) == ZIP

    def content(self, name: str, length: int = -1) -> bytes:
        """The first bytes of a file, all by default."""
        info = self._files[name]
        ratio = info.file_size / max(info.compress_size, 1)
        check_member(info.file_size, info.file_size > _ALWAYS_FINE and ratio > LARGEST_RATIO)
        if stat.S_ISLNK(info.external_attr >> 16):
            raise TiaokuaiError("a link, which is not followed", todo="pack what it leads to")
        if info.flag_bits & _ENCRYPTED:
            raise TiaokuaiError("protected by a password", todo="unpack it and give what is in it")
        try:
            with self._zip.open(info) as member:
                return member.read(length)
        except Exception as error:  # zlib, CRC, unsupported methods: each has its own class
            raise TiaokuaiError("damaged in the archive", todo="fetch it again") from error


def _name(info: zipfile.ZipInfo) -> str:
    """Its name; Chinese systems write theirs and call it cp437."""
    name = info.orig_filename.partition("\0")[0]
    if not info.flag_bits & _UTF8:
        for encoding in ("gb18030", "utf-8"):
            with suppress(UnicodeError):
                name = info.orig_filename.encode("cp437").decode(encoding)
    return safe(name)
