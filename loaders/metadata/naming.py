"""Naming: the place that a title or an organ's name begins with, known or told by its form."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TypeGuard

from tiaokuai.ontology import Place, places

from ..records import Level
from .words import alternatives, words

_ENDS: dict[str, Level] = {
    "省": "province",
    "市": "city",
    "盟": "city",
    "区": "county",
    "县": "county",
    "旗": "county",
    "镇": "township",
    "乡": "township",
    "街道": "township",
}
_LEVELS: tuple[Level, ...] = ("country", "province", "city", "county", "township")
_ZONE_OF_ITS_OWN = re.compile(r"管委会|管理委员会|党工委|工委|人民政府|(?:19|20)\d\d年?|$")
_LONGEST_FORM = 5
"""Code points of a place told by its form alone; the long names are all in the 区划."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A place as a text names it: its full name as best known, its own last name, its level.

    `certain`: the level is known, not only likely (a 市 that no list has may be a county).
    """

    name: str
    last: str
    level: Level
    certain: bool = True


def naming(text: str, context: str) -> Naming | None:
    """The place that the text begins with; `context` decides between places of one name."""
    known = _known(text, context)
    name = places().full_name(known[-1]) if known else ""
    last = known[-1].name if known else ""
    level: Level = known[-1].level if known else "country"
    rest = text[sum(len(place.name) for place in known) :]
    certain = True
    while (form := _form(rest, level)) is not None:
        last, level = form
        certain = level != "city" or bool(name)
        # A province is left out before its cities, as in the full names of known places.
        name = last if level == "city" else name + last
        rest = rest[len(last) :]
    return Naming(name, last, level, certain) if name else None


def _known(text: str, context: str) -> tuple[Place, ...]:
    """The known places that begin the text, the last of them as exact as the context allows."""
    chain = places().chain(text)
    if chain:
        return chain if _ends_there(text, sum(len(place.name) for place in chain)) else ()
    for length in range(min(len(text), 8), 1, -1):
        found = places().named(text[:length])
        if len(found) > 1 and _ends_there(text, length):
            best = max(found, key=lambda place: _mentions(place, context))
            return (best,) if _mentions(best, context) else ()
    return ()


def _mentions(place: Place, context: str) -> int:
    return sum(context.count(above.short) for above in places().above(place)[:1])


def _form(text: str, above: Level) -> tuple[str, Level] | None:
    """A name that ends as places do, below the level above it: 临溪区, 济宁高新区."""
    if (zone := _zone().match(text)) and _below(above, "county") and _is_zone(zone):
        return zone[0], "county"
    for length in range(2, min(len(text), _LONGEST_FORM) + 1):
        if (level := _level_of(text[:length])) is None:
            continue
        if length == 2 and level != "county":
            continue
        common = re.fullmatch(words("not_places")["names"], text[:length])
        if common or not _ends_there(text, length):
            return None
        if level == "city" and above == "city":
            level = "county"
        return (text[:length], level) if _below(above, level) else None
    return None


def _is_zone(zone: re.Match[str]) -> bool:
    """Is it one zone's name, not zones in general (推进示范区建设)?"""
    return bool(places().shortened(zone[1]) or _ZONE_OF_ITS_OWN.match(zone.string, zone.end()))


def _level_of(name: str) -> Level | None:
    return next((level for end, level in _ENDS.items() if name.endswith(end)), None)


def _ends_there(text: str, length: int) -> bool:
    return not re.compile(words("not_places")["words"]).match(text, length - 1)


def _below(above: Level, level: Level | None) -> TypeGuard[Level]:
    return level is not None and _LEVELS.index(level) > _LEVELS.index(above)


@cache
def _zone() -> re.Pattern[str]:
    return re.compile(rf"([一-鿿]{{2,5}}?){alternatives(words('zones'))}")
