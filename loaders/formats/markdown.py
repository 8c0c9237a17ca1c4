"""Markdown: headings, paragraphs and tables; the canonical text is the file's own."""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from ..passage import Passage
from ..source import Block, Cell, Paragraph, Place, Source, Table
from .htmlcells import TABLE, read_html_table

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{2,})[ \t]*")
_LONGEST_UNDERLINED = 50
"""Characters; what stands above a rule and is longer or a sentence is a paragraph."""

_LIST_OR_TABLE = re.compile(r"^(?:[-*+>]|\d+[.)])\s|\|")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}|\s*(?:```|~~~).*")
_DELIMITER = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*\|?)?\s*")
_MARKER = re.compile(r"\s*(?:>\s*)*(?:[-*+]\s+(?!\s))?")
_PIPE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)

# Emphasis, code, the targets of links, pictures, tags, the backslash of an escape.
_MARKS = re.compile(
    r"!\[[^\]]*\]\([^)]*\)"
    r"|\*{2,3}|(?<![\d\\])\*(?=\S)|(?<=[^\s\\])\*(?!\d)|(?<!\w)_{2}(?=\S)|(?<=\S)_{2}(?!\w)|~~|`+"
    r"|(?<=\])\([^)\s]+\)|\[(?=[^\]]+\]\()|(?<=[^\\])\](?=\(\S+\))"
    r"|</?(?:b|i|u|em|strong|span|font|p|div|sup|sub|center)\b[^>]*>"
    r"|&(?:nbsp|emsp|ensp|#160);"
    r"|\\(?=[\\`*_{}\[\]()#+\-.!|~>])"
)


class _Line(NamedTuple):
    start: int
    text: str


def is_markdown(text: str) -> bool:
    """Whether a text is marked up: by headings, a ruled pipe table, lines in pipes, HTML tables."""
    if TABLE.search(text):
        return True
    lines = text.splitlines()
    if "\t" not in text and any(map(_is_underlined, lines, lines[1:])):
        return True
    ruled = any(_is_ruled(lines, i) for i in range(len(lines) - 1))
    piped = [_is_piped(line) for line in lines if line.strip()]
    rows = sum(piped)
    return ruled or (rows >= 2 and rows * 2 > len(piped)) or any(map(_HEADING.match, lines))


def read_markdown(text: str, name: str, media_type: str, sha256: str) -> Source:
    """The headings, paragraphs (one a line) and tables of a marked-up text.

    Passages leave the marks out. A row that has fewer cells than the table lost those that
    were merged, and has the cells that are printed. `<br>` in a cell is a line break.
    """
    text = text if text.endswith("\n") else f"{text}\n"
    blocks = tuple(_blocks(text))
    places = {
        (span, Place(table=block.number, row=cell.row + 1, column=cell.column + 1))
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        for span in cell.passage.spans
        if text[span.start : span.end] != "\n"
    }
    return Source(name, media_type, sha256, text, blocks, tuple(sorted(places)))


def _blocks(text: str) -> Iterator[Block]:
    numbers = count(1)
    at = 0
    for table in TABLE.finditer(text):
        yield from _between(text, at, table.start(), numbers)
        yield read_html_table(text, table, next(numbers))
        at = table.end()
    yield from _between(text, at, len(text), numbers)


def _between(text: str, start: int, end: int, numbers: Iterator[int]) -> Iterator[Block]:
    """The blocks of a stretch without tables in HTML."""
    lines = list(_lines(text[start:end], start))
    bare = [line.text for line in lines]
    i = 0
    while i < len(lines):
        end = _table_end(bare, i)
        if end > i:
            rows = [one for one in lines[i:end] if not _is_rule(one.text)]
            yield _table(text, rows, next(numbers))
        elif _is_underlined(bare[i], "".join(bare[i + 1 : i + 2])):
            level = 1 if "=" in bare[i + 1] else 2
            yield from (Paragraph(one.passage, level) for one in _paragraphs(text, lines[i]))
            end = i + 2
        elif not _is_rule(bare[i]):
            yield from _paragraphs(text, lines[i])
        i = max(end, i + 1)


