"""Kept: the readings of the last build, for files that are still the same."""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from tiaokuai.loaders import Extraction, unpack

_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Kept:
    """Packed extractions in a folder, one file each: the SHA-256 of the bytes, then the bytes.

    They are looked up in `old`, which may be missing (None: in no folder), and written to `new`,
    so that only those in use are kept. `version`: the reader's; those of another are not found.
    """

    old: Path | None
    new: Path
    version: str

    def find(self, content: bytes, path: Path) -> bytes | None:
        """What was kept of a content; None: nothing, or it is damaged, or not so for `path`."""
        if self.old is None:
            return None
        with suppress(OSError, ValueError):
            held = (self.old / self._name(content)).read_bytes()
            packed = held[_DIGEST:]
            if sha256(packed).digest() == held[:_DIGEST] and not _misnamed(unpack(packed), path):
                return packed
        return None

    def keep(self, content: bytes, packed: bytes) -> None:
        """Keep what the content gave, for the next build."""
        (self.new / self._name(content)).write_bytes(sha256(packed).digest() + packed)

    def _name(self, content: bytes) -> str:
        return sha256(self.version.encode() + sha256(content).digest()).hexdigest()


def _misnamed(extraction: Extraction, path: Path) -> bool:
    """Whether the document is called by its file's name, and now that is another."""
    document = extraction.document
    stem = PurePath(document.source.path).stem
    return document.title in {"", stem} and stem != path.stem
