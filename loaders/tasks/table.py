"""Task tables (任务分解表): found by their header rows, read section by section."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..passage import Passage
from ..source import Table
from .draft import Line, Reading
from .header import Header, header_at, words_of
from .headings import Headings
from .section import Section


@dataclass(slots=True)
class Above:
    """What a table after another may go on with: its header, and the headings in its rows."""

    header: Header | None = None
    headings: Headings = field(default_factory=Headings)


def read_table(block: int, table: Table, outer: Sequence[Passage], above: Above) -> Reading:
    """The tasks of a table; `above` is of the table before, and of this one afterwards.

    `outer` are the headings that stand above the table. A table without a header, of the same
    width, goes on with the one above (a page end in a document); one that repeats it goes on with
    the headings of its rows too.
    """
    reading = Reading()
    header = above.header
    rows: list[int] = []
    own = False

    def finish() -> None:
        if rows:
            reading.extend(_section(block, table, above, rows, list(outer), own))
            rows.clear()

    r = 0
    while r < len(table.rows):
        found = header_at(table, r)
        if found is None:
            rows.append(r)
            r += 1
            continue
        repeated = header is not None and words_of(table.rows[r]) == header.words
        if not repeated:
            finish()
            header = above.header = found
            above.headings = Headings()
        own = True
        rule = "repeated_header" if repeated else "table_header"
        for line in range(found.first, found.last):
            reading.marks[Line(block, line)] = ("heading", rule)
        r = found.last
    finish()
    return reading


def _section(
    block: int,
    table: Table,
    above: Above,
    rows: Sequence[int],
    outer: list[Passage],
    own: bool,
) -> Reading:
    header = above.header
    fits = header is not None and (own or sum(header.spans) == table.width)
    if header is not None and header.is_task and fits:
        return Section(block, table, header, list(rows), outer, above.headings).read()
    reading = Reading()
    for r in rows:
        texts = {cell.text for cell in table.rows[r] if cell.text.strip()}
        title = header is None and len(texts) == 1
        reading.marks[Line(block, r)] = (
            ("metadata", "table_title")
            if title
            else ("boilerplate", "empty_row")
            if not texts
            else ("skipped", "other_table" if header else "table_without_header")
        )
    if header is None and len(rows) > 1:
        reading.warnings.append(
            f"table {table.number}: no header row that names tasks or units, {len(rows)} rows "
            "skipped; name the columns in a first row"
        )
    return reading
