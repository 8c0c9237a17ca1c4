"""OLE compound files: which streams the files of old Office programs hold, and whether all of it.

By [MS-CFB]: a header, sectors of one size, a table of how sectors follow each other (FAT), and a
directory, a binary tree of entries of 128 bytes.
"""

import struct
from collections.abc import Iterator

from tiaokuai.ontology import TiaokuaiError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER = 512
_ENTRY = 128
_STREAM = 2
_LAST_USED = 0xFFFFFFFA
"""Numbers of sectors and entries end here; what is above are marks."""


def streams(data: bytes) -> dict[str, int]:
    """The streams and storages at the file's top by name: where each begins, in bytes.

    Small streams share one of their own and have no such place: 0. Raises TiaokuaiError for a
    file that is damaged or of which the end is missing.
    """
    try:
        return _streams(data)
    except (struct.error, ValueError, IndexError) as error:
        raise TiaokuaiError("a damaged or cut office file", todo="fetch it again") from error


def _streams(data: bytes) -> dict[str, int]:
    size = 1 << min(_short(data, 0x1E), 12)
    fat = _fat(data, size)
    there = -(-(len(data) - size) // size)
    directory = b"".join(
        data[size * (one + 1) : size * (one + 2)] for one in _chain(fat, _long(data, 0x30))
    )
    found: dict[str, int] = {}
    smallest = _long(data, 0x38)
    for entry in _tree(directory, _long(directory, 76)):
        name = entry[: max(_short(entry, 64) - 2, 0)].decode("utf-16-le")
        length = _long(entry, 120)
        found[name] = 0
        if entry[66] == _STREAM and length >= smallest:
            sectors = list(_chain(fat, _long(entry, 116)))
            if len(sectors) * size < length or max(sectors) >= there:
                raise IndexError("a stream goes on behind the end of the file")
            found[name] = size * (sectors[0] + 1)
    return found


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
