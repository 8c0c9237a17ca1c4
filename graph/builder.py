"""Build: from extractions, or from files, to a graph folder."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tiaokuai.loaders import (
    NO_JUDGEMENTS,
    Extraction,
    FileLimits,
    Judgements,
    judge,
    parse_judgements,
    reader_version,
    with_first_leads,
    written,
)
from tiaokuai.ontology import TiaokuaiError

from . import manifest
from .assembly import assemble
from .files import find_files
from .folder import CHECKSUM, DATABASE, JUDGEMENTS_FILE, READINGS, TABLES, replaced
from .manifest import Input, Manifest, Skipped
from .reading import Kept, Progress, read_files
from .steps.corpus import Corpus, settle
from .steps.draft import Row
from .steps.heed import Heeded, heeded
from .stores import EmbeddedStore
from .tables import JUDGEMENTS, LEDGER, WARNINGS, write_tables

if TYPE_CHECKING:
    from .semantic import Scorer


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made: row counts of every table, and what became of each file.

    `empty`: documents that gave no task; `warnings`: (document, what the reader could not do);
    `taken_over`: how many files were not read again, being as they were at the last build;
    `judgements`: what became of each.
    """

    target: Path
    manifest: Manifest
    empty: list[str] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)
    taken_over: int = 0
    judgements: list[Heeded] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """Rows of each kind of node and relation, and of the ledger."""
        return self.manifest.counts


def build_files(
    paths: Iterable[Path | str],
    target: Path | str,
    *,
    progress: Progress | None = None,
    workers: int | None = None,
    limits: FileLimits | None = None,
    fresh: bool = False,
    judgements: Judgements = NO_JUDGEMENTS,
    first_leads: bool = False,
    scorer: Scorer | None = None,
) -> Summary:
    """Build a graph of files and folders; see `build`.

    A file that the graph there was built from is not read again, unless its content or the
    reader has changed, or `fresh` is asked for. `limits`: what reading one file may cost.
    `first_leads`: see `with_first_leads`. `scorer`: see `build`.

    Nothing of this changes a byte, nor do the order of the paths and the number of workers.
    Raises TiaokuaiError where a path is missing, where no file could be read, and where the
    target is no graph.
    """
    found, skipped = find_files(map(Path, paths))
    with replaced(Path(target)) as folder:
        readings = folder / READINGS
        readings.mkdir()
        old = None if fresh else Path(target) / READINGS
        reading = read_files(
            found,
            kept=Kept(old, readings, reader_version()),
            limits=limits,
            progress=progress,
            workers=workers,
            meanwhile=_import_the_rest,
        )
        if not reading.extractions:
            first = f" ({reading.failed[0].why})" if reading.failed else ""
            raise TiaokuaiError(
                f"no document could be read{first}", todo="name files that hold text"
            )
        read = reading.extractions
        if first_leads:
            read = [with_first_leads(extraction) for extraction in read]
        said = _fill(folder, read, progress, reading.failed, skipped, judgements, scorer, workers)
    return replace(said, target=Path(target), taken_over=reading.taken_over)


def build(
    extractions: Iterable[Extraction],
    target: Path | str,
    *,
    progress: Progress | None = None,
    failed: Iterable[Skipped] = (),
    skipped: Iterable[Skipped] = (),
    judgements: Judgements = NO_JUDGEMENTS,
    scorer: Scorer | None = None,
    workers: int | None = None,
) -> Summary:
    """Write the graph of the extractions to the folder `target`, over the graph that is there.

    `failed` and `skipped` are told in the manifest. `judgements`: what people decided, which wins
    over every rule; they are kept beside the tables, with what became of each. `scorer`:
    a model of meaning that helps to find links, named in the manifest; without one the letters
    alone decide. `workers`: how many processes compare documents; None: as many as pay. The same
    extractions, judgements and model give the same bytes, the database file apart. Raises
    TiaokuaiError where the target holds something else.
    """
    with replaced(Path(target)) as folder:
        summary = _fill(folder, extractions, progress, failed, skipped, judgements, scorer, workers)
    return replace(summary, target=Path(target))


