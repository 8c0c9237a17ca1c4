"""Files that a password protects: one line that says so."""

import struct
import zipfile
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from benchmarks.fuzz import Reader

from ..formats.odf import odt
from .parts import compound, zipped


def _workbook() -> bytes:
    """The records of an old workbook: it begins, it is locked, it ends."""
    begin = struct.pack("<HHHHHHII", 0x809, 16, 0x600, 5, 0, 0, 0, 0)
    locked = struct.pack("<HHH", 0x2F, 54, 1) + bytes(52)
    return begin + locked + struct.pack("<HH", 0x0A, 0)


def _pdf() -> bytes:
    out = BytesIO()
    canvas = Canvas(out, encrypt="secret")
    canvas.drawString(100, 700, "text")
    canvas.save()
    return out.getvalue()


def _flagged() -> bytes:
    data = bytearray(zipped({"a.txt": "任务"}))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


WORD = struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0, 0, 0x0100)
LOCKED = {
    "docx and xlsx": compound({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}),
    "doc": compound({"WordDocument": WORD, "1Table": b"x"}),
    "xls": compound({"Workbook": _workbook()}),
    "odt": odt("<text:p>甲</text:p>", manifest="<manifest:encryption-data/>"),
    "pdf": _pdf(),
    "zip": _flagged(),
}


def test_the_flagged_zip_is_locked_for_others_too() -> None:
    with zipfile.ZipFile(BytesIO(LOCKED["zip"])) as archive, pytest.raises(RuntimeError):
        archive.read("a.txt")


@pytest.mark.parametrize("kind", LOCKED)
def test_a_locked_file_is_told(kind: str, reader: Reader) -> None:
    answer = reader.read(LOCKED[kind])
    assert answer.faults == []
    assert "protected by a password; " in answer.error
