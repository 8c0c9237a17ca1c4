"""Resolve: the names of one document → the bodies that they mean."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..judgements import NO_JUDGEMENTS, Judgements
from ..records import JurisdictionRecord
from ..records.assignment import NameRule
from .collective import is_collective
from .judged import decided
from .kind import kind_of
from .ladder import Ladder
from .lexicon import Body, lexicon
from .parse import Parsed, parse
from .seat import Seat, is_park
from .typo import meant
from .unit import Unit
from .words import normal

_PARK = re.compile("(.+?)(?:党工委、?)?(?:管委会|管理委员会)?")
_TWO_ENDS = ("局", "委员会")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A name with the bodies that it can mean; none: it is known by itself alone."""

    name: str
    parsed: Parsed
    bodies: tuple[Body, ...]

    @property
    def place(self) -> str:
        return self.parsed.seat.name if self.parsed.seat else self.parsed.word


def resolve(
    names: Sequence[str],
    jurisdiction: JurisdictionRecord | None,
    judgements: Judgements = NO_JUDGEMENTS,
) -> dict[str, Unit]:
    """Each name with its unit, from the document's names and the code lists alone.

    `jurisdiction`: the document's, None where unknown; it owns the units that name no other.
    Names of two jurisdictions never share a unit, nor do names that are merely alike: only a
    name in no list may be a misprint of a listed one. What `judgements` decide of a name or of
    its unit comes before all that. See `Unit` for what each field says.
    """
    units = _by_rules(names, jurisdiction)
    if not judgements.of("unit", "alias"):
        return units
    said = decided(judgements, jurisdiction, _by_rules)
    return {name: said.unit(name, unit) for name, unit in units.items()}


def _by_rules(names: Sequence[str], jurisdiction: JurisdictionRecord | None) -> dict[str, Unit]:
    ladder = Ladder(jurisdiction)
    readings = {name: _read(name, ladder) for name in dict.fromkeys(names)}
    known: dict[str, list[Body]] = {}
    for reading in readings.values():
        known.setdefault(reading.place, []).extend(reading.bodies[:1])
    printed = [reading.parsed.body for reading in readings.values()]
    return {
        name: _unit(reading, _choose(reading, known[reading.place], printed))
        for name, reading in readings.items()
    }


def _read(name: str, ladder: Ladder) -> _Reading:
    text = normal(name)
    if is_collective(text):
        return _Reading(text, Parsed(ladder.own, text, False), ())
    parsed = parse(text, ladder)
    return _Reading(text, parsed, _bodies(parsed))


def _bodies(parsed: Parsed) -> tuple[Body, ...]:
    found = lexicon().get(parsed.body, ())
    if not found and parsed.body.startswith("委"):
        found = lexicon().get(parsed.body[1:], ())
    level = parsed.seat.level if parsed.seat else None
    named = tuple(name for body in found for at, name in body.at if at == level)
    return (*(body for name in named for body in lexicon()[name]), *found)


def _choose(reading: _Reading, known: Sequence[Body], printed: Iterable[str]) -> Body | None:
    """The likeliest body, unless the document names another one of them in full.

    `known`: what the names of the same place in the document mean at first sight.
    """
    full = [body for body in known if body.rule == "exact"]
    for body in full:
        if reading.parsed.body in body.covers:
            return replace(body, rule="alias")
    if not reading.bodies:
        typo = meant(reading.parsed.body, printed)
        return replace(typo, rule="typo") if typo else None
    first = reading.bodies[0]
    if first.rule == "exact":
        return first
    named = (meaning for meaning in reading.bodies if any(meaning.name == b.name for b in full))
    first = next(named, first)
    same = [body for body in (*full, *known) if _two_ends(body, first)]
    return replace(same[0], rule="alias") if same and same[0].name != first.name else first


def _two_ends(a: Body, b: Body) -> bool:
    """A place has one 卫生健康局 or 卫生健康委员会, however it is printed."""
    return a.rank == b.rank and a.name.endswith(_TWO_ENDS) and b.name.endswith(_TWO_ENDS)


def _unit(reading: _Reading, body: Body | None) -> Unit:
    parsed = reading.parsed
    if is_collective(reading.name) or (parsed.word and "级" in reading.name[:2]):
        return Unit.of(reading.place, reading.name, "collective", "exact")
    if body is None:
        return _unlisted(reading)
    canonical = _canonical(parsed, body) + (parsed.branch or "")
    return Unit.of(
        reading.place,
        canonical,
        "vertical_organ" if parsed.branch else body.kind,
        _rule(reading, body, canonical),
        function=body.function,
        works_in=parsed.works_in,
    )


def _canonical(parsed: Parsed, body: Body) -> str:
    """市发展和改革委员会, 市委宣传部, 国网济宁供电公司."""
    seat = parsed.seat or Seat(parsed.word, parsed.word, "")
    if not body.headed and body.kind in ("enterprise", "vertical_organ"):
        return body.name.replace("{place}", seat.short)
    if seat.level == "country" and body.name.endswith("部"):
        return body.name
    party = body.headed and body.kind == "party_organ" and not body.name.startswith("委")
    return f"{seat.word}{'委' if party else ''}{body.name}"


def _rule(reading: _Reading, body: Body, canonical: str) -> NameRule:
    """exact also where the place's name stands for its word: 济宁市教育局 is 市教育局."""
    if canonical == reading.name:
        return "exact"
    if body.rule != "exact":
        return body.rule
    exact = reading.parsed.headed and reading.name.endswith(canonical[1:])
    return "exact" if exact else "abbreviation"


def _unlisted(reading: _Reading) -> Unit:
    """A unit in no list: as printed, with its place's word instead of its place's name."""
    parsed = reading.parsed
    if (
        is_park(parsed.body)
        and (match := _PARK.fullmatch(parsed.body))
        and match[1][-1] in "区园城"
    ):
        canonical = f"{match[1]}管理委员会"
        rule: NameRule = "exact" if reading.name.endswith(canonical) else "abbreviation"
        return Unit.of(reading.place, canonical, "government", rule)
    if parsed.body.endswith("管委会"):
        parsed = replace(parsed, body=f"{parsed.body[:-3]}管理委员会")
    word = (parsed.seat.word if parsed.seat else parsed.word) if parsed.headed else ""
    canonical = f"{word}{parsed.body}{parsed.branch or ''}"
    kind = "party_organ" if parsed.body.startswith("委") else kind_of(canonical)
    return Unit.of(reading.place, canonical, kind, "exact", works_in=parsed.works_in)
