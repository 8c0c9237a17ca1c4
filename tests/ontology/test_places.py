"""Places are found by code, by name and at the head of a text."""

import pytest

from tiaokuai.ontology import Place, places


def only(name: str) -> Place:
    (place,) = places().named(name)
    return place


@pytest.mark.parametrize(
    ("code", "full_name"),
    [
        ("370116", "济南市莱芜区"),
        ("370812", "济宁市兖州区"),
        ("370883", "济宁市邹城市"),
        ("370304", "淄博市博山区"),
        ("110108", "北京市海淀区"),
        ("429004", "湖北省仙桃市"),
        ("441900", "东莞市"),
        ("370800", "济宁市"),
        ("370000", "山东省"),
    ],
)
def test_full_name(code: str, full_name: str) -> None:
    place = places().by_code(code)
    assert place is not None
    assert places().full_name(place) == full_name


def test_every_place_lies_in_a_known_one() -> None:
    for code in ("130000", "370800"):
        place = places().by_code(code)
        assert place is not None
        for below in places().within(place):
            assert places().above(below)[0] == place


def test_abolished_and_stand_in_names_are_gone() -> None:
    assert places().named("市辖区") == ()
    assert places().named("大柴旦行政委员会") == ()


def test_a_former_place_is_known_by_its_years() -> None:
    former = only("章丘市")
    assert (former.level, former.last_year) == ("county", 2016)
    assert places().full_name(former) == "济南市章丘市"
    assert places().in_year(former, 2016) == former
    assert places().in_year(former, 2017) == only("章丘区")
    assert places().in_year(only("章丘区"), 2010) == only("章丘区")


def test_the_places_of_a_year() -> None:
    names = {y: {p.name for p in places().within(only("济南市"), y)} for y in (2015, 2024, None)}
    assert {"章丘市", "济阳县"} <= names[2015]
    assert not names[2015] & {"章丘区", "济阳区"}
    assert {"章丘区", "济阳区", "莱芜区"} <= names[2024]
    assert names[2024] == names[None]
    hangzhou = {p.name for p in places().within(only("杭州市"), 2018)}
    assert {"下城区", "江干区", "上城区", "拱墅区"} <= hangzhou


def test_former_places_are_now_within_known_ones() -> None:
    former = [p for name in ("莱芜市", "兖州市", "闸北区", "宁乡县") for p in places().named(name)]
    assert len(former) == 4
    for place in former:
        assert places().by_code(place.parent)
        assert not place.now or places().by_code(place.now)


def test_a_name_of_several_places() -> None:
    assert len(places().named("鼓楼区")) == 4
    assert places().starting("鼓楼区教育局") is None
    assert [p.adcode for p in places().chain("南京市鼓楼区教育局")] == ["320100", "320106"]


def test_the_longest_name_begins_the_text() -> None:
    assert places().starting("济宁市兖州区政务公开工作要点") == only("济宁市")
    assert places().starting("邹城市人民政府办公室") == only("邹城市")
    assert places().starting("市发展改革委") is None


def test_a_chain_reads_each_within_the_one_before() -> None:
    names = [place.name for place in places().chain("山东省济宁市邹城市人民政府")]
    assert names == ["山东省", "济宁市", "邹城市"]
    assert [place.name for place in places().chain("济宁市博山区")] == ["济宁市"]


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("济宁", "济宁市"),
        ("山东", "山东省"),
        ("吉林", "吉林省"),
        ("内蒙古", "内蒙古自治区"),
        ("恩施", "恩施土家族苗族自治州"),
        ("邹城", "邹城市"),
        ("莱芜", "莱芜区"),
    ],
)
def test_short_forms(short: str, name: str) -> None:
    place = places().shortened(short)
    assert place is not None
    assert place.name == name


def test_a_short_form_of_several_is_nobody() -> None:
    assert places().shortened("鼓楼") is None
    assert places().shortened("云澜") is None
