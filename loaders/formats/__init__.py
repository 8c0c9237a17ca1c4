"""Formats: one reader per file format, each building the one document model and no more."""

from hashlib import sha256

from tiaokuai.ontology import TiaokuaiError

from ..readable import readable
from ..source import Source
from . import sniff
from .encoding import decode
from .lines import with_line_feeds
from .unreadable import refusal

__all__ = ["read"]

_PICTURES = {"image/png", "image/jpeg", "image/tiff"}


def read(data: bytes, name: str) -> Source:
    """A file's bytes as a document; `name` is how errors and the source call it.

    The format is known by the bytes, never by the name. Line ends become LF here, before any
    reader sees them, so that a text's offsets do not depend on the system that saved it.

    Raises TiaokuaiError, one line that begins with `name`, for what cannot be read.
    """
    name = readable(name)
    try:
        source = _read(data, name, sniff.sniff(data), sha256(data).hexdigest())
        if not source.blocks:
            raise TiaokuaiError("no text in it", todo="if it holds pictures, run OCR on them")
        return source
    except TiaokuaiError as error:
        error.where = error.where or name
        raise


def _read(data: bytes, name: str, media_type: str, digest: str) -> Source:
    """Each reader is imported when a file needs it: starting up should not wait for all."""
    if media_type in {sniff.HTML, sniff.MHT}:
        from .html import declared_charset, read_html
        from .mht import page_of

        page, declared = page_of(data) if media_type == sniff.MHT else (data, None)
        content = _text(page, declared or declared_charset(page))
        return read_html(content, name, media_type, digest)
    if media_type == sniff.TEXT:
        return _read_text(_text(data), name, digest)
    if media_type == sniff.DOCX:
        from .docx import read_docx

        return read_docx(data, name, media_type, digest)
    if media_type in {sniff.XLSX, sniff.XLS}:
        from .spreadsheet import read_spreadsheet

        return read_spreadsheet(data, name, media_type, digest)
    if media_type == sniff.WORD_XML:
        from .wordxml import read_word_xml

        return read_word_xml(data, name, media_type, digest)
    if media_type == sniff.SHEET_XML:
        from .spreadsheetml import read_spreadsheetml

        return read_spreadsheetml(data, name, media_type, digest)
    if media_type in {sniff.ODT, sniff.ODS, sniff.FLAT_ODT, sniff.FLAT_ODS}:
        from .opendocument import read_opendocument

        return read_opendocument(data, name, media_type, digest)
    if media_type in {sniff.WORD, sniff.RTF}:
        from .converted import read_converted

        return read_converted(data, name, media_type, digest)
    if media_type == "application/pdf":
        from .pdf import read_pdf

        return read_pdf(data, name, media_type, digest)
    if media_type in _PICTURES:
        from .ocr import read_images

        return read_images(data, name, media_type, digest)
    if media_type in {sniff.ZIP, sniff.TAR, sniff.GZIP}:
        from .archive import only_member

        member, unpacked = only_member(data)
        return read(unpacked, f"{name}/{member}")
    refused = refusal(media_type)
    raise TiaokuaiError(refused.what, todo=refused.todo)


def _read_text(content: str, name: str, digest: str) -> Source:
    from .markdown import is_markdown, read_markdown
    from .text import read_text

    if is_markdown(content):
        return read_markdown(content.replace("\f", ""), name, sniff.MARKDOWN, digest)
    return read_text(content, name, sniff.TEXT, digest)


def _text(data: bytes, declared: str | None = None) -> str:
    content, _ = decode(data, declared)
    return with_line_feeds(content)
