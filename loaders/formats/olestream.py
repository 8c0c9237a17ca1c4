"""OleStream: a stream of an OLE compound file, read and written where it stands."""

from .ole import units


class OleStream:
    """A stream of `file` by its name; offsets in bytes from its beginning, numbers little endian.

    Raises KeyError where the file has none of that name, IndexError behind its end.
    """

    def __init__(self, file: bytearray, name: str) -> None:
        self._file = file
        self._starts, self._unit = units(bytes(file), name)

    def read(self, at: int, length: int) -> bytes:
        """So many bytes."""
        return bytes(self._file[self._place(at + i)] for i in range(length))

    def write(self, at: int, content: bytes) -> None:
        """Put bytes in the place of others."""
        for i, byte in enumerate(content):
            self._file[self._place(at + i)] = byte

    def number(self, at: int) -> int:
        """A number of four bytes."""
        return int.from_bytes(self.read(at, 4), "little")

    def put(self, at: int, number: int) -> None:
        """Write a number of four bytes."""
        self.write(at, number.to_bytes(4, "little"))

    def _place(self, at: int) -> int:
        return self._starts[at // self._unit] + at % self._unit
