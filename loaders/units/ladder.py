"""Ladder: the document's jurisdiction with those above it, and the places that names speak of."""

import re
from dataclasses import dataclass
from functools import cached_property

from tiaokuai.ontology import Place, places

from ..records import JurisdictionRecord
from .seat import Seat, is_park

_PART = re.compile(r".+?(?:自治[区州县旗]|[省市县区旗盟镇乡]|州(?![市区县])|地区|街道)(?=.{2}|$)")
_KIND = re.compile(r"自治[区州县旗]|街道|地区|新区|[省市区县旗州盟镇乡]")
_CHILD = re.compile(r"([\u4e00-\u9fff]{1,7}?(?:自治[州县旗]|[市区县旗镇乡]|街道))(.*)")
_PARK_START = re.compile(r"高新|经济|经开|国家|开发区|新区|工业|文化|旅游|保税|综合|技术")
LEVELS = {"省": "province", "市": "city", "州": "city", "盟": "city", "地区": "city"}
"""Of what level a place is by the word for its kind, where that tells."""
_LONGEST = 12


@dataclass(frozen=True)
class Ladder:
    """The document's jurisdiction with those above it."""

    record: JurisdictionRecord | None
    stand_in: Seat | None = None
    """Whose the units are where there is no record."""
    year: int | None = None
    """The document's: a place of an older name is the one that it became."""

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """From the highest known down to the document's own; empty without a jurisdiction."""
        if self.record is None:
            return (self.stand_in,) if self.stand_in else ()
        name = self.record.name
        chain = places().chain(name)
        if chain and "".join(place.name for place in chain) == name:
            above = [*reversed(places().above(chain[0])), *chain[:-1]]
            return (*map(_seat, above), _seat(chain[-1], name, self.record.level))
        known = "".join(place.name for place in chain)
        parts = [*(place.name for place in chain), *_parts(name.removeprefix(known))]
        ends = [sum(map(len, parts[: i + 1])) for i in range(len(parts))]
        seats = [_named(name[:end], part) for end, part in zip(ends, parts, strict=True)]
        return (*seats[:-1], _named(name, parts[-1], self.record.level))

    @property
    def own(self) -> Seat | None:
        """The document's own jurisdiction."""
        return self.seats[-1] if self.seats else None

    @property
    def province(self) -> Seat | None:
        """The province that the jurisdiction lies in, or one that stands for it."""
        known = next((seat for seat in self.seats if seat.level == "province"), None)
        return known or self.worded("省")

    def above(self, seat: Seat) -> Seat | None:
        """The one above a jurisdiction of the ladder, or of one below the document's own."""
        if seat in self.seats:
            index = self.seats.index(seat)
            return self.seats[index - 1] if index else None
        chain = places().chain(seat.name)
        listed = bool(chain) and places().full_name(chain[-1]) == seat.name
        above = places().above(chain[-1]) if listed else []
        return _seat(above[0]) if above else self.own

    def worded(self, word: str) -> Seat | None:
        """Whose units a bare 市 or 省 means: the lowest that calls itself so."""
        found = next((seat for seat in reversed(self.seats) if seat.word == word), None)
        if found or self.own is None or word not in "省市":
            return found
        return Seat(f"{self.own.name}所属{word}", word, "", LEVELS[word], known=False)

    def find(self, text: str) -> tuple[Seat | None, str]:
        """The jurisdiction whose name or short name begins the text, and the rest."""
        seat: Seat | None = None
        while found := self._next(text, seat):
            seat, text = found
        return seat, text

    def _next(self, text: str, within: Seat | None) -> tuple[Seat, str] | None:
        for seat in reversed(self.seats):
            for name in (seat.name, seat.name[-len(seat.short) - len(seat.word) :]):
                if seat.short and text.startswith(name) and seat != within:
                    return seat, text[len(name) :]
        if place := self._known(text):
            return _seat(places().in_year(place, self.year)), text[len(place.name) :]
        return None

    @cached_property
    def _invented(self) -> bool:
        if self.record is None or is_park(self.record.name):
            return False
        return not any(places().named(seat.name) for seat in self.seats[:-1] or self.seats)

    def _known(self, text: str) -> Place | None:
        if self._invented:
            return None
        for length in range(min(len(text), _LONGEST), 1, -1):
            found = places().named(text[:length])
            mine = [place for place in found if self._has_above(place)]
            if len(mine) == 1 or len(found) == 1:
                return (mine or list(found))[0]
        return None

    def _has_above(self, place: Place) -> bool:
        names = {above.name for above in places().above(place)}
        return any(seat.name in names for seat in self.seats)

    def short_start(self, text: str) -> tuple[Seat, str] | None:
        """The jurisdiction whose short name begins the text (济宁银保监分局), and the rest."""
        for seat in reversed(self.seats):
            if len(seat.short) > 1 and text.startswith(seat.short):
                return seat, text[len(seat.short) :]
        for length in (4, 3, 2):
            rest = text[length:]
            if (place := places().shortened(text[:length])) and (
                not is_park(text) or _PARK_START.match(rest)
            ):
                return _seat(place), rest
        return None

    def child(self, text: str) -> tuple[Seat, str] | None:
        """A place below the document's that no list knows (临溪区政府), and the rest."""
        match = _CHILD.match(text)
        if match is None or self.own is None or not self.own.known:
            return None
        if len(match[1]) < 3 or is_park(match[1]):
            return None
        return _named(self.own.name + match[1], match[1]), match[2]


def _parts(name: str) -> list[str]:
    return [match[0] for match in _PART.finditer(name)] or [name]


def _seat(place: Place, name: str | None = None, level: str | None = None) -> Seat:
    word = _KIND.findall(place.name)[-1] if _KIND.search(place.name) else ""
    full = name or places().full_name(place)
    return Seat(full, plain_word(word), place.short, level or place.level)


def _named(full: str, part: str, level: str | None = None) -> Seat:
    kinds = _KIND.findall(part)
    word = kinds[-1] if kinds and part.endswith(kinds[-1]) else ""
    short = part[: -len(word)] if word and len(part) - len(word) > 1 else part
    return Seat(full, plain_word(word), short, level or LEVELS.get(word))


def plain_word(word: str) -> str:
    """The word for a kind of place as its units' names use it: 州 of an 自治州."""
    return {"自治州": "州", "自治县": "县", "自治旗": "旗", "新区": "区"}.get(word, word)
