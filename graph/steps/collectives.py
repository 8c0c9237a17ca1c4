"""Collectives: which units a collective name (各县（市、区）政府) means in this corpus."""

import re

from tiaokuai.loaders import JurisdictionRecord, resolve
from tiaokuai.ontology import codes

from .draft import Draft
from .units import add_unit


def add_members(draft: Draft) -> None:
    """Relate to each collective the units that it means, by the rules of memberships.yaml."""
    rules = codes("memberships")
    parts = draft.relations.get("PART_OF", {})
    home = {start: end for start, end in parts if start in draft.nodes.get("Unit", {})}
    for collective in list(draft.ids("Unit")):
        name = str(draft.nodes["Unit"][collective]["name"])
        if draft.nodes["Unit"][collective]["kind"] != "collective" or collective not in home:
            continue
        if any(word in name for word in rules["open"]):
            continue
        for rule in rules["rules"]:
            if re.search(rule["pattern"], name):
                for member in _MEMBERS[rule["members"]](draft, home[collective]):
                    draft.relate("MEMBER_OF", member, collective, basis=rule["id"])


def _governments_below(draft: Draft, place: str) -> list[str]:
    below = sorted(
        start
        for start, end in draft.relations.get("PART_OF", {})
        if end == place and start in draft.nodes["Jurisdiction"]
    )
    members = []
    for jurisdiction in below:
        name = f"{jurisdiction.removeprefix(place)}人民政府"
        level = draft.nodes["Jurisdiction"][jurisdiction]["level"]
        record = JurisdictionRecord(jurisdiction, level)  # type: ignore[arg-type]  # a level as read
        government = resolve([name], record)[name]
        add_unit(draft, government)
        members.append(government.id)
    return members


def _departments(draft: Draft, place: str) -> list[str]:
    units = draft.nodes["Unit"]
    return sorted(
        start
        for start, end in draft.relations.get("PART_OF", {})
        if end == place and start in units and units[start]["kind"] == "department"
    )


_MEMBERS = {"governments_below": _governments_below, "departments": _departments}
