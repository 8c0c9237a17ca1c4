"""Formats: one reader per file format, each building the one document model and no more."""

from hashlib import sha256

from tiaokuai.ontology import TiaokuaiError

from ..source import Source
from . import sniff
from .encoding import decode
from .unreadable import refusal

__all__ = ["read"]


def read(data: bytes, name: str) -> Source:
    """A file's bytes as a document; `name` is how errors and the source call it.

    The format is known by the bytes, never by the name. Line ends become LF here, before any
    reader sees them, so that a text's offsets do not depend on the system that saved it.

    Raises TiaokuaiError, one line that begins with `name`, for what cannot be read.
    """
    try:
        return _read(data, name, sniff.sniff(data), sha256(data).hexdigest())
    except TiaokuaiError as error:
        error.where = error.where or name
        raise


def _read(data: bytes, name: str, media_type: str, digest: str) -> Source:
    """Each reader is imported when a file needs it: starting up should not wait for all."""
    if media_type == sniff.HTML:
        from .html import declared_charset, read_html

        return read_html(_text(data, declared_charset(data)), name, media_type, digest)
    if media_type == sniff.TEXT:
        from .text import read_text

        return read_text(_text(data), name, media_type, digest)
    refused = refusal(media_type)
    raise TiaokuaiError(refused.what, todo=refused.todo)


def _text(data: bytes, declared: str | None = None) -> str:
    text, _ = decode(data, declared)
    return text.replace("\r\n", "\n").replace("\r", "\n")
