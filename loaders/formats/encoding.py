"""Bytes to text: which encoding a file is in, by what it holds rather than what it says."""

import codecs
import re

from tiaokuai.ontology import TiaokuaiError

from .lines import printable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# GB 18030 holds all that its forerunners hold, and pages that declare those use its characters.
_GB = {"gb2312", "gb_2312-80", "gbk", "x-gbk", "gb18030", "cp936", "ms936", "euc-cn", "chinese"}
_OTHER = {"big5": "big5hkscs", "big5-hkscs": "big5hkscs", "utf-16": "utf-16", "utf-16le": "utf-16"}

_RUBBISH = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ufffd]")
_USUAL = re.compile(r"[\s!-~\u2010-\u2027\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]")
_RUBBISH_SHARE = 0.1
"""A text with more rubbish than this is a binary file; damaged texts that were met had < 1 %."""


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of `data`, without what prints nothing, and the encoding it was read by.

    In this order: byte order mark; UTF-16 known by its zero bytes; strict UTF-8, of which the
    last character may be cut; `declared` (what the file says of itself; gb2312 and gbk are
    read as GB 18030); GB 18030. What fits none is read by the better of UTF-8 and GB 18030,
    with U+FFFD for what cannot be read. Line ends are left as they are.

    Raises TiaokuaiError when the result is no text: the bytes are of a binary file.
    """
    text, encoding = _decode(data, (declared or "").strip().lower())
    if len(_RUBBISH.findall(text)) > _RUBBISH_SHARE * len(text):
        raise TiaokuaiError(
            "neither text nor a format that is known",
            todo="give it as docx, xlsx, html, markdown or plain text",
        )
    return printable(text), encoding


def _decode(data: bytes, declared: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    if unmarked := _unmarked_utf16(data):
        return data.decode(unmarked, "replace"), unmarked
    for encoding in filter(None, ("utf-8", _OTHER.get(declared), "gb18030")):
        if (text := _strict(data, encoding)) is not None:
            return text, encoding
    damaged = [(data.decode(encoding, "replace"), encoding) for encoding in ("utf-8", "gb18030")]
    if declared in _GB:
        damaged.reverse()
    return min(damaged, key=lambda pair: pair[0].count("\ufffd"))


def _strict(data: bytes, encoding: str) -> str | None:
    """The text, None if the bytes do not fit; a last character that is cut is left out."""
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(data, final=False)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 has a zero byte in each blank, digit and line end; no other encoding has any."""
    head = data[: 4096 if len(data) > 4096 else len(data) // 2 * 2]
    if head.count(0) * 200 < len(head):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = head.decode(encoding, "replace")
        if len(_USUAL.findall(text)) > 0.9 * len(text):
            return encoding
    return None
