"""Blocks: a document as it is printed, each line with what became of it."""

from collections.abc import Iterator, Sequence
from html import escape

from tiaokuai.loaders import Cell, Entry, Extraction, Paragraph, Source, Table
from tiaokuai.ontology import codes

from .marks import Marks


class Blocks:
    """The paragraphs and tables of a source, in order, beside the ledger's entries of them."""

    def __init__(self, source: Source, extraction: Extraction) -> None:
        self._source = source
        self._entries = iter(extraction.ledger.entries)
        self._marks = Marks(source.text, extraction)
        self._place = ""

    def html(self) -> str:
        """All blocks, then what the format itself says of the document."""
        return "".join(map(self._block, self._source.blocks)) + self._properties()

    def _block(self, block: Paragraph | Table) -> str:
        if isinstance(block, Table):
            return self._table(block)
        entry = next(self._entries)
        tag = "h3" if block.level or entry.rule == "title" else "p"
        text = self._marks.html(block.passage)
        return self._moved(entry) + f"<{tag} {_line(entry)}>{text}{_note(entry)}</{tag}>"

    def _table(self, table: Table) -> str:
        entries = [next(self._entries) for _ in table.rows]
        rows = "".join(self._rows(table, entries))
        return f"<figure><figcaption>表{table.number}</figcaption><table>{rows}</table></figure>"

    def _rows(self, table: Table, entries: Sequence[Entry]) -> Iterator[str]:
        for number, (row, entry) in enumerate(zip(table.rows, entries, strict=True)):
            if moved := self._moved(entry):
                yield f'<tr><td class="move" colspan="{table.width + 1}">{moved}</td></tr>'
            cells = [
                self._cell(cell)
                for column, cell in enumerate(row)
                if (cell.row, cell.column) == (number, column)
            ]
            yield f"<tr {_line(entry)}><th>{number + 1}{_note(entry)}</th>{''.join(cells)}</tr>"

    def _cell(self, cell: Cell) -> str:
        spans = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        spans += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        return f"<td{spans}>{self._marks.html(cell.passage)}</td>"

    def _moved(self, entry: Entry) -> str:
        """The page or sheet that begins with a line; empty where it goes on."""
        place = self._source.place(entry.start) if entry.start < entry.end else None
        if place is None:
            return ""
        name = place.sheet or (f"第{place.page}页" if place.page else "")
        if name in {"", self._place}:
            return ""
        self._place = name
        return f'<p class="page">{escape(name)}</p>'

    def _properties(self) -> str:
        facts = self._source.properties.items()
        shown = "".join(
            f"<dt>{escape(key)}</dt><dd>{self._marks.html(value)}</dd>" for key, value in facts
        )
        return f'<dl class="properties">{shown}</dl>' if shown else ""


def _line(entry: Entry) -> str:
    """The attributes of a line: its disposition, and in words also the rule that says so."""
    return f'class="line {entry.disposition}" title="{escape(_said(entry))}"'


def _note(entry: Entry) -> str:
    """What is said beside a line that gave nothing though it might have."""
    told = entry.disposition in {"skipped", "unhandled"}
    return f'<span class="note">{escape(_said(entry))}</span>' if told else ""


def _said(entry: Entry) -> str:
    said = str(codes("dispositions")["dispositions"][entry.disposition]["zh"])
    rule = rule_name(entry.rule)
    return said if rule == said else f"{said}：{rule}"


def rule_name(rule: str) -> str:
    """A ledger rule in words; its code where the lists have none."""
    if found := codes("dispositions")["rules"].get(rule):
        return str(found["zh"])
    found = codes("metadata")["rules"].get(rule)
    return str(found["label"]["zh"]) if found else rule
