"""Units of a document whose place nobody knows stay with that document."""

from tiaokuai.loaders import JurisdictionRecord, Unit, resolve


def _units(document: str, *names: str) -> dict[str, Unit]:
    return resolve(names, None, document=document)


def test_units_of_two_documents_never_meet() -> None:
    names = ("市教育局", "教育局", "各县（市、区）政府", "市南湖办公室", "县级政府办公室")
    first, second = _units("甲", *names), _units("乙", *names)
    assert not {u.id for u in first.values()} & {u.id for u in second.values()}
    assert {u.jurisdiction for u in first.values()} == {""}


def test_one_word_for_the_place_tells_whose_the_others_are() -> None:
    units = _units("甲", "市教育局", "公安局", "财政局", "市公安局")
    assert units["公安局"].id == units["市公安局"].id == "甲/市公安局"


def test_a_place_that_is_named_is_known() -> None:
    assert _units("甲", "济宁市教育局", "市教育局")["济宁市教育局"].id == "济宁市/市教育局"


def test_the_city_above_an_unlisted_district_stands_for_itself() -> None:
    district = JurisdictionRecord("临溪区", "county")
    other = JurisdictionRecord("东溪区", "county")
    above = [resolve(["市教育局"], place)["市教育局"] for place in (district, other)]
    assert above[0].id != above[1].id
    assert {unit.jurisdiction for unit in above} == {""}
    assert resolve(["教育厅"], district)["教育厅"].canonical == "省教育厅"
