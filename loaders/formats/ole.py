"""OLE compound files: which streams the files of old Office programs hold, and whether all of it.

By [MS-CFB]: a header, sectors of one size, a table of how sectors follow each other (FAT), and a
directory, a binary tree of entries of 128 bytes.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from tiaokuai.ontology import TiaokuaiError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER = 512
_ENTRY = 128
_STREAM = 2
_SMALL = 64
"""Bytes; small streams are kept in such units, in a stream of their own."""

_LAST_USED = 0xFFFFFFFA
"""Numbers of sectors and entries end here; what is above are marks."""


class Entry(NamedTuple):
    """A stream or storage: its name, whether it is a stream, its first sector and its length."""

    name: str
    is_stream: bool
    first: int
    length: int


def streams(data: bytes) -> dict[str, int]:
    """The streams and storages at the file's top by name: where each begins, in bytes.

    Small streams share one of their own and have no such place: 0. Raises TiaokuaiError for a
    file that is damaged or of which the end is missing.
    """
    try:
        return {entry.name: (places or [0])[0] for entry, places in _top(data)}
    except (struct.error, ValueError, IndexError) as error:
        raise TiaokuaiError("a damaged or cut office file", todo="fetch it again") from error


def units(data: bytes, name: str) -> tuple[list[int], int]:
    """Where the parts of a stream begin, large or small, and how long each is, in bytes.

    Raises KeyError, IndexError, ValueError or struct.error for a file without it or damaged.
    """
    size = _sector(data)
    entry, places = {entry.name: (entry, places) for entry, places in _top(data)}[name]
    if places:
        return places, size
    fat = _fat(data, size)
    listed = b"".join(_read(data, size, one) for one in _chain(fat, _long(data, 0x3C)))
    followers = struct.unpack(f"<{len(listed) // 4}I", listed)
    root = _directory(data, size, fat)
    shared = [size * (one + 1) for one in _chain(fat, _long(root, 116))]
    starts = [one * _SMALL for one in _chain(followers, entry.first)]
    return [shared[start // size] + start % size for start in starts], _SMALL


def _top(data: bytes) -> Iterator[tuple[Entry, list[int]]]:
    """What stands at the file's top, and where the sectors of each large stream begin."""
    size = _sector(data)
    fat = _fat(data, size)
    there = -(-(len(data) - size) // size)
    directory = _directory(data, size, fat)
    smallest = _long(data, 0x38)
    for raw in _tree(directory, _long(directory, 76)):
        name = raw[: max(_short(raw, 64) - 2, 0)].decode("utf-16-le")
        entry = Entry(name, raw[66] == _STREAM, _long(raw, 116), _long(raw, 120))
        sectors: list[int] = []
        if entry.is_stream and entry.length >= smallest:
            sectors = list(_chain(fat, entry.first))
            if len(sectors) * size < entry.length or max(sectors) >= there:
                raise IndexError("a stream goes on behind the end of the file")
        yield entry, [size * (one + 1) for one in sectors]


def _sector(data: bytes) -> int:
    return 1 << min(_short(data, 0x1E), 12)


def _read(data: bytes, size: int, sector: int) -> bytes:
    return data[size * (sector + 1) : size * (sector + 2)]


def _directory(data: bytes, size: int, fat: tuple[int, ...]) -> bytes:
    return b"".join(_read(data, size, one) for one in _chain(fat, _long(data, 0x30)))


def _fat(data: bytes, size: int) -> tuple[int, ...]:
    """The table of sectors: for each the one that follows it."""
    listed = list(struct.unpack_from("<109I", data, 0x4C))
    more, seen = _long(data, 0x44), 0
    while more < _LAST_USED and seen <= len(data) // size:
        *numbers, more = struct.unpack_from(f"<{size // 4}I", data, size * (more + 1))
        listed += numbers
        seen += 1
    used = [one for one in listed if one < _LAST_USED]
    each = (struct.unpack_from(f"<{size // 4}I", data, size * (one + 1)) for one in used)
    return tuple(follower for sector in each for follower in sector)


def _chain(fat: tuple[int, ...], sector: int) -> Iterator[int]:
    for _ in fat:
        if sector >= _LAST_USED:
            return
        yield sector
        sector = fat[sector]


def _tree(directory: bytes, first: int) -> Iterator[bytes]:
    """The entries of one folder, which hang together as a binary tree."""
    waiting, seen = [first], set[int]()
    while waiting:
        number = waiting.pop()
        if number >= _LAST_USED or number in seen:
            continue
        seen.add(number)
        entry = directory[number * _ENTRY : (number + 1) * _ENTRY]
        yield entry
        waiting += [_long(entry, 68), _long(entry, 72)]


def _short(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", data, at)[0])


def _long(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", data, at)[0])
