"""Bytewise: damage that knows nothing of a file's format."""

from random import Random

_TELLING = (0x00, 0x01, 0x7F, 0x80, 0xFF, 0x20, 0x0A, 0x3C, 0x5B)
"""Bytes that readers take for an end, a sign, a blank or a mark."""


def damage(draw: Random, data: bytes) -> bytes:
    """The file with bits turned, bytes set, cut, doubled, moved or zeroed."""
    if not data:
        return data
    at = draw.randrange(len(data))
    length = min(int(draw.paretovariate(0.5)), len(data))
    stretch = data[at : at + length]
    match draw.randrange(8):
        case 0:
            turned = data[at] ^ (1 << draw.randrange(8))
            return data[:at] + bytes([turned]) + data[at + 1 :]
        case 1:
            return data[:at] + bytes([draw.choice(_TELLING)]) + data[at + 1 :]
        case 2:
            return data[:at] + data[at + length :]
        case 3:
            return data[:at] + stretch * draw.choice((2, 3, 50)) + data[at + length :]
        case 4:
            other = draw.randrange(len(data))
            return data[:other] + stretch + data[other:]
        case 5:
            return data[:at] + bytes(len(stretch)) + data[at + length :]
        case 6:
            return data[:at] + draw.randbytes(min(length, 1000)) + data[at:]
        case _:
            return data[:at]


def splice(draw: Random, one: bytes, other: bytes) -> bytes:
    """The beginning of one file and the end of another."""
    return one[: draw.randrange(len(one) + 1)] + other[draw.randrange(len(other) + 1) :]
