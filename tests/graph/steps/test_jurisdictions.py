"""Units belong to places, places lie in larger ones, and a body performs all its functions."""

import pytest

from tiaokuai.graph import add_unit, hierarchy
from tiaokuai.loaders import resolve

from .units import DISTRICT, draft_of, related


def test_a_zone_lies_in_its_city_and_has_departments() -> None:
    draft = draft_of("济宁高新区教体局", "高新区财政局", "济宁高新区管委会")
    assert hierarchy(draft)["济宁高新区"] == ["济宁市", "山东省"]
    assert draft.nodes["Jurisdiction"]["济宁高新区"]["level"] == "county"
    parts = draft.relations["PART_OF"]
    assert ("济宁高新区/区教育和体育局", "济宁高新区") in parts
    assert ("济宁市/高新技术产业开发区管理委员会", "济宁市") in parts


def test_a_branch_belongs_to_the_city_and_works_in_the_county() -> None:
    draft = draft_of("济宁市生态环境局兖州区分局", place=DISTRICT)
    branch = "济宁市/市生态环境局兖州分局"
    assert (branch, "济宁市") in draft.relations["PART_OF"]
    assert (branch, "济宁市兖州区") in draft.relations["WORKS_IN"]


@pytest.mark.parametrize(
    ("name", "functions"),
    [
        ("市教育局", {"education"}),
        ("市教育和体育局", {"education", "sports"}),
        ("市文化广电旅游局", {"culture", "broadcasting"}),
        ("市文化广电旅游体育局", {"culture", "broadcasting", "sports"}),
        ("市科技和工业信息化局", {"science", "industry"}),
        ("市商务和投资促进局", {"commerce", "investment"}),
        ("市农业农村和水利局", {"agriculture", "water"}),
    ],
)
def test_a_combined_body_performs_all_its_functions(name: str, functions: set[str]) -> None:
    assert {function for _, function in related(draft_of(name), "PERFORMS")} == functions


def test_a_unit_of_an_unknown_place_is_part_of_none() -> None:
    draft = draft_of()
    for unit in resolve(["市教育局"], None, document="甲").values():
        add_unit(draft, unit)
    assert list(draft.nodes["Unit"]) == ["甲/市教育局"]
    assert "PART_OF" not in draft.relations
