"""Extraction: from a source to its document record, its tasks and the ledger."""

from pathlib import Path

from tiaokuai.ontology import TiaokuaiError

from .account import account
from .convention import with_first_leads
from .deadline import read_deadline
from .formats import read
from .formats.archive import read_bytes
from .judgements import NO_JUDGEMENTS, Judgements
from .judgements.judge import judge
from .metadata import metadata
from .readable import readable
from .records import (
    Assignment,
    Deadline,
    DocumentRecord,
    Extraction,
    Task,
)
from .source import Source
from .tasks import Draft, read_tasks
from .units import Unit, resolve


def extract_file(
    path: Path, judgements: Judgements = NO_JUDGEMENTS, *, first_leads: bool = False
) -> Extraction:
    """All that the file at `path` gives, see `extract`; TiaokuaiError where it cannot be read."""
    return extract(read_file(path), judgements, first_leads=first_leads)


def read_file(path: Path) -> Source:
    """The source of the file at `path`; a TiaokuaiError where it cannot be read.

    A path may go on inside an archive: papers.zip/2024/a.docx.
    """
    return read(read_content(path), str(path))


def read_content(path: Path) -> bytes:
    """The bytes of the file at `path`, as `read_file` finds it; TiaokuaiError where it cannot."""
    try:
        return read_bytes(path)
    except OSError as error:
        raise TiaokuaiError(
            f"cannot read: {error.strerror}", where=readable(str(path)), todo="check the path"
        ) from error
    except TiaokuaiError as error:
        error.where = readable(str(path))
        raise


def extract(
    source: Source, judgements: Judgements = NO_JUDGEMENTS, *, first_leads: bool = False
) -> Extraction:
    """The document's record, its tasks with evidence, and a ledger of all its lines.

    What `judgements` decide of this document's units and roles wins over every rule.
    `first_leads`: see `with_first_leads`.
    """
    _, apart = metadata(source)
    reading = read_tasks(source, apart)
    starts = [span.start for draft in reading.drafts[:1] for span in draft.text.spans]
    document, marks = metadata(source, tasks_start=min(starts, default=None))
    names = dict.fromkeys(part.share.name for draft in reading.drafts for part in draft.parts)
    units = resolve(list(names), document.jurisdiction, year=document.year, document=document.id)
    tasks = [
        _task(source, document, units, ordinal, draft)
        for ordinal, draft in enumerate(reading.drafts, 1)
    ]
    warnings = [*source.warnings, *reading.warnings]
    if not tasks:
        warnings.append("no tasks found: neither a task table nor numbered items")
    extraction = Extraction(document, tasks, account(source, reading, marks), warnings)
    if first_leads:
        extraction = with_first_leads(extraction)
    return judge(extraction, judgements)


def _task(
    source: Source, document: DocumentRecord, units: dict[str, Unit], ordinal: int, draft: Draft
) -> Task:
    return Task(
        ordinal=ordinal,
        number=draft.number,
        headings=[heading.text for heading in draft.headings],
        text=draft.text.text,
        assignments=_assignments(source, units, draft),
        deadline=_deadline(source, draft, document.year),
        evidence=source.evidence(draft.text),
    )


def _assignments(source: Source, units: dict[str, Unit], draft: Draft) -> list[Assignment]:
    assignments = []
    for share, filled in ((part.share, part.filled) for part in draft.parts):
        unit = units[share.name]
        evidence = source.evidence(share.passage)
        assignments.append(
            Assignment(
                unit=share.name,
                canonical=unit.canonical,
                unit_id=unit.id,
                rule=unit.rule,
                role=share.role,
                role_rule=share.role_rule,
                printed="".join(stretch.quote for stretch in evidence),
                filled=filled,
                evidence=evidence,
            )
        )
    return assignments


def _deadline(source: Source, draft: Draft, year: int | None) -> Deadline | None:
    if not draft.deadline:
        return None
    read = read_deadline(draft.deadline.text, year)
    return Deadline(
        text=draft.deadline.text,
        kind=read.kind,
        start=read.start,
        end=read.end,
        recurrence=read.recurrence,
        filled=draft.deadline_filled,
        evidence=source.evidence(draft.deadline),
    )
