"""Item: a paragraph of prose with its number and the responsibilities it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..passage import Passage
from ..units import is_units
from .closing import Closing, Opening, closings, opening_of
from .draft import Line
from .numbering import numbered

_LONGEST_HEADING = 50
_LONGEST_LEAD = 45
_USUAL_LEAD = 32
_SENTENCE = re.compile(r"[^。！？]*[。！？]")
_PER_FORMAT_LEVEL = 0.1


@dataclass(slots=True)
class Item:
    """A paragraph as prose is read: `rank` of its numbering (None: not numbered), the text
    after the number, and where in that text responsibilities stand.

    `heading`: it is nothing but a heading. `lead`: length of the heading sentence at the start
    of the text, 0 where there is none. `opening`: the units before a colon at the start of the
    text (市教育局：…), whose duties follow.
    """

    line: Line
    rank: float | None
    number: Passage
    text: Passage
    closings: list[Closing] = field(default_factory=list)
    heading: bool = False
    lead: int = 0
    opening: Opening | None = None

    @property
    def only_closings(self) -> bool:
        """Is the paragraph nothing but brackets or label lines?"""
        rest, at = "", 0
        for closing in self.closings:
            rest += self.text.text[at : closing.start]
            at = closing.end
        return bool(self.closings) and not (rest + self.text.text[at:]).strip("。；; \t\n")


def items_of(paragraphs: Sequence[tuple[Line, Passage, int | None]]) -> list[Item]:
    """The items of some paragraphs, each given with its format's heading level or None."""
    items = [_item(line, passage.strip(), level) for line, passage, level in paragraphs]
    for at, item in enumerate(items):
        _rank_unit_heading(item, items[at + 1 : at + 2])
        item.heading = _is_heading(item, items[at + 1] if at + 1 < len(items) else None)
    _unmark_sentences(items)
    _find_leads(items)
    return items


def _item(line: Line, passage: Passage, level: int | None) -> Item:
    found = numbered(passage)
    if found:
        item = Item(line, found.rank, found.number, found.rest, closings(found.rest))
        item.opening = None if item.closings else opening_of(found.rest)
        return item
    # A heading that only the format marks stands above every numbered one, by its level.
    short = level is not None and level > 1 and len(passage) <= _LONGEST_HEADING
    rank = -1 + _PER_FORMAT_LEVEL * level if short and level is not None else None
    item = Item(line, rank, Passage(), passage, closings(passage))
    item.opening = None if item.closings else opening_of(passage)
    return item


def _rank_unit_heading(item: Item, following: Sequence[Item]) -> None:
    """A line that is nothing but units heads the numbered items after it."""
    below = following[0].rank if following else None
    if item.rank is None and below is not None and is_units(item.text.text.rstrip("：:")):
        item.rank = below - 0.5


def _is_heading(item: Item, following: Item | None) -> bool:
    """Short, one sentence, and what follows belongs under it."""
    text = item.text.text
    if item.rank is None or following is None or (item.closings and not _opens(item, following)):
        return False
    if len(text) > _LONGEST_HEADING or "。" in text.rstrip("。") or text.endswith(("；", ";")):
        return False
    if following.rank is None:
        return not following.only_closings
    return following.rank > item.rank


def _unmark_sentences(items: Sequence[Item]) -> None:
    """A full sentence heads plain text only where most items of its rank are headings.

    Otherwise it is the last item of a list, and what follows is the document's ending.
    """
    for rank in {item.rank for item in items if item.rank is not None}:
        group = [item for item in items if item.rank == rank]
        if sum(item.heading for item in group) * 2 < len(group):
            for item, following in pairwise(items):
                if item.rank == rank and item.text.text.endswith("。") and following.rank is None:
                    item.heading = False


def _opens(item: Item, following: Item) -> bool:
    """A heading whose bracket says who answers for all the items below it."""
    deeper = following.rank is not None and item.rank is not None and following.rank > item.rank
    return deeper and len(item.closings) == 1


def _find_leads(items: Sequence[Item]) -> None:
    """Mark heading sentences where most items of a rank begin with a short one and go on."""
    for rank in {item.rank for item in items if item.rank is not None}:
        group = [i for i in items if i.rank == rank and not i.heading]
        leads = [(item, _lead(item)) for item in group]
        longer = [(item, lead) for item, lead in leads if lead]
        if sum(lead <= _USUAL_LEAD for _, lead in longer) * 5 >= len(longer) * 3:
            for item, lead in longer:
                item.lead = lead if lead <= _LONGEST_LEAD else 0


def _lead(item: Item) -> int:
    """Length of the first sentence if another follows it before the first bracket, else 0."""
    end = item.closings[0].start if item.closings else len(item.text)
    match = _SENTENCE.match(item.text.text, 0, end)
    return match.end() if match and item.text.text[match.end() : end].strip() else 0
