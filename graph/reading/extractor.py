"""Extractor: how a build reads one file."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tiaokuai.loaders import NO_JUDGEMENTS, Judgements, extract, pack, read, read_content

from .kept import Kept


@dataclass(frozen=True, slots=True)
class Extractor:
    """All that a reading depends on besides the file, and the readings kept from the last build.

    What is added here to change what a file gives belongs into the key of what is kept as well.
    """

    judgements: Judgements = NO_JUDGEMENTS
    kept: Kept | None = None

    def __call__(self, path: Path) -> tuple[bool, bytes]:
        """Whether the file's extraction is taken over, and the extraction, packed.

        Raises TiaokuaiError where it cannot be read.
        """
        content = read_content(path)
        key = f"{sha256(content).hexdigest()} {self.judgements.digest}"
        packed = self.kept.find(key, path) if self.kept else None
        taken_over = packed is not None
        if packed is None:
            packed = pack(extract(read(content, str(path)), self.judgements))
        if self.kept:
            self.kept.keep(key, packed)
        return taken_over, packed
