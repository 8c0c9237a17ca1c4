"""Accounting (对账): what became of every paragraph and table row of a document."""

from collections.abc import Iterator, Mapping

from tiaokuai.ontology import codes

from .records import Disposition, Entry, Ledger
from .source import Source, Table
from .tasks import Line, Reading


def account(source: Source, reading: Reading, apart: Mapping[int, str]) -> Ledger:
    """The ledger of a document: one entry per paragraph and per table row, none left out.

    A line is what reading the tasks made of it; else what the metadata rules call it (`apart`,
    by start offset); else text before, between or after the tasks. Unhandled is what none of
    them explains.
    """
    tasks: dict[Line, list[int]] = {}
    for ordinal, draft in enumerate(reading.drafts, 1):
        for line in dict.fromkeys(draft.lines):
            tasks.setdefault(line, []).append(ordinal)
    first, last = min(tasks, default=None), max(tasks, default=None)

    def what(line: Line, start: int) -> tuple[Disposition, str]:
        if line in reading.marks:
            return reading.marks[line]
        if rule := apart.get(start):
            return codes("metadata")["rules"][rule]["disposition"], rule
        if line.row is not None or first is None or last is None:
            return "unhandled", "none"
        if line < first:
            return "boilerplate", "before_tasks"
        return ("boilerplate", "after_tasks") if line > last else ("skipped", "between_tasks")

    entries = []
    for line, start, end in _lines(source):
        disposition, rule = what(line, start)
        text = source.text[start:end]
        row = None if line.row is None else line.row + 1
        block = source.blocks[line.block]
        table = block.number if isinstance(block, Table) else None
        ordinals = tuple(tasks.get(line, ()))
        entries.append(Entry(start, end, text, disposition, rule, table, row, ordinals))
    return Ledger.of(entries)


def _lines(source: Source) -> Iterator[tuple[Line, int, int]]:
    """Each paragraph and table row with its extent; a row without any text has extent 0."""
    at = 0
    for number, block in enumerate(source.blocks):
        if isinstance(block, Table):
            for row, cells in enumerate(block.rows):
                spans = [s for cell in cells if cell.row == row for s in cell.passage.spans]
                start = min((span.start for span in spans), default=at)
                at = max((span.end for span in spans), default=start)
                yield Line(number, row), start, at
        else:
            spans = list(block.passage.spans)
            at = max((span.end for span in spans), default=at)
            yield Line(number), min((span.start for span in spans), default=at), at
