"""Streams: changes to what the pages of a PDF draw, packed as they were."""

import base64
import re
import zlib
from random import Random

from .bytewise import damage

_STREAM = re.compile(rb"(?<=stream\n)(.*?)(?=endstream)", re.DOTALL)
_NUMBER = re.compile(rb"-?\d+\.?\d*")
_NUMBERS = (b"0", b"-1", b"1", b"0.001", b"3", b"90", b"841.9", b"65536", b"1e9", b"99999999999")


def change_stream(draw: Random, data: bytes) -> bytes:
    """A PDF with lines of a page lost, doubled or moved, or with numbers changed.

    Lengths and places that the file tells are left as they were: readers mend them.
    """
    found = list(_STREAM.finditer(data))
    if not found or draw.random() < 0.2:
        return _with_number(draw, data)
    stream = draw.choice(found)
    try:
        page = zlib.decompress(base64.a85decode(stream[1].strip(), adobe=stream[1][:2] == b"<~"))
    except (zlib.error, ValueError):
        try:
            page = zlib.decompress(base64.a85decode(b"<~" + stream[1].strip(), adobe=True))
        except (zlib.error, ValueError):
            return damage(draw, data)
    packed = base64.a85encode(zlib.compress(_changed(draw, page)), adobe=True)[2:]
    length = re.sub(rb"/Length \d+", b"/Length %d" % len(packed), data[: stream.start()][-200:])
    return data[: max(stream.start() - 200, 0)] + length + packed + b"\n" + data[stream.end() :]


def _changed(draw: Random, page: bytes) -> bytes:
    lines = page.split(b"\n")
    at, to = draw.randrange(len(lines)), draw.randrange(len(lines))
    match draw.randrange(6):
        case 0:
            del lines[at : at + draw.choice((1, 1, 10))]
        case 1:
            lines[to:to] = lines[at : at + draw.choice((1, 5, 40))] * draw.choice((1, 2, 100))
        case 2:
            lines[at], lines[to] = lines[to], lines[at]
        case 3:
            return damage(draw, page)
        case _:
            return _with_number(draw, page)
    return b"\n".join(lines)


def _with_number(draw: Random, data: bytes) -> bytes:
    numbers = list(_NUMBER.finditer(data))
    if not numbers:
        return damage(draw, data)
    one = draw.choice(numbers)
    return data[: one.start()] + draw.choice(_NUMBERS) + data[one.end() :]
