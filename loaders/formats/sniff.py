"""What a file is, by its bytes; names and extensions lie."""

import re
import zipfile
from io import BytesIO
from typing import IO

from tiaokuai.ontology import TiaokuaiError

from . import ole

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS = "application/vnd.ms-excel"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
WORD = "application/msword"
RTF = "application/rtf"
ZIP = "application/zip"
TAR = "application/x-tar"
GZIP = "application/gzip"
FLAT_ODT = "application/vnd.oasis.opendocument.text-flat-xml"
FLAT_ODS = "application/vnd.oasis.opendocument.spreadsheet-flat-xml"
WORD_XML = "application/xml+word"
SHEET_XML = "application/xml+spreadsheet"
HTML = "text/html"
MHT = "multipart/related"
MARKDOWN = "text/markdown"
CSV = "text/csv"
TSV = "text/tab-separated-values"
TEXT = "text/plain"

_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (rb"{\rtf", RTF),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"Rar!\x1a", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", GZIP),
)

# The first part that is there decides; mimetype is what OpenDocument files begin with.
_ZIPPED = (
    ("word/document.xml", DOCX),
    ("word/document2.xml", DOCX),
    ("xl/workbook.xml", XLSX),
    ("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.12"),
    ("ppt/presentation.xml", "application/vnd.ms-powerpoint"),
    ("content.xml", ODT),
    ("OFD.xml", "application/ofd"),
)

# Names of streams as an OLE directory holds them.
_STREAMS = (
    ("EncryptedPackage", "application/encrypted"),
    ("WordDocument", WORD),
    ("Workbook", XLS),
    ("Book", XLS),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)

_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|table|div|p|meta|title|h[1-6]|center|section|article)"
    rb"[\s>]",
    re.IGNORECASE,
)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([\w.-]+)")
_ROOTS = {
    b"wordDocument": WORD_XML,
    b"package": WORD_XML,
    b"Workbook": SHEET_XML,
    b"UOF": "application/uof",
}
_PROLOG = re.compile(rb"^(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|\s)+", re.DOTALL)
_MHT = re.compile(rb"^(?:from|mime-version|subject|date|snapshot-content-location):.{0,2000}?"
                  rb"content-type:\s*multipart/related", re.IGNORECASE | re.DOTALL)  # fmt: skip


def sniff(data: bytes) -> str:
    """The media type of a file's bytes; text/plain for all that is not known otherwise.

    An empty file is "inode/x-empty", as libmagic has it.
    """
    if not data.strip(b"\0 \t\r\n"):
        return "inode/x-empty"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    # A drawing of Windows begins with two letters that a text may begin with too.
    if data.startswith(b"BM") and data[6:10] == b"\0\0\0\0":
        return "image/bmp"
    if data[257:262] == b"ustar":
        return TAR
    for magic, media_type in _MAGIC:
        if data.startswith(magic):
            return media_type
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return sniff_zip(BytesIO(data))
    if data.startswith(ole.MAGIC):
        return _compound(data)
    return _marked_up(data)


def sniff_zip(file: IO[bytes]) -> str:
    """The media type of a file that begins as a zip does; reads no more than its directory."""
    try:
        names = set(zipfile.ZipFile(file).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return "application/x-damaged-zip"
    for part, media_type in _ZIPPED:
        if part in names:
            return _open_document(file) if part == "content.xml" else media_type
    return ZIP


def _open_document(file: IO[bytes]) -> str:
    file.seek(0)
    kind = re.search(rb"application/vnd\.oasis\.opendocument\.[a-z]+", file.read(200))
    return kind[0].decode() if kind else ODT


def _compound(data: bytes) -> str:
    """By the streams at the file's top: what is embedded in a document has streams as well."""
    try:
        top = set(ole.streams(data))
        unknown = "application/x-ole-storage"
    except TiaokuaiError:
        top = {stream for stream, _ in _STREAMS if stream.encode("utf-16-le") in data}
        unknown = "application/x-damaged-ole"
    return next((media_type for stream, media_type in _STREAMS if stream in top), unknown)


def _marked_up(data: bytes) -> str:
    head = data[:8192].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _MHT.match(head):
        return MHT
    bare = _PROLOG.sub(b"", head)
    if (root := _ROOT.match(bare)) and root[1] in _ROOTS:
        return _ROOTS[root[1]]
    if root and root[1] == b"document" and b":opendocument:" in bare:
        return FLAT_ODS if b"opendocument.spreadsheet" in bare else FLAT_ODT
    if re.search(rb"<(?:!doctype\s+html|html|body)[\s>]", head, re.IGNORECASE):
        return HTML
    if _TAG.match(bare):
        return HTML
    is_xml = head.startswith(b"<?xml") and (root or bare.startswith(b"<!DOCTYPE"))
    return "application/xml" if is_xml else TEXT
