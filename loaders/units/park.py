"""Park: zones that are no divisions (高新区), their committees and their departments."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from .lexicon import lexicon
from .parse import Parsed
from .seat import Seat, is_park
from .words import alternatives, words

_COMMITTEE = re.compile("(.+?)(?:党工委、?(?=管))?(?:管委会|管理委员会)?")


def park_body(body: str, level: str | None, printed: Iterable[str]) -> str | None:
    """The full name of a zone's committee: 高新区 → 高新技术产业开发区管理委员会; None: it is none.

    `level`: of the jurisdiction that it belongs to; `printed`: the document's names without
    their places, one of which may give the zone's name in full.
    """
    match = _COMMITTEE.fullmatch(body)
    if not is_park(body) or match is None or match[1][-1] not in "区园城":
        return None
    return f"{full_park(match[1], level, printed)}管理委员会"


def full_park(name: str, level: str | None, printed: Iterable[str]) -> str:
    """A zone's name with its kind in full, by the document or as is usual at the level."""
    for entry in words("unit_suffixes")["park_kinds"]:
        for short in entry["short"]:
            if not name.endswith(short):
                continue
            before = name.removesuffix(short)
            full = [f"{before}{kind}" for kind in entry["full"]]
            told = [f for f in full if any(text.startswith(f) for text in printed)]
            return (told or full[:: -1 if level == "county" else 1])[0]
    return name


def _short_park(name: str) -> str:
    for entry in words("unit_suffixes")["park_kinds"]:
        if len(entry["full"]) == 1 and name.endswith(entry["full"][0]):
            return f"{name.removesuffix(entry['full'][0])}{entry['short'][-1]}"
    return name


def park_seat(parsed: Parsed) -> Parsed:
    """A zone's department (高新区教体局) as a unit of the zone."""
    match = _department().fullmatch(parsed.body)
    if match is None or parsed.seat is None or parsed.branch:
        return parsed
    if not any(body.kind == "department" for body in lexicon().get(match["body"], ())):
        return parsed
    if parsed.seat.name.endswith(match["zone"]):
        return replace(parsed, body=match["body"], headed=True)
    # As titles name a zone, so that its own documents and its city's mean one place.
    name = f"{parsed.seat.short or parsed.seat.name}{_short_park(match['zone'])}"
    seat = Seat(name, "区", match["zone"], "county", parsed.seat.known)
    return replace(parsed, seat=seat, body=match["body"], headed=True)


@cache
def _department() -> re.Pattern[str]:
    parks = alternatives(words("unit_suffixes")["parks"])
    return re.compile(f"(?P<zone>.{{0,8}}?{parks}区?)(?P<body>.+)")
