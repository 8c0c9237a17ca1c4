"""WordEnd: the paragraph that an old Word file must end with, put in where a table ends it.

LibreOffice writes such files, and takes their last table apart when it reads them. By [MS-DOC]:
the head (FIB) tells where the text ends, the pieces and the sections of the text end there too,
and pages of 512 bytes hold the runs of its paragraphs, to which the new one is added.
"""

import struct

from . import ole
from .olestream import OleStream

_MARK = b"\r\0"
_CELL_END = b"\x07\0"
_PAGE = 512
_PROPERTIES = 13
"""Bytes that a page of runs has for each paragraph beside its place."""

# Offsets in the head: flags, the text's end in bytes and in characters, where the tables stand.
_FLAGS, _TEXT_END, _CHARACTERS = 0x0A, 0x1C, 0x4C
_SECTIONS, _PARAGRAPHS, _PIECES = 0xCA, 0x102, 0x1A2
_SECOND_TABLES = 0x0200


def ends_in_table(data: bytes) -> bool:
    """Whether no paragraph follows the last cell of an old Word file."""
    start = ole.streams(data).get("WordDocument", 0) if data.startswith(ole.MAGIC) else 0
    end = start + int.from_bytes(data[start + _TEXT_END : start + _TEXT_END + 4], "little")
    return bool(start) and data[end - 2 : end] == _CELL_END


def with_last_paragraph(data: bytes) -> bytes:
    """The file with an empty paragraph behind the table that ends it; any other as it is.

    So too one that has no room for it.
    """
    if not ends_in_table(data):
        return data
    file = bytearray(data)
    try:
        main = OleStream(file, "WordDocument")
        second = main.number(_FLAGS) & _SECOND_TABLES
        tables = OleStream(file, "1Table" if second else "0Table")
        return bytes(file) if _add(main, tables) else data
    except (IndexError, KeyError, ValueError, struct.error):
        return data


def _add(main: OleStream, tables: OleStream) -> bool:
    """Whether there was room for the paragraph."""
    end = main.number(_TEXT_END)
    pieces = main.number(_PIECES)
    if end % _PAGE == 0 or any(main.read(end, len(_MARK))) or tables.read(pieces, 1) != b"\2":
        return False
    if not _add_run(main, tables, end + len(_MARK)):
        return False
    main.write(end, _MARK)
    main.put(_TEXT_END, end + len(_MARK))
    characters = main.number(_CHARACTERS) + 1
    main.put(_CHARACTERS, characters)
    tables.put(_last(pieces + 5, tables.number(pieces + 1), 8), characters)
    tables.put(_last(main.number(_SECTIONS), main.number(_SECTIONS + 4), 12), characters)
    return True


def _last(start: int, length: int, size: int) -> int:
    """Where the last place of a table stands: places of 4 bytes, one more than its entries."""
    return start + 4 * ((length - 4) // (4 + size))


def _add_run(main: OleStream, tables: OleStream, end: int) -> bool:
    """Add a paragraph without properties to the last page of runs, if it has room."""
    start, length = main.number(_PARAGRAPHS), main.number(_PARAGRAPHS + 4)
    last = _last(start, length, 4)
    page = tables.number(start + length - 4) * _PAGE
    count = main.read(page + _PAGE - 1, 1)[0]
    places = main.read(page, 4 * (count + 1))
    properties = main.read(page + len(places), _PROPERTIES * count)
    used = [2 * at for at in properties[::_PROPERTIES] if at]
    runs = places + end.to_bytes(4, "little") + properties + bytes(_PROPERTIES)
    if len(runs) > min(used, default=_PAGE - 1):
        return False
    main.write(page, runs)
    main.write(page + _PAGE - 1, bytes([count + 1]))
    tables.put(last, end)
    return True
