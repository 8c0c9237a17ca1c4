"""Packed: an extraction as bytes, to be kept or handed from one process to another."""

from pathlib import Path

import msgspec

from .extract import extract_file
from .records import Extraction


def pack(extraction: Extraction) -> bytes:
    """The extraction as MessagePack; the same extraction gives the same bytes."""
    return msgspec.msgpack.encode(extraction)


def unpack(packed: bytes) -> Extraction:
    """The extraction again; ValueError where the bytes are none."""
    return _DECODER.decode(packed)


def extract_packed(path: Path) -> bytes:
    """All that the file at `path` gives, packed; a TiaokuaiError where it cannot be read."""
    return pack(extract_file(path))


_DECODER = msgspec.msgpack.Decoder(Extraction)
