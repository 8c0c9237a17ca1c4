"""Collective names reach those that they mean, by level, place and year; open ones reach nobody."""

import pytest

from tiaokuai.graph import Draft, add_members
from tiaokuai.loaders import JurisdictionRecord

from .units import CITY, DISTRICT, add_names, draft_of

PROVINCE = JurisdictionRecord("山东省", "province")


def _members(draft: Draft, collective: str) -> dict[str, object]:
    add_members(draft)
    found = draft.relations.get("MEMBER_OF", {}).items()
    return {member: row["basis"] for (member, of), row in found if of == collective}


@pytest.mark.parametrize(
    "name", ["各县（市、区）政府", "各县市区人民政府", "各县（市、区）", "各县区", "各区县政府"]
)
def test_governments_below_a_city(name: str) -> None:
    members = _members(draft_of(name), f"济宁市/{name}")
    assert len(members) == 11
    assert members["济宁市邹城市/市人民政府"] == "governments:places"
    assert {"济宁市任城区/区人民政府", "济宁市微山县/县人民政府"} <= set(members)


def test_the_level_is_the_one_that_the_name_says() -> None:
    cities = _members(draft_of("各市人民政府", place=PROVINCE), "山东省/各市人民政府")
    assert len(cities) == 16
    assert "济宁市/市人民政府" in cities
    both = _members(
        draft_of("各市、县（市、区）政府", place=PROVINCE), "山东省/各市、县（市、区）政府"
    )
    assert {"济宁市/市人民政府", "济宁市曲阜市/市人民政府"} <= set(both)
    assert len(both) == 16 + 136


def test_the_year_is_the_one_of_the_documents() -> None:
    place = JurisdictionRecord("济南市", "city")
    draft = draft_of("各区县政府", place=place)
    draft.node("Document", "d", year=2015)
    draft.relate("COVERS", "d", "济南市")
    members = _members(draft, "济南市/各区县政府")
    assert "济南市章丘市/市人民政府" in members
    assert "济南市章丘区/区人民政府" not in members


def test_townships_are_those_that_the_corpus_knows() -> None:
    draft = draft_of("各镇（街道）", "新兖镇政府", "鼓楼街道", place=DISTRICT)
    assert _members(draft, "济宁市兖州区/各镇（街道）") == {
        "济宁市兖州区新兖镇/镇人民政府": "governments:corpus",
        "济宁市兖州区鼓楼街道/街道办事处": "governments:corpus",
    }


def test_departments_are_those_that_the_corpus_knows() -> None:
    draft = draft_of("市政府各部门、单位", "市教育局", "市委宣传部", "曲阜市教育局", "省教育厅")
    assert _members(draft, "济宁市/市政府各部门、单位") == {"济宁市/市教育局": "departments:corpus"}


def test_zones_beside_the_counties() -> None:
    name = "各县（市、区）政府（管委会）"
    members = _members(draft_of(name, "济宁高新区", "太白湖新区管委会"), f"济宁市/{name}")
    assert members["济宁市/太白湖新区管理委员会"] == "zones:corpus"
    assert len(members) == 13


@pytest.mark.parametrize(
    "name",
    [
        "有关部门、单位",
        "各有关县（市、区）政府",
        "市安全生产委员会成员单位",
        "其他成员单位",
        "各级党委、政府",
        "各科室",
    ],
)
def test_an_open_collective_reaches_nobody_and_says_so(name: str) -> None:
    draft = draft_of(name, "市教育局", "曲阜市政府")
    draft.node("Unit", f"济宁市/{name}", name=name, kind="collective")
    assert _members(draft, f"济宁市/{name}") == {}
    assert draft.nodes["Unit"][f"济宁市/{name}"]["open_ended"] is True
    assert "open_ended" not in draft.nodes["Unit"]["济宁市/市教育局"]


def test_a_collective_with_members_is_not_open() -> None:
    draft = draft_of("各县（市、区）政府")
    add_members(draft)
    assert draft.nodes["Unit"]["济宁市/各县（市、区）政府"]["open_ended"] is False


def test_units_of_two_places_are_not_mixed() -> None:
    draft = draft_of("市政府各部门", "市教育局", place=CITY)
    add_names(draft, "区政府各部门", "区教育局", place=DISTRICT)
    assert set(_members(draft, "济宁市兖州区/区政府各部门")) == {"济宁市兖州区/区教育局"}
