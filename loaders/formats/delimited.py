"""Delimited: values divided by commas or tabs, as spreadsheets save a sheet (.csv, .tsv)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..passage import Passage, Span
from ..source import Block, Cell, Paragraph, Place, Source, Table
from .sniff import CSV, TSV

_FEWEST = {"\t": 2, ",": 3, ";": 3}
"""By delimiter, the fewest values of a row: prose has commas too."""

_MEDIA_TYPES = {"\t": TSV, ",": CSV, ";": CSV}

_QUOTED = re.compile(r'[ ]*"((?:[^"]|"")*)"[ ]*')
_ESCAPED = re.compile(r'(?<=")"')

Record = list[Span]
"""A row as the extents of its values, quotes apart."""


def records_of(text: str) -> tuple[str, list[Record]] | None:
    """The media type and rows of a text that is nothing but rows; None for any other text.

    Most rows have the same number of values; others have one (a title).
    """
    for delimiter, fewest in _FEWEST.items():
        if delimiter not in text:
            continue
        records = [record for record in _records(text, delimiter) if not _is_blank(text, record)]
        if all(not text[slice(*record[0])].strip() for record in records):
            continue  # a dump of a table, in which a tab begins each cell
        widths = Counter(len(record) for record in records if len(record) > 1)
        width, rows = max(widths.items(), key=lambda item: item[1], default=(0, 0))
        alone = len(records) - rows
        if len(widths) == 1 and width >= fewest and rows >= 2 and (delimiter != "\t" or not alone):
            return (_MEDIA_TYPES[delimiter], records) if rows > alone else None
    return None


def read_delimited(
    text: str, records: Sequence[Record], name: str, media_type: str, sha256: str
) -> Source:
    """Rows of one value above and below those of several are paragraphs, the others one table.

    An empty value is not certain: it may stand for a merged cell. Places are rows of the file.
    """
    filled = [[_passage(text, span) for span in record] for record in records]
    several = [r for r, row in enumerate(filled) if any(row[1:])]
    first, last = (several[0], several[-1] + 1) if several else (len(filled), len(filled))
    above, below = (
        [Paragraph(value) for row in rows for value in row if value]
        for rows in (filled[:first], filled[last:])
    )
    table = tuple(_row(r, row) for r, row in enumerate(filled[first:last]))
    blocks: list[Block] = [*above, *([Table(1, table)] if table else []), *below]
    places = (
        (span, Place(table=1 if first <= r < last else None, row=r + 1, column=c + 1))
        for r, row in enumerate(filled)
        for c, value in enumerate(row)
        for span in value.spans
    )
    return Source(name, media_type, sha256, text, tuple(blocks), tuple(places))


def _row(r: int, row: Sequence[Passage]) -> tuple[Cell, ...]:
    if len(row) == 1:
        return (Cell(row[0], r, 0),)
    return tuple(Cell(value, r, c, certain=bool(value)) for c, value in enumerate(row))


def _passage(text: str, span: Span) -> Passage:
    passage = Passage.of(text, *span).strip()
    return passage.without(_ESCAPED) if '""' in passage.text else passage


def _records(text: str, delimiter: str) -> Iterator[Record]:
    """Each row; a quote that begins a value lets it hold delimiters and line ends."""
    plain = re.compile(rf"[^{delimiter}\n]*")
    record: Record = []
    at = 0
    while at <= len(text):
        quoted = _QUOTED.match(text, at)
        end = quoted.end() if quoted else -1
        if quoted and (end == len(text) or text[end] in {delimiter, "\n"}):
            record.append(Span(*quoted.span(1)))
        else:
            found = plain.match(text, at)
            end = found.end() if found else at
            record.append(Span(at, end))
        if end == len(text) or text[end] == "\n":
            yield record
            record = []
        at = end + 1


def _is_blank(text: str, record: Record) -> bool:
    return not any(text[start:end].strip() for start, end in record)
