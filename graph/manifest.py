"""Manifest: what a graph folder says of itself."""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

FORMAT = 1
"""Version of the folder's layout; a graph of another one must be built again."""

NAME = "manifest.json"


@cache
def schema_digest() -> str:
    """A short digest of the declared schema, from the statements generated of it."""
    statements = files("tiaokuai.ontology").joinpath("generated", "schema.cypher").read_bytes()
    return hashlib.sha256(statements).hexdigest()[:16]


def engine_version() -> str:
    """The embedded database and its version."""
    return f"ladybug {version('ladybug')}"  # without importing it, which takes its time


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was read: its path as found below what was asked for, and what it became."""

    path: str
    sha256: str
    media_type: str
    document: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that gave nothing, and why."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Layout and schema versions, inputs, row counts and table checksums of a graph.

    `schema` is a digest of the declared schema, `engine` the database's writer, `scorer` the
    model of meaning that helped to find links, None without one; `duplicates`
    are inputs whose document another input gave, `failed` those that could not be read.
    """

    inputs: list[Input]
    duplicates: list[Skipped]
    failed: list[Skipped]
    skipped: list[Skipped]
    counts: dict[str, int]
    tables: dict[str, str]
    format: int = FORMAT
    schema: str = field(default_factory=schema_digest)
    engine: str = field(default_factory=engine_version)
    scorer: str | None = None

    def write(self, folder: Path) -> None:
        """Write it into a graph folder."""
        plain = {
            "format": self.format,
            "schema": self.schema,
            "engine": self.engine,
            **({"scorer": self.scorer} if self.scorer else {}),
            "counts": self.counts,
            "tables": self.tables,
            **{
                name: [{key: getattr(item, key) for key in item.__slots__} for item in items]
                for name, items in self._lists().items()
            },
        }
        text = json.dumps(plain, ensure_ascii=False, indent=1)
        (folder / NAME).write_text(text + "\n", "utf-8")

    def _lists(self) -> dict[str, list[Any]]:
        return {
            "inputs": self.inputs,
            "duplicates": self.duplicates,
            "failed": self.failed,
            "skipped": self.skipped,
        }

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """Read it from a folder; OSError, ValueError, KeyError, TypeError where it is none."""
        plain = json.loads((folder / NAME).read_text("utf-8"))
        return cls(
            inputs=[Input(**item) for item in plain["inputs"]],
            duplicates=[Skipped(**item) for item in plain["duplicates"]],
            failed=[Skipped(**item) for item in plain["failed"]],
            skipped=[Skipped(**item) for item in plain["skipped"]],
            counts=plain["counts"],
            tables=plain["tables"],
            format=plain["format"],
            schema=plain["schema"],
            engine=plain["engine"],
            scorer=plain.get("scorer"),
        )


def sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
