"""Resolve: the names of one document → the bodies that they mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..judgements import NO_JUDGEMENTS, Judgement, Judgements
from ..records import JurisdictionRecord
from ..records.assignment import NameRule
from .collective import is_collective
from .judged import decided
from .kind import kind_of
from .ladder import LEVELS, Ladder
from .lexicon import Body, lexicon
from .name import head
from .park import park_body, park_seat
from .parse import Parsed, parse
from .reform import successor
from .seat import Seat
from .typo import meant
from .unit import Unit
from .words import normal

_TWO_ENDS = ("局", "委员会")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A name with the bodies that it can mean; none: it is known by itself alone.

    `scope`: whose units it is one of: the jurisdiction's name, else what stands for it in ids.
    """

    name: str
    parsed: Parsed
    bodies: tuple[Body, ...]
    scope: str


def resolve(
    names: Sequence[str],
    jurisdiction: JurisdictionRecord | None,
    judgements: Judgements = NO_JUDGEMENTS,
    *,
    year: int | None = None,
    document: str = "",
) -> dict[str, Unit]:
    """Each name with its unit, from the document's names and the code lists alone.

    `jurisdiction`: the document's, None where unknown; it owns the units that name no other.
    `year`: the document's; a name from before a reform means its successor in later years, and
    a body of its own where the year is None. `document`: its id, which holds apart the units of
    documents without a jurisdiction. Names of two jurisdictions never share a unit, nor do names
    that are merely alike: only a name in no list may be a misprint of a listed one. What
    `judgements` decide of a name or of its unit comes before all that. See `Unit` for what each
    field says.
    """
    units = _by_rules(names, jurisdiction, year, document)
    if not judgements.of("unit", "alias"):
        return units
    said = decided(judgements, jurisdiction, year, _own(jurisdiction, document), _by_rules)
    return {name: said.unit(name, unit) for name, unit in units.items()}


def unit_conflicts(
    judgements: Judgements, jurisdiction: JurisdictionRecord | None, year: int | None, document: str
) -> tuple[tuple[Judgement, ...], ...]:
    """Lines that contradict each other by what a document's names mean; none is obeyed in it.

    The arguments are those of `resolve`.
    """
    if not judgements.of("unit", "alias"):
        return ()
    own = _own(jurisdiction, document)
    return decided(judgements, jurisdiction, year, own, _by_rules).conflicts


def _own(jurisdiction: JurisdictionRecord | None, document: str) -> str:
    """The document that units belong to: one without a jurisdiction. Others share what is known."""
    return "" if jurisdiction else document


def _by_rules(
    names: Sequence[str],
    jurisdiction: JurisdictionRecord | None,
    year: int | None = None,
    document: str = "",
) -> dict[str, Unit]:
    ladder = Ladder(jurisdiction, None if jurisdiction else _stand_in(names, document), year)
    readings = {name: _read(name, ladder, document) for name in dict.fromkeys(names)}
    known: dict[str, list[Body]] = {}
    for reading in readings.values():
        known.setdefault(reading.scope, []).extend(reading.bodies[:1])
    printed = [reading.parsed.body for reading in readings.values()]
    return {
        name: _unit(reading, _choose(reading, known[reading.scope], printed, year), printed)
        for name, reading in readings.items()
    }


def _stand_in(names: Sequence[str], document: str) -> Seat | None:
    """The unknown place of a document whose names all begin with one word for it (市)."""
    heads = {head(normal(name)) for name in names} & {"省", "市", "区", "县", "州", "旗"}
    word = heads.pop() if len(heads) == 1 else ""
    return Seat(document, word, "", LEVELS.get(word), known=False) if word and document else None


def _read(name: str, ladder: Ladder, document: str) -> _Reading:
    text = normal(name)
    if is_collective(text):
        parsed = Parsed(ladder.own, text, False)
        return _Reading(text, parsed, (), ladder.own.name if ladder.own else document)
    parsed = park_seat(parse(text, ladder))
    scope = parsed.seat.name if parsed.seat else document or parsed.word
    return _Reading(text, parsed, _bodies(parsed), scope)


