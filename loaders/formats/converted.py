"""Converted: documents that another program has to open first (.doc, .wps, .rtf)."""

from dataclasses import replace

from tiaokuai.ontology import TiaokuaiError

from ..source import Source, Table
from . import antiword, office, ole
from .docx import read_docx
from .sniff import RTF, WORD
from .wordend import ends_in_table, with_last_paragraph

_READERS = {
    RTF: ("rtf", "Rich Text Format"),
    WORD: ("doc", "MS Word 97"),
}
_NO_OFFICE = "install LibreOffice (Debian: libreoffice-writer) to read them all"
_TAKEN_APART = "LibreOffice takes a table apart that an old Word file ends in"
_BEFORE_97 = "MS WinWord 6"
_FIRST_OF_97 = 0xC1
_ENCRYPTED = 0x0100


def read_converted(data: bytes, name: str, media_type: str, sha256: str) -> Source:
    """A document read through LibreOffice, or, where that is missing, an old one by antiword.

    A warning says so. Raises TiaokuaiError where the file is damaged, locked, cannot be read, or
    where neither program is installed.
    """
    kind, reader = kind_and_reader(data, media_type)
    if media_type == WORD and office.find_office() is None and antiword.is_there():
        return antiword.read_antiword(data, name, media_type, sha256, _NO_OFFICE)
    source = read_docx(
        office.convert(with_last_paragraph(data), kind, reader), name, media_type, sha256
    )
    if media_type == WORD and ends_in_table(data) and not isinstance(source.blocks[-1], Table):
        if antiword.is_there():
            return antiword.read_antiword(data, name, media_type, sha256, _TAKEN_APART)
        raise TiaokuaiError(_TAKEN_APART, todo="install antiword, or open it and save it as docx")
    return replace(source, warnings=(*source.warnings, "read through LibreOffice"))


def kind_and_reader(data: bytes, media_type: str) -> tuple[str, str]:
    """The usual extension, and what LibreOffice calls the format; KeyError: it has no need of it.

    Raises TiaokuaiError where the file is damaged or locked.
    """
    kind, reader = _READERS[media_type]
    return kind, _version(data) if media_type == WORD else reader


def _version(data: bytes) -> str:
    """The reader for an old Word file, by the head of its main stream ([MS-DOC] 2.5.2)."""
    if not data.startswith(ole.MAGIC):
        return _BEFORE_97
    start = ole.streams(data).get("WordDocument", 0)
    head = data[start : start + 12]
    if not start or len(head) < 12:
        raise TiaokuaiError("a damaged Word file", todo="fetch it again")
    if int.from_bytes(head[10:12], "little") & _ENCRYPTED:
        raise TiaokuaiError("protected by a password", todo="save it without one")
    return _READERS[WORD][1] if int.from_bytes(head[2:4], "little") >= _FIRST_OF_97 else _BEFORE_97