def _lines(text: str, start: int) -> Iterator[_Line]:
    """The lines of a text that begins at `start`."""
    for line in text.splitlines(keepends=True):
        yield _Line(start, line.rstrip("\r\n"))
        start += len(line)


def _paragraphs(text: str, line: _Line) -> Iterator[Paragraph]:
    heading = _HEADING.match(line.text)
    marker = heading or _MARKER.match(line.text)
    start = line.start + (marker.end() if marker else 0)
    passage = Passage.of(text, start, line.start + len(line.text))
    if heading:
        passage = passage[: len(passage.text.rstrip().rstrip("#"))]
    for part in passage.split(_BREAK):
        if bare := part.without(_MARKS).strip():
            yield Paragraph(bare, len(heading[1]) if heading else None)


def _table_end(lines: Sequence[str], start: int) -> int:
    """Where the table that begins at `start` ends; `start` itself where none begins."""
    ruled = _is_ruled(lines, start)
    if not ruled and not (
        _is_piped(lines[start]) and _is_piped("".join(lines[start + 1 : start + 2]))
    ):
        return start
    end = start
    while end < len(lines) and (_PIPE.search(lines[end]) if ruled else _is_piped(lines[end])):
        end += 1
    return end


def _is_ruled(lines: Sequence[str], i: int) -> bool:
    return bool(
        i + 1 < len(lines) and _PIPE.search(lines[i]) and _DELIMITER.fullmatch(lines[i + 1])
    )


def _is_piped(line: str) -> bool:
    line = line.strip()
    return len(line) > 2 and line.startswith("|") and line.endswith("|")


def _is_underlined(line: str, below: str) -> bool:
    """Whether a line is a heading by the rule below it."""
    line = line.strip()
    short = 0 < len(line) <= _LONGEST_UNDERLINED and not _LIST_OR_TABLE.search(line)
    short = short and not _is_rule(line)
    return short and not line.endswith(("。", "；")) and bool(_UNDERLINE.fullmatch(below))


def _is_rule(line: str) -> bool:
    return bool(_RULE.fullmatch(line) or _DELIMITER.fullmatch(line))


def _table(text: str, lines: Sequence[_Line], number: int) -> Table:
    header = lines[0].text.strip()
    closed = header.startswith("|"), header.endswith("|")
    rows = [list(_cells(text, line, *closed)) for line in lines]
    width = max(map(len, rows))
    return Table(number, tuple(_row(r, row, width) for r, row in enumerate(rows)))


def _row(r: int, row: Sequence[Passage], width: int) -> tuple[Cell, ...]:
    """The cells that are printed; which columns they stand under is not the format's to say."""
    if len(row) == 1 < width:
        return (Cell(row[0], r, 0, columns=width),)
    return tuple(Cell(cell, r, c, certain=bool(cell)) for c, cell in enumerate(row))


def _cells(text: str, line: _Line, opened: bool, closed: bool) -> Iterator[Passage]:
    """The cells of a row of a table whose rows begin, and end, with a pipe or not."""
    row = Passage.of(text, line.start, line.start + len(line.text))
    cells = row.split(_PIPE)
    first = 1 if opened and row.text.lstrip().startswith("|") else 0
    last = len(cells) - (1 if closed and len(cells) > 1 and not cells[-1].text.strip() else 0)
    line_end = Passage.of(text, line.start + len(line.text), line.start + len(line.text) + 1)
    for cell in cells[first:last]:
        parts = [part.without(_MARKS).strip() for part in cell.split(_BREAK)]
        kept = [part for part in parts if part]
        # The only line break at hand is the one that ends the row.
        yield Passage.join(
            piece for i, part in enumerate(kept) for piece in ((line_end, part) if i else (part,))
        )
