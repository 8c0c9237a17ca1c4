"""Extractor: how a build reads one file."""

from dataclasses import dataclass
from pathlib import Path

from tiaokuai.loaders import converted_ahead, extract, pack, read, read_content

from .kept import Kept


@dataclass(frozen=True, slots=True)
class Extractor:
    """All that a reading depends on besides the file itself.

    `kept`: the readings of the last build; None: every file is read. `ahead`: a folder of old
    files that were converted together. What is added here to change what a file gives belongs
    into the key of what is kept as well.
    """

    kept: Kept | None = None
    ahead: Path | None = None

    def __call__(self, path: Path) -> tuple[bool, bytes]:
        """Whether the file's extraction is taken over, and the extraction, packed.

        Raises TiaokuaiError where it cannot be read.
        """
        content = read_content(path)
        known = self.kept.find(content, path) if self.kept else None
        packed = known or self._read(content, path)
        if self.kept:
            self.kept.keep(content, packed)
        return known is not None, packed

    def _read(self, content: bytes, path: Path) -> bytes:
        with converted_ahead(self.ahead):
            return pack(extract(read(content, str(path))))