def _bodies(parsed: Parsed) -> tuple[Body, ...]:
    found = lexicon().get(parsed.body, ())
    if not found and parsed.body.startswith("委"):
        found = lexicon().get(parsed.body[1:], ())
    level = parsed.seat.level if parsed.seat else None
    named = tuple(name for body in found for at, name in body.at if at == level)
    return (*(body for name in named for body in lexicon()[name]), *found)


def _choose(
    reading: _Reading, known: Sequence[Body], printed: Iterable[str], year: int | None
) -> Body | None:
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
    first = _first(reading, full)
    level = reading.parsed.seat.rank if reading.parsed.seat else None
    later = successor(first, level, known, year)
    if later or first.rule == "exact":
        return later or first
    same = [body for body in (*full, *known) if _two_ends(body, first)]
    return replace(same[0], rule="alias") if same and same[0].name != first.name else first


def _first(reading: _Reading, full: Sequence[Body]) -> Body:
    first = reading.bodies[0]
    if first.rule == "exact":
        return first
    named = (meaning for meaning in reading.bodies if any(meaning.name == b.name for b in full))
    return next(named, first)


def _two_ends(a: Body, b: Body) -> bool:
    """A place has one 卫生健康局 or 卫生健康委员会, however it is printed."""
    return a.rank == b.rank and a.name.endswith(_TWO_ENDS) and b.name.endswith(_TWO_ENDS)


def _unit(reading: _Reading, body: Body | None, printed: Iterable[str]) -> Unit:
    parsed = reading.parsed
    place = parsed.seat.name if parsed.seat and parsed.seat.known else ""
    if is_collective(reading.name) or (parsed.word and "级" in reading.name[:2]):
        id = f"{reading.scope}/{reading.name}"
        return Unit(id, reading.name, "collective", None, place, None, "exact")
    if body is None:
        return _unlisted(reading, place, printed)
    branch = parsed.branch or ""
    canonical = _canonical(parsed, body) + branch
    level = parsed.seat.rank if parsed.seat else LEVELS.get(parsed.word)
    key = _canonical(parsed, replace(body, name=body.key(level))) + branch
    return Unit(
        f"{reading.scope}/{key}",
        canonical,
        "vertical_organ" if branch else body.kind,
        body.function,
        place,
        parsed.works_in,
        _rule(reading, body, canonical),
        body.also,
    )


def _canonical(parsed: Parsed, body: Body) -> str:
    """市发展和改革委员会, 市委宣传部, 国网济宁供电公司."""
    seat = parsed.seat or Seat(parsed.word, parsed.word, "")
    if not body.headed and body.kind in ("enterprise", "vertical_organ"):
        return body.name.replace("{place}", seat.short)
    if "{place}" in body.name:
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


def _unlisted(reading: _Reading, place: str, printed: Iterable[str]) -> Unit:
    """A unit in no list: as printed, with its place's word instead of its place's name."""
    parsed = reading.parsed
    level = parsed.seat.level if parsed.seat else None
    if canonical := park_body(parsed.body, level, printed):
        rule: NameRule = "exact" if reading.name.endswith(canonical) else "abbreviation"
        id = f"{reading.scope}/{canonical}"
        return Unit(id, canonical, kind_of(canonical), None, place, None, rule)
    word = (parsed.seat.word if parsed.seat else parsed.word) if parsed.headed else ""
    canonical = f"{word}{_spelled(parsed.body)}{parsed.branch or ''}"
    kind = "party_organ" if parsed.body.startswith("委") else kind_of(canonical)
    id = f"{reading.scope}/{canonical}"
    return Unit(id, canonical, kind, None, place, parsed.works_in, "exact")


def _spelled(body: str) -> str:
    return f"{body[:-3]}管理委员会" if body.endswith("管委会") else body
