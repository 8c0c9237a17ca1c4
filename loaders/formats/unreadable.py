"""What is not read: the formats that are known and refused, with what their owner can do."""

from typing import NamedTuple


class Refusal(NamedTuple):
    """What a file is and what to do about it, as an error's words."""

    what: str
    todo: str


_ARCHIVE = Refusal("an archive", "unpack it and give what is in it")
_SLIDES = Refusal("slides, not a document", "save their text as docx")

_REFUSED = {
    "inode/x-empty": Refusal("an empty file", "fetch it again"),
    "image": Refusal("a picture, not text", "run OCR on it and give the result"),
    "application": Refusal("a format that is not read", "save it as docx"),
    "application/encrypted": Refusal("protected by a password", "save it without one"),
    "application/uof": Refusal("a UOF document, which is not read", "save it as docx"),
    "application/xml": Refusal("XML of a kind that is not read", "save it as docx or html"),
    "application/ofd": Refusal("an OFD document, which is not read", "save it as docx"),
    "application/vnd.ms-excel.sheet.binary.macroEnabled.12": Refusal(
        "a binary workbook (xlsb), which is not read", "save it as xlsx"
    ),
    "application/vnd.ms-powerpoint": _SLIDES,
    "application/vnd.rar": _ARCHIVE,
    "application/x-7z-compressed": _ARCHIVE,
    "application/x-damaged-ole": Refusal("a damaged or cut office file", "fetch it again"),
    "application/x-damaged-zip": Refusal("a damaged or cut zip or office file", "fetch it again"),
}


def refusal(media_type: str) -> Refusal:
    """Why a media type that no reader takes is refused."""
    return _REFUSED.get(media_type) or _REFUSED[media_type.split("/")[0]]
