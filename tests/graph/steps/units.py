"""Drafts that hold nothing but units, for the steps that relate them."""

from tiaokuai.graph import Draft, add_unit
from tiaokuai.loaders import JurisdictionRecord, resolve

CITY = JurisdictionRecord("济宁市", "city")
DISTRICT = JurisdictionRecord("济宁市兖州区", "county")


def draft_of(*names: str, place: JurisdictionRecord = CITY, year: int | None = None) -> Draft:
    """The units that these names mean in one document of the place."""
    draft = Draft()
    add_names(draft, *names, place=place, year=year)
    return draft


def add_names(
    draft: Draft, *names: str, place: JurisdictionRecord = CITY, year: int | None = None
) -> None:
    """The units of one more document."""
    for unit in resolve(names, place, year=year).values():
        add_unit(draft, unit)


def related(draft: Draft, kind: str) -> set[tuple[str, str]]:
    """The relations of a kind as pairs, the place left out of the ids where it is the city."""
    found = draft.relations.get(kind, {})
    return {(a.removeprefix("济宁市/"), b.removeprefix("济宁市/")) for a, b in found}
