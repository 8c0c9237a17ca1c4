"""Invariants: what holds for every file, whatever is in it."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from tiaokuai.loaders import (
    Evidence,
    Extraction,
    Passage,
    Source,
    Table,
    extract,
    read,
)
from tiaokuai.ontology import TiaokuaiError

_WHITE = frozenset("\t\n\f")


class Outcome(NamedTuple):
    """What does not hold for a file; what reading gave as JSON, or the line of the error."""

    faults: list[str]
    result: str = ""
    error: str = ""


def outcome(data: bytes, name: str) -> Outcome:
    """Read a file and see what holds. Errors other than TiaokuaiError are let through."""
    try:
        source = read(data, name)
        extraction = extract(source)
    except TiaokuaiError as error:
        line = str(error)
        told = line.startswith(name) and line.isprintable() and error.what
        return Outcome([] if told else [f"the error does not say where: {line!r}"], error=line)
    faults = [*_text(source), *_evidence(source, extraction), *_ledger(source, extraction)]
    return Outcome(faults, msgspec.json.encode(extraction).decode())


def _text(source: Source) -> Iterator[str]:
    """Text that JSON, XML, Parquet and terminals take."""
    if any("\ud800" <= character <= "\udfff" for character in source.text):
        yield "halves of characters in the text"
    odd = {c for c in source.text if (c < " " or "\x7f" <= c < "\xa0") and c not in _WHITE}
    if odd or any("\f" in passage.text for passage in _passages(source)):
        yield f"control characters in the text: {sorted(odd)!a}"
    ends = [0, *(span.end for span, _ in source.places)]
    starts = [span.start for span, _ in source.places]
    if any(start < end for start, end in zip(starts, ends, strict=False)):
        yield "places that overlap"


def _evidence(source: Source, extraction: Extraction) -> Iterator[str]:
    for task in extraction.tasks:
        parts = [task.evidence, *(a.evidence for a in task.assignments)]
        parts += [task.deadline.evidence] if task.deadline else []
        if any(not _is_quoted(source, one) for part in parts for one in part):
            yield f"task {task.ordinal}: a quote is not its slice of the text"
        if not all(parts):
            yield f"task {task.ordinal}: a fact without evidence"
        if _bare("".join(one.quote for one in task.evidence)) != _bare(task.text):
            yield f"task {task.ordinal}: its quotes are not its text"
    ordinals = [task.ordinal for task in extraction.tasks]
    if ordinals != list(range(1, len(ordinals) + 1)):
        yield "ordinals do not count from 1"


def _is_quoted(source: Source, one: Evidence) -> bool:
    return 0 <= one.start < one.end and source.text[one.start : one.end] == one.quote


def _ledger(source: Source, extraction: Extraction) -> Iterator[str]:
    """Every paragraph and row is one entry, and every printed character stands in one."""
    ledger = extraction.ledger
    if Counter(entry.disposition for entry in ledger.entries) != Counter(ledger.totals):
        yield "the ledger's totals are not its entries"
    if [_shape(entry.table, entry.row) for entry in ledger.entries] != list(_lines(source)):
        yield "the ledger's entries are not the paragraphs and rows"
    known = {ordinal for entry in ledger.entries for ordinal in entry.tasks}
    if known != {task.ordinal for task in extraction.tasks}:
        yield "the ledger does not hold every task"
    held = Counter[int]()
    for entry in ledger.entries:
        if source.text[entry.start : entry.end] != entry.text:
            yield "an entry's text is not its slice"
        held.update(range(entry.start, entry.end))
    lost = [
        at for p in _passages(source) for span in p.spans for at in range(*span) if not held[at]
    ]
    if lost:
        yield f"text that no entry holds: {source.text[lost[0] : lost[0] + 20]!a}"


def _shape(table: int | None, row: int | None) -> tuple[int, int]:
    return table or 0, row or 0


def _lines(source: Source) -> Iterator[tuple[int, int]]:
    for block in source.blocks:
        if isinstance(block, Table):
            yield from ((block.number, row + 1) for row in range(len(block.rows)))
        else:
            yield 0, 0


def _passages(source: Source) -> Iterator[Passage]:
    for block in source.blocks:
        if isinstance(block, Table):
            yield from (cell.passage for row in block.rows for cell in row)
        else:
            yield block.passage


def _bare(text: str) -> str:
    return "".join(text.split())
