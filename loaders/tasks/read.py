"""Reading a document's tasks: from its task tables, its prose, or both."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ..passage import Passage
from ..source import Paragraph, Source, Table
from .clean import clean, folded
from .columns import Header
from .draft import Draft, Line, Reading
from .headings import Headings
from .item import items_of
from .numbering import numbered
from .prose import read_prose
from .rules import apply_rules
from .table import read_table

_LONGEST_HEADING = 50
_SAME = 0.6
"""Share of a passage's bigrams in the tables from which it says the same again."""

_ANNEX = re.compile(r"附件?\d{0,2}[:：]?|附[:：]?")
_Text = tuple[Line, Passage, int | None]


def read_tasks(source: Source, apart: Mapping[int, str]) -> Reading:
    """The document's tasks in order, and what became of each of its lines.

    `apart`: start offsets of paragraphs that are known to be no text of tasks (title,
    signature, page marks). Where tables carry the tasks, prose that says the same again is
    skipped; prose with responsibilities of its own counts beside them.
    """
    reading = _tables(source)
    prose = _prose(source, apart)
    if reading.drafts and prose.drafts:
        again = _said_again(reading.drafts)
        named = [d for d in prose.drafts if d.parts]
        if len([d for d in named if not again(d.text.text)]) * 2 <= len(named):
            _set_aside(source, prose, again)
    reading.extend(prose)
    reading.drafts.sort(key=lambda draft: draft.lines[0])
    apply_rules(source, reading.drafts)
    return reading


def _tables(source: Source) -> Reading:
    reading = Reading()
    header: Header | None = None
    headings = Headings()
    above: list[int] = []
    for at, block in enumerate(source.blocks):
        if isinstance(block, Table):
            for n in above:
                paragraph = source.blocks[n]
                assert isinstance(paragraph, Paragraph)
                headings.open(clean(paragraph.passage))
                reading.marks[Line(n)] = ("heading", "above_table")
            found, header = read_table(at, block, headings.path, header)
            reading.extend(found)
            above = []
        elif _is_heading(block.passage):
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


_ENDS = ("annex_mark", "issued", "signature", "public_release")


def _said_again(drafts: Sequence[Draft]):  # type: ignore[no-untyped-def]
    known = {pair for draft in drafts for pair in _bigrams(draft.text.text)}

    def again(text: str) -> bool:
        pairs = _bigrams(text)
        return bool(pairs) and sum(p in known for p in pairs) >= len(pairs) * _SAME

    return again


def _bigrams(text: str) -> list[str]:
    bare = folded(text)
    return [bare[i : i + 2] for i in range(len(bare) - 1)]


def _set_aside(source: Source, prose: Reading, again) -> None:  # type: ignore[no-untyped-def]
    """The tables carry the tasks: the prose gives none, its lines are said to repeat or not."""
    for draft in prose.drafts:
        for line in draft.lines:
            block = source.blocks[line.block]
            assert isinstance(block, Paragraph)
            rule = "said_in_table" if again(block.passage.text) else "prose_beside_table"
            prose.marks[line] = ("skipped", rule)
    prose.drafts.clear()
