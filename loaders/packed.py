"""Packed: an extraction as bytes, to be kept or handed from one process to another."""

import msgspec

from .records import Extraction


def pack(extraction: Extraction) -> bytes:
    """The extraction as MessagePack; the same extraction gives the same bytes."""
    return msgspec.msgpack.encode(extraction)


def unpack(packed: bytes) -> Extraction:
    """The extraction again; ValueError where the bytes are none."""
    try:
        return _DECODER.decode(packed)
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error


_DECODER = msgspec.msgpack.Decoder(Extraction)
