"""TabDump: a text whose tables have a line per cell that begins with a tab."""

import re
from collections.abc import Iterator

from ..passage import Passage, Span
from ..source import Block, Cell, Paragraph, Table

_MARK = re.compile(r"\[bookmark: ?[^\]\n]*\]")
"""What some converters print where Word has a bookmark; never part of the document."""

_RawRow = list[Span]
"""A row as the extents of its cells."""


class TabDump:
    """Reads paragraphs and tables from the lines of a text.

    A row is a run of lines that each begin with a tab, one per cell, ended by an empty line; a
    line without a tab goes on with the cell above. Lines that hold tabs inside, as many as a line
    beside them or one of both several, are rows too, one a line. Rows with nothing between them
    are one table. As a dump prints no merges, a row has as many cells as it prints, and an empty
    one is not certain.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[Span] = []
        start = 0
        for line in text.split("\n"):
            self._lines.append(Span(start, start + len(line)))
            start += len(line) + 1

    def blocks(self) -> Iterator[Block]:
        """Paragraphs and tables in order."""
        rows: list[_RawRow] = []
        tables = at = 0
        while at < len(self._lines):
            if self._begins_row(at):
                row, at = self._row(at, max(map(len, rows), default=0))
                rows.append(row)
                continue
            if self._line(at).strip():
                if rows:
                    tables += 1
                    yield self._table(tables, rows)
                    rows = []
                yield self._paragraph(self._lines[at])
            at += 1
        if rows:
            yield self._table(tables + 1, rows)

    def _line(self, at: int) -> str:
        if not 0 <= at < len(self._lines):
            return ""
        start, end = self._lines[at]
        return self._text[start:end]

    def _begins_row(self, at: int) -> bool:
        line = self._line(at)
        if line.startswith("\t"):
            return True
        tabs, near = line.count("\t"), [self._line(n).count("\t") for n in (at - 1, at + 1)]
        return tabs > 0 and (tabs in near or (max(*near, tabs) > 1 and any(near)))

    def _row(self, at: int, width: int) -> tuple[_RawRow, int]:
        """The row that begins at line `at`, and the line after it."""
        if not self._line(at).startswith("\t"):
            return self._cut(self._lines[at]), at + 1
        row: _RawRow = []
        while at < len(self._lines):
            start, end = self._lines[at]
            if self._line(at).startswith("\t"):
                row += self._cut(Span(start + 1, end))
            elif self._line(at).strip():
                row[-1] = Span(row[-1].start, end)
            elif len(row) >= width or not self._goes_on_after(at):
                break
            at += 1
        return row, at

    def _cut(self, line: Span) -> _RawRow:
        cells, start = [], line.start
        for part in self._text[line.start : line.end].split("\t"):
            cells.append(Span(start, start + len(part)))
            start += len(part) + 1
        return cells

    def _goes_on_after(self, at: int) -> bool:
        """Is the empty line `at` one inside a cell? Then text follows, and after it a cell."""
        following = self._line(at + 1)
        plain = bool(following.strip()) and not following.startswith("\t")
        return plain and self._line(at + 2).startswith("\t")

    def _paragraph(self, line: Span) -> Paragraph:
        whole = Passage.of(self._text, *line)
        bare = whole.without(_MARK).strip()
        return Paragraph(bare if bare else whole.strip())

    def _table(self, number: int, rows: list[_RawRow]) -> Table:
        width = max(map(len, rows))
        return Table(number, tuple(self._cells(n, row, width) for n, row in enumerate(rows)))

    def _cells(self, index: int, row: _RawRow, width: int) -> tuple[Cell, ...]:
        passages = [Passage.of(self._text, *cell).without(_MARK).strip() for cell in row]
        if len(row) == 1 and width > 1:
            return (Cell(passages[0], index, 0, columns=width),)
        return tuple(
            Cell(passage, index, column, certain=bool(passage))
            for column, passage in enumerate(passages)
        )
