"""Collectives: which units a collective name (各县（市、区）政府) means in this corpus."""

import re
from collections.abc import Iterable, Iterator

from tiaokuai.loaders import JurisdictionRecord, resolve
from tiaokuai.ontology import codes, places

from .draft import Draft
from .jurisdictions import add_jurisdiction, hierarchy
from .units import add_unit


def add_members(draft: Draft) -> None:
    """Relate to each collective the units that it means, by the rules of memberships.yaml.

    `basis` of MEMBER_OF is the rule and what named the member: governments:places (the 区划) or
    governments:corpus. A collective that no rule expands is open-ended.
    """
    rules = codes("memberships")
    parts = draft.relations.get("PART_OF", {})
    home = {start: end for start, end in parts if start in draft.nodes.get("Unit", {})}
    for collective in list(draft.ids("Unit")):
        unit = draft.nodes["Unit"][collective]
        if unit["kind"] != "collective":
            continue
        name = str(unit["name"])
        fitting = [(rule, re.search(rule["pattern"], name)) for rule in rules["rules"]]
        unit["open_ended"] = (
            collective not in home
            or any(word in name for word in rules["open"])
            or not any(match for _, match in fitting)
        )
        if unit["open_ended"]:
            continue
        for rule, match in fitting:
            if match:
                found = _MEMBERS[rule["members"]](draft, home[collective], match)
                for member, source in found:
                    basis = f"{rule['id']}:{source}"
                    draft.relate("MEMBER_OF", member, collective, basis=basis)


def _governments(draft: Draft, place: str, match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The governments inside the place of the levels that the name says."""
    wanted = _levels(match["places"], str(draft.nodes["Jurisdiction"][place].get("level")))
    listed = dict(_listed(place, wanted, _years(draft, place)))
    known = {
        name
        for name, above in hierarchy(draft).items()
        if place in above and draft.nodes["Jurisdiction"][name].get("level") in wanted
    }
    for name in sorted(known | set(listed)):
        add_jurisdiction(draft, name)
        level = listed.get(name) or draft.nodes["Jurisdiction"][name]["level"]
        record = JurisdictionRecord(name, level)  # type: ignore[arg-type]  # a level as read
        government = resolve([name], record)[name]
        add_unit(draft, government)
        yield government.id, "places" if name in listed else "corpus"


def _levels(words: str, level: str) -> set[str]:
    """The levels that the words for places mean in a jurisdiction of this level."""
    found = set()
    rest = words
    for meant, names in codes("memberships")["levels"].items():
        for name in names:
            if name in rest:
                found.add(meant)
                rest = rest.replace(name, "、")
    if "市" in rest:
        found.add("city" if level == "province" else "county")
    return found


def _listed(place: str, levels: set[str], years: Iterable[int]) -> Iterator[tuple[str, str]]:
    """The places of the 区划 in a place, with their levels; empty where the 区划 lack it."""
    chain = places().chain(place)
    if not chain or places().full_name(chain[-1]) != place:
        return
    below = {inner for year in years or (None,) for inner in places().within(chain[-1], year)}
    for inner in sorted(below):
        if inner.level in levels:
            yield places().full_name(inner), inner.level
        if "county" in levels and inner.level == "city":
            for year in years or (None,):
                for lower in places().within(inner, year):
                    yield places().full_name(lower), lower.level


def _years(draft: Draft, place: str) -> list[int]:
    """The years of the place's documents."""
    documents = [a for a, b in draft.relations.get("COVERS", {}) if b == place]
    years = {draft.nodes["Document"][id].get("year") for id in documents}
    return sorted(year for year in years if isinstance(year, int))


def _zones(draft: Draft, place: str, _match: re.Match[str]) -> Iterator[tuple[str, str]]:
    for id in _units_of(draft, place, "government"):
        if str(draft.nodes["Unit"][id]["name"]).endswith("管理委员会"):
            yield id, "corpus"


def _departments(draft: Draft, place: str, _match: re.Match[str]) -> Iterator[tuple[str, str]]:
    for id in _units_of(draft, place, "department"):
        yield id, "corpus"


def _units_of(draft: Draft, place: str, kind: str) -> list[str]:
    units = draft.nodes["Unit"]
    return sorted(
        start
        for start, end in draft.relations.get("PART_OF", {})
        if end == place and start in units and units[start]["kind"] == kind
    )


_MEMBERS = {"governments": _governments, "zones": _zones, "departments": _departments}