def _fill(
    folder: Path,
    extractions: Iterable[Extraction],
    progress: Progress | None,
    failed: Iterable[Skipped],
    skipped: Iterable[Skipped],
    judgements: Judgements,
    scorer: Scorer | None,
    workers: int | None,
) -> Summary:
    if not judgements.text:
        judgements = parse_judgements(written(judgements), JUDGEMENTS_FILE)
    corpus = settle(extractions)
    judged = [judge(extraction, judgements) for extraction in corpus.extractions]
    draft = assemble(judged, progress, judgements, scorer, workers)
    heed = heeded(judgements, judged, draft)
    if progress:
        progress("writing", 0, 2, TABLES)
    tables = folder / TABLES
    tables.mkdir()
    counts = write_tables(tables, draft, _beside(corpus.extractions, heed))
    if judgements.lines or judgements.problems:
        (folder / JUDGEMENTS_FILE).write_text(judgements.text, "utf-8", newline="")
    said = Manifest(
        inputs=_inputs(corpus),
        duplicates=[Skipped(d.path, f"same document as {d.kept}") for d in corpus.duplicates],
        failed=sorted(failed, key=lambda item: item.path),
        skipped=sorted(skipped, key=lambda item: item.path),
        counts=counts,
        tables={name: manifest.sha256(tables / f"{name}.parquet") for name in counts},
        scorer=scorer.name if scorer else None,
    )
    if progress:
        progress("writing", 1, 2, DATABASE)
    _write_database(folder, counts)
    said.write(folder)
    if progress:
        progress("writing", 2, 2)
    return Summary(
        folder,
        said,
        [e.document.source.path for e in corpus.extractions if not e.tasks],
        [(e.document.id, warning) for e in corpus.extractions for warning in e.warnings],
        judgements=heed,
    )


def _import_the_rest() -> None:
    """Import what comes after reading: that takes as long as reading a few documents."""
    import ladybug  # noqa: F401
    import pyarrow.parquet  # noqa: F401

    from . import lineage  # noqa: F401


def _inputs(corpus: Corpus) -> list[Input]:
    return sorted(
        (
            Input(source.path, source.sha256, source.media_type, e.document.id)
            for e in corpus.extractions
            for source in [e.document.source]
        ),
        key=lambda item: (item.path, item.sha256),
    )


def _beside(extractions: list[Extraction], heed: list[Heeded]) -> dict[str, list[Row]]:
    ledger: list[Row] = [
        {
            "document": e.document.id,
            "start": entry.start,
            "end": entry.end,
            "text": entry.text,
            "disposition": entry.disposition,
            "rule": entry.rule,
            "table_number": entry.table,
            "row_number": entry.row,
            "tasks": [f"{e.document.id}#{ordinal}" for ordinal in entry.tasks],
        }
        for e in extractions
        for entry in e.ledger.entries
    ]
    warnings: list[Row] = [
        {"document": e.document.id, "position": position, "text": text}
        for e in extractions
        for position, text in enumerate(e.warnings, 1)
    ]
    return {LEDGER: ledger, WARNINGS: warnings, JUDGEMENTS: [item.row() for item in heed]}


def _write_database(folder: Path, counts: dict[str, int]) -> None:
    with closing(EmbeddedStore(folder / DATABASE, writable=True)) as store:
        store.load(folder / TABLES)
        # The engine can lose rows in silence; better no graph than one with holes.
        lost = {kind for kind, count in store.counts().items() if count != counts[kind]}
    if lost:
        raise RuntimeError(f"the database lost rows of {', '.join(sorted(lost))}")
    (folder / CHECKSUM).write_text(f"{manifest.sha256(folder / DATABASE)}  {DATABASE}\n", "ascii")
