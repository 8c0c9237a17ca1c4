"""Jurisdiction (辖区): the place that a document governs, and its level."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from tiaokuai.ontology import places

from ..records import JurisdictionRecord, Level
from .line import plain
from .naming import Naming, naming
from .number import organ_of
from .words import words

_BEFORE_PLACE = re.compile(
    r"^(?:中共|国家税务总局|中国共产党|关于|印发|转发|公布|发布|《|做好|进一步|(?:19|20)\d\d(?:[-—至](?:19|20)?\d\d)?年?度?|二[〇○零][〇○零一二三四五六七八九]{2}年)+"
)
_CARRYING = ("转发", "关于转发", "贯彻", "落实", "关于贯彻", "关于落实")
_QUOTED = re.compile(r"《[^》]*》?")


def read_jurisdiction(
    issuer: str | None,
    titles: Sequence[str],
    number: str | None,
    addressees: str,
    text: str,
) -> JurisdictionRecord | None:
    """The place by the issuer, the titles (the task list's first), the 文号, the words.

    `text` is the whole document: it decides between places of one name, and is asked where
    nothing else names a place. None: nothing does.
    """
    if _is_central(issuer, number):
        return JurisdictionRecord(words("central")["name"], "country")
    level = _level_of(plain(addressees))
    if level == "country":
        return JurisdictionRecord(words("central")["name"], level)
    level = level or _level_of(plain(text)) or _level_by_departments(text)
    found = list(_namings(issuer, titles, text))
    # What stands in the middle of a title may be the superior that it carries on.
    found = found or [n for n in _inner_namings(titles, text) if level in (None, n.level)]
    if found:
        return _settled(found, level)
    name = _by_number(number) or _by_frequency(text, level)
    return JurisdictionRecord(name.name, name.level) if name else None


def _level_of(addressed: str) -> Level | None:
    """The level of the place whose document addresses these (各镇 → county)."""
    for entry in words("addressees"):
        if re.search(entry["pattern"], addressed):
            return entry["level"]  # type: ignore[no-any-return]  # the list holds nothing but levels
    return None


def _level_by_departments(text: str) -> Level | None:
    """The level of the government whose departments the text names most often (区政府 → county)."""
    named = Counter(re.findall(r"(?<![一-鿿])(省|自治区|市|区|县|旗|镇)(?=[政直][府属])", text))
    best = max(sorted(named), key=lambda head: named[head], default="")
    return words("heads").get(best)  # type: ignore[no-any-return]  # it holds nothing but levels


def _is_central(issuer: str | None, number: str | None) -> bool:
    central = words("central")
    by_number = organ_of(number) in central["numbers"] if number else False
    return by_number or bool(issuer and re.fullmatch(central["issuers"], issuer))


def _namings(issuer: str | None, titles: Sequence[str], text: str) -> Iterator[Naming]:
    """What the issuer begins with, then the titles."""
    for name in filter(None, (issuer, *titles)):
        if name.startswith(_CARRYING):
            continue
        if branch := re.search(r"局(.{2,7}?)分局", name):
            yield from filter(None, [naming(branch[1], text) or _short(branch[1])])
        yield from filter(None, [naming(_BEFORE_PLACE.sub("", name), text)])


def _short(name: str) -> Naming | None:
    """The one place of a short form (莱芜)."""
    place = places().shortened(name)
    return Naming(places().full_name(place), place.name, place.level) if place else None


def _inner_namings(titles: Sequence[str], text: str) -> Iterator[Naming]:
    """The places inside the titles: outside of 《》 first."""
    for bare in [*(_QUOTED.sub("", title) for title in titles), *titles]:
        if inner := _inside(bare, text):
            yield inner


def _inside(title: str, text: str) -> Naming | None:
    """The first known place of three characters or more inside a title."""
    for at in range(len(title) - 2):
        place = places().starting(title[at:])
        if place and len(place.name) > 2 and (found := naming(title[at:], text)):
            return found
    return None


def _settled(found: Sequence[Naming], level: Level | None) -> JurisdictionRecord:
    """The first naming, by the fullest name that another gives it, at the level it must have."""
    first = found[0]
    fuller = [n for n in found if n.name.endswith(first.name) and len(n.name) > len(first.name)]
    best = next(iter(fuller), first)
    if not best.certain and level == "county":
        return JurisdictionRecord(best.name, "county")
    return JurisdictionRecord(best.name, best.level)


def _by_number(number: str | None) -> Naming | None:
    """The place whose short form, or whose province's sign, begins the 文号."""
    if not number:
        return None
    organ = organ_of(number)
    for length in range(min(len(organ), 4), 1, -1):
        if found := _short(organ[:length]):
            return found
    code = (
        words("province_signs").get(organ[0])
        if re.match("[一-鿿](?:政|委|府|办|发)", organ)
        else None
    )
    place = places().by_code(str(code)) if code else None
    return Naming(place.name, place.name, "province") if place else None


def _by_frequency(text: str, level: Level | None) -> Naming | None:
    """The known place of that level that the text names most often; None where two tie."""
    counts = Counter(
        name
        for match in _candidate().finditer(text)
        for length in range(8, 2, -1)
        if len(places().named(name := text[max(0, match.end() - length) : match.end()])) == 1
    )
    known = [(n, name) for name, n in counts.items() if places().named(name)[0].level == level]
    ranked = sorted(known, reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    (place,) = places().named(ranked[0][1])
    return Naming(places().full_name(place), place.name, place.level)


@cache
def _candidate() -> re.Pattern[str]:
    return re.compile("[省市区县旗州盟]")
