"""Graph: a built graph as a folder of tables, a database made of them and a manifest."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tiaokuai.ontology import TiaokuaiError

from . import manifest
from .manifest import Manifest
from .parquet import read_table
from .stores import ConfinedStore, EmbeddedStore, GuardedStore

if TYPE_CHECKING:
    import pyarrow as pa

TABLES = "tables"
READINGS = "readings"
"""What the files gave, so that the next build need not read them again; no part of the graph."""

JUDGEMENTS_FILE = "judgements.csv"
"""The judgements that it was built with, which the next build obeys unless told otherwise."""

DATABASE = "graph.lbug"
CHECKSUM = "graph.lbug.sha256"

_HASHED_ON_OPENING = 64 << 20
"""Up to this size a damaged database is noticed on opening; above it `check` does that."""


class Graph:
    """A graph folder, opened for reading.

    Raises TiaokuaiError where the path is missing, is no graph, is damaged or was built by
    another version.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self.name = self.path.resolve().name
        where = str(path)
        if not self.path.is_dir():
            raise TiaokuaiError(
                "no such graph",
                where=where,
                todo=f"build one with “tiaokuai build PATH… -o {where}”",
            )
        try:
            self.manifest = Manifest.read(self.path)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise TiaokuaiError(
                "not a graph folder: its manifest.json is missing or damaged",
                where=where,
                todo="name a folder that “tiaokuai build” made",
            ) from error
        if (self.manifest.format, self.manifest.schema) != (
            manifest.FORMAT,
            manifest.schema_digest(),
        ):
            raise TiaokuaiError(
                "built by another version of tiaokuai", where=where, todo="build it again"
            )

    def table(self, name: str) -> pa.Table:
        """One table: a kind of node or relation, `ledger` or `warnings`; sorted by its ids."""
        return read_table(self.table_path(name))

    def table_path(self, name: str) -> Path:
        """The Parquet file of a table."""
        return self.path / TABLES / f"{name}.parquet"

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of a table as mappings, null as None."""
        rows: list[dict[str, Any]] = self.table(name).to_pylist()
        return rows

    def store(self) -> EmbeddedStore:
        """Its database, opened for reading, for queries of one's own program.

        Raises TiaokuaiError where it is damaged, or was written by another engine version.
        """
        return EmbeddedStore(self._database())

    def guarded_store(self, megabytes: int = 2048) -> GuardedStore:
        """Its database for queries that a person wrote: only those that read, within limits.

        They are answered in a process of their own, by an engine with so much memory. Raises
        what `store` does.
        """
        return GuardedStore(ConfinedStore(self._database(), megabytes))

    def _database(self) -> Path:
        if self.manifest.engine != manifest.engine_version():
            raise TiaokuaiError(
                f"its database was written by {self.manifest.engine}, "
                f"and this is {manifest.engine_version()}",
                where=str(self.path),
                todo="build it again",
            )
        database = self.path / DATABASE
        if not database.is_file() or (
            database.stat().st_size <= _HASHED_ON_OPENING and not self.database_is_whole()
        ):
            raise TiaokuaiError(
                "its database is missing or damaged", where=str(self.path), todo="build it again"
            )
        return database

    def database_is_whole(self) -> bool:
        """Whether the database has the checksum that was written when it was built."""
        try:
            said = (self.path / CHECKSUM).read_text("ascii").split()[0]
            return said == manifest.sha256(self.path / DATABASE)
        except (OSError, IndexError, UnicodeDecodeError):
            return False

    def damaged_tables(self) -> list[str]:
        """The tables whose bytes are not those that the manifest tells of."""
        said = self.manifest.tables
        paths = {name: self.table_path(name) for name in said}
        return [
            name
            for name, path in paths.items()
            if not path.is_file() or manifest.sha256(path) != said[name]
        ]


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """A new folder to build a graph in; when the block ends well it takes the target's place.

    When the block fails, or the program is killed, the old graph is as it was.
    Raises TiaokuaiError where the target is something else than a graph or an empty folder.
    """
    target = target.absolute()
    aside = target.with_name(f".{target.name}.old")
    if aside.exists() and not target.exists():
        aside.rename(target)  # a build was killed between the two renames below
    _check_replaceable(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    building = Path(
        tempfile.mkdtemp(prefix=f".{target.name}.", suffix=".building", dir=target.parent)
    )
    try:
        yield building
        # mkdtemp makes the folder private; a graph is as readable as what its maker usually makes.
        building.chmod(0o777 & ~_umask())
        if target.exists():
            shutil.rmtree(aside, ignore_errors=True)
            target.rename(aside)
        building.rename(target)
        shutil.rmtree(aside, ignore_errors=True)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _check_replaceable(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise TiaokuaiError("is a file", where=str(target), todo="name a folder for the graph")
    if any(target.iterdir()) and not is_graph(target):
        raise TiaokuaiError(
            "is a folder with other things in it", where=str(target), todo="name a new folder"
        )


def kept_judgements(folder: Path) -> Path | None:
    """The file of judgements with which the graph in a folder was built; None: without any."""
    kept = folder / JUDGEMENTS_FILE
    return kept if kept.is_file() else None


def is_graph(folder: Path) -> bool:
    """Whether the folder is one that a build made."""
    return (folder / manifest.NAME).is_file() and (folder / DATABASE).is_file()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
