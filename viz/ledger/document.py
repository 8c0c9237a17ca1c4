"""Document: ledgers as a report, to be written as Word, a page or Markdown."""

from collections.abc import Sequence

from tiaokuai.ontology import codes
from tiaokuai.queries import Heading, Ledger, Report, Table, TableColumn

from .columns import HEADER, cells
from .summary import summary


def ledger_report(ledgers: Sequence[Ledger], title: str) -> Report:
    """The ledgers one after the other, each a table on pages that lie across."""
    widths = [column["width"] for column in codes("ledger")["columns"].values()]
    columns = tuple(TableColumn(name, width) for name, width in zip(HEADER, widths, strict=True))
    parts: list[Heading | Table] = []
    for ledger in ledgers:
        if len(ledgers) > 1:
            parts.append(Heading(ledger.unit))
        rows = tuple(cells(entry, n) for n, entry in enumerate(ledger.entries, 1))
        parts.append(Table(summary(ledger), columns, rows))
    return Report(title, parts=tuple(parts), landscape=True)
