"""Answering: the units that a heading names for all the items below it."""

import re

from tiaokuai.ontology import codes

from ..passage import Passage
from ..records import Role
from ..units import is_units
from .draft import Part
from .item import Item
from .parts import parts_of

_KEYS: tuple[tuple[Role, str], ...] = (
    ("lead", "heading_lead"),
    ("responsible", "heading_responsible"),
)


def heading_parts(item: Item) -> list[Part]:
    """The units of a heading: in its bracket, before 牵头工作 and the like, or all that it says.

    Empty for a heading that names none.
    """
    if item.closings and item.heading:
        return item.closings[0].responsibility.parts
    words = item.text[: item.lead or None].strip("。：: ")
    for role, key in _KEYS:
        match = re.search(rf"(?:{codes('prose')[key]})$", words.text)
        units = words[: match.start()] if match else Passage()
        if units and is_units(units.text):
            return parts_of(units, role, filled=True)
    if words and is_units(words.text):
        return parts_of(words, "responsible", filled=True)
    return []
