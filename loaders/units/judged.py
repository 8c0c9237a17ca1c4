"""Judged: which bodies names mean where a person decided it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tiaokuai.ontology import places

from ..judgements.closure import close
from ..judgements.judgement import Judgement, Judgements
from ..judgements.matching import is_everywhere, is_place
from ..records import JurisdictionRecord
from .unit import Unit
from .words import normal

Rules = Callable[
    [Sequence[str], JurisdictionRecord | None, int | None, str],
    dict[str, Unit],
]
"""Names, jurisdiction, year and document to units, by the rules alone."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What the judgements make of names and units, as seen from one jurisdiction.

    `names`: units by printed name (normalised); `units`: by the id that the rules give.
    `conflicts`: lines that contradict each other by what the rules know of their names.
    """

    names: dict[str, Unit] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    conflicts: tuple[tuple[Judgement, ...], ...] = ()

    def unit(self, name: str, by_rule: Unit) -> Unit:
        """The unit of a name."""
        found = self.names.get(normal(name)) or self.units.get(by_rule.id)
        if found is None or found.id == by_rule.id:
            return by_rule
        return replace(found, rule="judged")


@lru_cache(maxsize=4096)
def decided(
    judgements: Judgements,
    jurisdiction: JurisdictionRecord | None,
    year: int | None,
    document: str,
    rules: Rules,
) -> Decided:
    """What the judgements decide of the units that a document names; see `resolve`."""
    lines = judgements.of("unit", "alias")

    def by_rule(name: str, record: JurisdictionRecord | None) -> Unit:
        return _by_rule(rules, name, record, year, "" if record else document)

    meanings = _Meanings(jurisdiction, by_rule, lines)
    same: list[tuple[str, str, Judgement]] = []
    apart: list[tuple[str, str, Judgement]] = []
    for line in lines:
        a, b = meanings.of(line, line.name), meanings.of(line, line.other_name)
        (apart if line.verdict == "different" else same).append((a.id, b.id, line))
    twice = _two_meanings(same)
    same = [edge for edge in same if edge[2] not in {line for pair in twice for line in pair}]
    closure = close(same, apart)
    best: dict[str, Unit] = {}
    targets = {b for _, b, line in same if line.kind == "alias"}
    for id, leader in closure.leader.items():
        rivals = [best[leader]] if leader in best else []
        best[leader] = min((*rivals, meanings.units[id]), key=lambda u: _rank(u, targets))
    units = {id: best[leader] for id, leader in closure.leader.items()}
    names = {name: units.get(unit.id, unit) for name, unit in meanings.own.items()}
    conflicts = (*twice, *((line, *ways) for line, ways in closure.conflicts))
    return Decided(names, units, conflicts)


@lru_cache(maxsize=1 << 16)
def _by_rule(
    rules: Rules, name: str, record: JurisdictionRecord | None, year: int | None, document: str
) -> Unit:
    """One name by the rules; the same for the documents of all the places that a line is not of."""
    return rules([name], record, year, document)[name]


def _rank(unit: Unit, targets: set[str]) -> tuple[bool, bool, int, str]:
    """A name that a line calls the full one, then a listed one, then the longest."""
    return unit.id not in targets, unit.function is None, -len(unit.canonical), unit.id


def _two_meanings(same: list[tuple[str, str, Judgement]]) -> list[tuple[Judgement, ...]]:
    """Lines that give one name two full names which no line makes one."""
    aliases = [edge for edge in same if edge[2].kind == "alias"]
    joined = close([edge for edge in same if edge[2].kind == "unit"], [])
    found: list[tuple[Judgement, ...]] = []
    for n, (a, b, line) in enumerate(aliases):
        for other_a, other_b, other in aliases[:n]:
            if a == other_a and not joined.joined(b, other_b):
                found.append((line, other))
    return found


class _Meanings:
    """The unit that each name of the lines means, names that are to be apart parted first.

    `own`: names as the jurisdiction's own documents print them; `units`: all by id.
    """

    def __init__(
        self,
        jurisdiction: JurisdictionRecord | None,
        by_rule: Callable[[str, JurisdictionRecord | None], Unit],
        lines: Sequence[Judgement],
    ) -> None:
        self._jurisdiction = jurisdiction
        self._by_rule = by_rule
        self._apart: dict[tuple[JurisdictionRecord | None, str], Unit] = {}
        self.own: dict[str, Unit] = {}
        self.units: dict[str, Unit] = {}
        for line in lines:
            if line.verdict == "different":
                self._part(line)

    def of(self, line: Judgement, name: str) -> Unit:
        """What a name in a line means."""
        record, bare = self._scope(line, name)
        unit = self._apart.get((record, normal(bare))) or self._by_rule(bare, record)
        self.units[unit.id] = unit
        if record == self._jurisdiction:
            self.own[normal(bare)] = unit
        return unit

    def _part(self, line: Judgement) -> None:
        """Two names that the rules take for one: each that is no full name stands for itself."""
        named = [self._scope(line, name) for name in (line.name, line.other_name)]
        units = [self._by_rule(bare, record) for record, bare in named]
        if units[0].id != units[1].id or normal(named[0][1]) == normal(named[1][1]):
            return
        short = [n for n, unit in enumerate(units) if normal(named[n][1]) != unit.canonical]
        for n in short or [0]:
            record, bare = named[n]
            unit = units[n]
            name = normal(bare)
            id = f"{unit.id.rpartition('/')[0]}/{name}"
            self._apart[record, name] = replace(unit, id=id, canonical=name, rule="judged")

    def _scope(self, line: Judgement, name: str) -> tuple[JurisdictionRecord | None, str]:
        """The jurisdiction in which a name is to be read, and the name without it."""
        place, _, bare = name.rpartition("/")
        place = place or line.place
        own = self._jurisdiction
        if is_everywhere(place) or (own and is_place(place, own.name)):
            return own, bare
        chain = places().chain(place)
        known = chain[-1] if chain and chain[-1].name and place.endswith(chain[-1].name) else None
        if known is None:
            return JurisdictionRecord(place, None), bare
        return JurisdictionRecord(places().full_name(known), known.level), bare
