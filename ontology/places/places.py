"""Places: the provinces, cities and counties of China by code and by name (区划)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal, NamedTuple

PlaceLevel = Literal["province", "city", "county"]


class Place(NamedTuple):
    """A division with its six-digit code; `parent` is the code above, "" for a province.

    `short` is the name without the word for its kind (济宁), the name itself where that would
    leave one character (泗县). A former place (章丘市) has no code, the last year in which it was
    one, and the code of the place that it is or lies in `now`; `joined` where that one was there
    before.
    """

    adcode: str
    name: str
    level: PlaceLevel
    parent: str
    short: str
    last_year: int | None = None
    now: str = ""
    joined: bool = False


class Places:
    """All places, looked up by code, by name or by what a text begins with."""

    def __init__(self, table: dict[str, Place], former: Iterable[Place] = ()) -> None:
        self._table = table
        self._former = tuple(former)

    @cached_property
    def _names(self) -> dict[str, tuple[Place, ...]]:
        return _grouped((place.name, place) for place in (*self._table.values(), *self._former))

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
        """Every place of exactly this name (鼓楼区: four), by code; a former one comes last."""
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

    def within(self, place: Place, year: int | None = None) -> tuple[Place, ...]:
        """The places right below it, by code: those of today, or of a year."""
        today = self._children.get(place.adcode, ()) if place.adcode else ()
        then = [p for p in self._former if year and _lasted(p, year) and p.parent == place.adcode]
        came = {former.now for former in then if not former.joined}
        return (*(p for p in today if p.adcode not in came), *then)

    def in_year(self, place: Place, year: int | None) -> Place:
        """What a former place was called in that year: itself, or the place that it became."""
        if place.last_year is None or year is None or _lasted(place, year):
            return place
        return self._table.get(place.now, place)

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
    return Places(dict(sorted(table.items())), _former())


def _former() -> Iterator[Place]:
    text = files("tiaokuai.ontology").joinpath("places", "former.tsv").read_text("utf-8")
    for line in text.splitlines()[1:]:
        name, level, parent, now, last_year, change = line.split("\t")
        short = name[:-1] if len(name) > 2 else name
        # A level as the file has it.
        yield Place("", name, level, parent, short, int(last_year), now, change == "joined")  # type: ignore[arg-type]


def _lasted(place: Place, year: int) -> bool:
    return place.last_year is not None and year <= place.last_year


def _grouped(pairs: Iterable[tuple[str, Place]]) -> dict[str, tuple[Place, ...]]:
    groups: defaultdict[str, list[Place]] = defaultdict(list)
    for key, place in pairs:
        groups[key].append(place)
    return {key: tuple(group) for key, group in groups.items()}
