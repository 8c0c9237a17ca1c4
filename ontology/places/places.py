"""Places: the provinces, cities and counties of China by code and by name (区划)."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal, NamedTuple

PlaceLevel = Literal["province", "city", "county"]


class Place(NamedTuple):
    """A division with its six-digit code; `parent` is the code above, "" for a province.

    `short` is the name without the word for its kind (济宁), the name itself where that would
    leave one character (泗县).
    """

    adcode: str
    name: str
    level: PlaceLevel
    parent: str
    short: str


class Places:
    """All places, looked up by code, by name or by what a text begins with."""

    def __init__(self, table: dict[str, Place]) -> None:
        self._table = table

    @cached_property
    def _names(self) -> dict[str, tuple[Place, ...]]:
        return _grouped((place.name, place) for place in self._table.values())

    @cached_property
    def _shorts(self) -> dict[str, tuple[Place, ...]]:
        return _grouped((place.short, place) for place in self._table.values())

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._names))

    @cached_property
    def _children(self) -> dict[str, tuple[Place, ...]]:
        return _grouped((place.parent, place) for place in self._table.values())

    def by_code(self, adcode: str) -> Place | None:
        """The place of a six-digit code."""
        return self._table.get(adcode)

    def named(self, name: str) -> tuple[Place, ...]:
        """Every place of exactly this name (鼓楼区: four), by code."""
        return self._names.get(name, ())

    def shortened(self, name: str) -> Place | None:
        """The place of a short form (济宁); None where it could be more than one.

        A province wins over all (吉林), a place over those inside it (恩施).
        """
        found = self._shorts.get(name, ())
        if not found:
            return None
        first = min(found, key=lambda place: ("province", "city", "county").index(place.level))
        others = (place for place in found if place != first)
        if first.level == "province" or all(first in self.above(place) for place in others):
            return first
        return None

    def starting(self, text: str) -> Place | None:
        """The place whose name, the longest known, begins the text.

        None where no name does or several places bear it; `chain` uses what is named before.
        """
        found = self._starting(text)
        return found[0] if len(found) == 1 else None

    def chain(self, text: str) -> tuple[Place, ...]:
        """The places that begin the text one after the other, each within the one before it.

        山东省济宁市邹城市人民政府 → 山东省, 济宁市, 邹城市. A first name that several places bear
        gives none.
        """
        chain: list[Place] = []
        while found := self._starting(text):
            if chain:
                found = tuple(place for place in found if chain[-1] in self.above(place))
            if len(found) != 1:
                break
            chain.append(found[0])
            text = text[len(found[0].name) :]
        return tuple(chain)

    def above(self, place: Place) -> list[Place]:
        """The places it lies in, nearest first."""
        above = []
        while (parent := self._table.get(place.parent)) is not None:
            above.append(parent)
            place = parent
        return above

    def within(self, place: Place) -> tuple[Place, ...]:
        """The places right below it, by code."""
        return self._children.get(place.adcode, ())

    def full_name(self, place: Place) -> str:
        """Its name with the city it lies in: 济宁市邹城市, 北京市海淀区, 湖北省仙桃市.

        A province or city stands alone: 山东省, 济宁市.
        """
        parent = self._table.get(place.parent)
        return f"{parent.name}{place.name}" if place.level == "county" and parent else place.name

    def _starting(self, text: str) -> tuple[Place, ...]:
        for length in range(min(self._longest, len(text)), 1, -1):
            if found := self._names.get(text[:length]):
                return found
        return ()


@cache
def places() -> Places:
    """All places: the table, with the amendments laid over it."""
    table: dict[str, Place] = {}
    for name in ("places.tsv", "amendments.tsv"):
        text = files("tiaokuai.ontology").joinpath("places", name).read_text("utf-8")
        for line in text.splitlines()[1:]:
            code, *fields = line.split("\t")
            if fields[0]:
                table[code] = Place(code, *fields[:4])  # type: ignore[arg-type]  # level as written by make.py
            else:
                table.pop(code, None)
    return Places(dict(sorted(table.items())))


def _grouped(pairs: Iterable[tuple[str, Place]]) -> dict[str, tuple[Place, ...]]:
    groups: defaultdict[str, list[Place]] = defaultdict(list)
    for key, place in pairs:
        groups[key].append(place)
    return {key: tuple(group) for key, group in groups.items()}
