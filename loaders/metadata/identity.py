"""Identity: the id of a document that has no 文号."""

import re

from tiaokuai.ontology import places

from ..records import JurisdictionRecord
from .date import read_year


def make_id(title: str, year: int | None, jurisdiction: JurisdictionRecord | None) -> str:
    """Place, year and title, without what the title says itself."""
    place = jurisdiction.name if jurisdiction else ""
    if place and _names(title, place):
        place = ""
    printed = f"{year}年" if year and read_year(title) != year else ""
    return f"{place}{printed}{title}"


def _names(title: str, place: str) -> bool:
    """Does the title name the place so that no other can be meant?"""
    if place in title:
        return True
    lasts = [place[end.end() :] for end in re.finditer("[省市区县旗盟州]", place)]
    return any(last and last in title and len(places().named(last)) < 2 for last in lasts)
