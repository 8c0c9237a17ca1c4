"""Reading a document's tasks: from its task tables, its prose, or both."""

import re
from collections.abc import Iterator, Mapping

from ..passage import Passage
from ..source import Paragraph, Source, Table
from .clean import clean, folded
from .draft import Line, Reading
from .headings import Headings
from .item import items_of
from .numbering import numbered
from .prose import read_prose
from .rules import apply_rules
from .said import Said
from .table import Above, read_table

_LONGEST_HEADING = 50
_ANNEX = re.compile(r"附件?\d{0,2}[:：]?|附[:：]?")
_ENDS = ("annex_mark", "issued", "signature", "public_release")
"""Metadata that ends a stretch of prose: what follows is another part of the document."""

_Text = tuple[Line, Passage, int | None]


def read_tasks(source: Source, apart: Mapping[int, str]) -> Reading:
    """The document's tasks in order, and what became of each of its lines.

    `apart`: start offsets of paragraphs that are known to be no text of tasks (title,
    signature, page marks). Where tables carry the tasks, prose that says the same again is
    skipped; prose with responsibilities of its own counts beside them.
    """
    reading = _tables(source, apart)
    prose = _prose(source, apart)
    if reading.drafts and prose.drafts:
        said = Said(draft.text.text for draft in reading.drafts)
        named = [draft for draft in prose.drafts if draft.parts]
        if sum(not said.again(draft.text.text) for draft in named) * 2 <= len(named):
            _set_aside(source, prose, said)
    reading.extend(prose)
    reading.drafts.sort(key=lambda draft: draft.lines[0])
    apply_rules(source, reading.drafts)
    return reading


def _tables(source: Source, apart: Mapping[int, str]) -> Reading:
    reading = Reading()
    before = Above()
    headings = Headings()
    above: list[int] = []
    for at, block in enumerate(source.blocks):
        if isinstance(block, Table):
            for n in above:
                headings.open(clean(_paragraph(source, n).passage))
                reading.marks[Line(n)] = ("heading", "above_table")
            reading.extend(read_table(at, block, headings.path, before))
            above = []
            continue
        if apart.get(block.passage.start or 0) == "page_mark":
            continue
        before.headings = Headings()
        if _is_heading(block.passage):
            above.append(at)
        else:
            above = []
            if len(block.passage) > _LONGEST_HEADING:
                headings.close(-1)
    return reading


def _is_heading(passage: Passage) -> bool:
    text = clean(passage)
    return len(text) <= _LONGEST_HEADING and "。" not in text.text and numbered(text) is not None


def _prose(source: Source, apart: Mapping[int, str]) -> Reading:
    """The reading of the stretches that name who answers; else of the one with most items."""
    stretches = [read_prose(items_of(texts)) for texts in _stretches(source, apart)]
    named = [s for s in stretches if any(draft.parts for draft in s.drafts)]
    chosen = named or sorted(stretches, key=lambda s: -len(s.drafts))[:1]
    reading = Reading()
    for stretch in chosen:
        reading.extend(stretch)
    return reading


def _stretches(source: Source, apart: Mapping[int, str]) -> Iterator[list[_Text]]:
    """The paragraphs between annex marks, without those set apart; a signature ends one too."""
    texts: list[_Text] = []
    for at, block in enumerate(source.blocks):
        if isinstance(block, Table):
            continue
        start = block.passage.start
        rule = apart.get(start) if start is not None else None
        if rule in _ENDS or _ANNEX.fullmatch(folded(block.passage.text)):
            yield texts
            texts = []
        elif rule is None:
            texts.append((Line(at), block.passage, block.level))
    yield texts


def _set_aside(source: Source, prose: Reading, said: Said) -> None:
    """The tables carry the tasks: the prose gives none, its lines are said to repeat or not."""
    for draft in prose.drafts:
        for line in draft.lines:
            again = said.again(_paragraph(source, line.block).passage.text)
            rule = "said_in_table" if again else "prose_beside_table"
            prose.marks[line] = ("skipped", rule)
    prose.drafts.clear()


def _paragraph(source: Source, at: int) -> Paragraph:
    block = source.blocks[at]
    if not isinstance(block, Paragraph):
        raise TypeError(f"block {at} is a table")
    return block
