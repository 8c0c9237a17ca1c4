"""Each kind of judgement beats the rule, whatever the reader makes of the page."""

import pytest

from tiaokuai.loaders import JurisdictionRecord, conflicts, judge, resolve

from .document import lines, made, units

CITY = JurisdictionRecord("临河市", "city")


def ids(judgements: str, *names: str) -> list[str]:
    found = resolve(names, CITY, lines(judgements))
    return [found[name].id for name in names]


def test_names_judged_the_same_are_one_unit_through_others() -> None:
    said = "unit,same,临河市,,,市甲乙局,市丙丁局\nunit,same,临河市,,,市丙丁局,市戊己中心\n"
    assert len(set(ids(said, "市甲乙局", "市丙丁局", "市戊己中心", "市教育局"))) == 2
    assert len(set(ids("", "市甲乙局", "市丙丁局", "市戊己中心"))) == 3


def test_names_judged_different_are_two_units_though_a_rule_joins_them() -> None:
    assert len(set(ids("", "市发改委", "市发展改革委"))) == 1
    said = "unit,different,临河市,,,市发改委,市发展改革委\n"
    assert len(set(ids(said, "市发改委", "市发展改革委"))) == 2


def test_an_alias_means_its_full_name_in_its_place_alone() -> None:
    said = lines("alias,,临河市,,,市水务局,市水利局\n")
    here = resolve(["市水务局"], CITY, said)["市水务局"]
    assert (here.id, here.rule) == (resolve(["市水利局"], CITY)["市水利局"].id, "judged")
    there = JurisdictionRecord("浦源市", "city")
    assert resolve(["市水务局"], there, said) == resolve(["市水务局"], there)


def test_a_county_s_document_means_the_city_s_unit_as_judged_for_the_city() -> None:
    said = lines("unit,same,临河市,,,市甲乙局,市丙丁局\n")
    county = JurisdictionRecord("临河市东塬区", "county")
    found = resolve(["市甲乙局", "市丙丁局", "区甲乙局"], county, said)
    assert found["市甲乙局"].id == found["市丙丁局"].id
    assert found["区甲乙局"].id not in (found["市甲乙局"].id, found["市丙丁局"].id)


def test_one_name_with_two_full_names_is_a_contradiction() -> None:
    said = lines("alias,,临河市,,,市水务局,市水利局\nalias,,临河市,,,市水务局,市教育局\n")
    found = list(conflicts(made(), said))
    assert [{line.line for line in group} for group in found] == [{2, 3}]
    assert resolve(["市水务局"], CITY, said) == resolve(["市水务局"], CITY)


def test_what_the_rules_join_and_lines_part_over_another_name_is_a_contradiction() -> None:
    said = lines(
        "unit,same,临河市,,,市发改委,市甲乙局\nunit,different,临河市,,,市发展改革委,市甲乙局\n"
    )
    assert not said.problems
    assert [{line.line for line in group} for group in conflicts(made(), said)] == [{2, 3}]


@pytest.mark.parametrize("document", ["papers/city.txt", "city.txt", "*", ""])
def test_a_split_gives_the_units_that_are_named(document: str) -> None:
    said = f"split,,,{document},市财政局市民政局,,市财政局市民政局\n"
    found = units(made(said), 2)
    assert list(found) == ["市财政局市民政局", "市教育局"]
    assert list(units(made(), 2)) == ["市财政局", "市民政局", "市教育局"]


def test_a_split_into_more_keeps_role_and_shows_the_words() -> None:
    judged = made("split,,,,市生态环境局,,市生态局|市环境局\n")
    assert {name: role for name, (_, role) in units(judged, 3).items()} == {
        "市生态局": "lead",
        "市环境局": "lead",
        "市水务局": "support",
    }
    words = [e.quote for a in judged.tasks[2].assignments[:2] for e in a.evidence]
    assert words == ["市生态环境局", "市生态环境局"]


@pytest.mark.parametrize("before", ["", "附件1\n\n各部门：\n"])
@pytest.mark.parametrize("document", ["city.txt", "{id}", "{sha}"])
def test_a_role_is_the_judged_one_wherever_the_reader_finds_the_words(
    document: str, before: str
) -> None:
    plain = made(before=before)
    key = document.format(id=plain.document.id, sha=plain.document.source.sha256[:16])
    judged = made(
        f"role,lead,,{key},招生范围、计划,市教育局,\nrole,none,,{key},招生 范围，计划,市财政局,\n",
        before=before,
    )
    found = {name: role for name, (_, role) in units(judged, 2).items()}
    assert found == {"市民政局": "responsible", "市教育局": "lead"}
    rules = {a.unit: a.role_rule for a in judged.tasks[1].assignments}
    assert rules["市教育局"] == "judged"
    assert units(judged, 1) == units(plain, 1)


def test_a_unit_that_the_reader_missed_is_added_with_the_nearest_words() -> None:
    judged = made("role,support,,city.txt,公布惠企政策清单,市教育局,\n")
    added = judged.tasks[0].assignments[-1]
    assert (added.unit, added.role, added.role_rule) == ("市教育局", "support", "judged")
    assert [e.quote for e in added.evidence] == ["市教育局"]
    unprinted = made("role,support,,city.txt,公布惠企政策清单,市司法局,\n").tasks[0].assignments[-1]
    assert (unprinted.unit, unprinted.evidence) == ("市司法局", [])


def test_a_task_judged_to_have_no_unit_has_none() -> None:
    assert made("role,none,,city.txt,水质监测,,\n").tasks[2].assignments == []


def test_a_quote_that_several_tasks_have_decides_nothing() -> None:
    assert made("role,none,,city.txt,公布,,\n") == made()


def test_judgements_of_another_document_change_nothing() -> None:
    said = lines("role,none,,other.txt,水质监测,,\nsplit,,浦源市,other.txt,市教育局,,甲局\n")
    plain = made()
    assert judge(plain, said) is plain


def test_judging_again_changes_nothing() -> None:
    text = (
        "unit,same,临河市,,,市发改局,市经济发展局\nsplit,,,,市生态环境局,,市生态局|市环境局\n"
        "role,support,,city.txt,水质监测,市环境局,\nrole,lead,,city.txt,招生范围,市教育局,\n"
    )
    once = made(text)
    assert judge(once, lines(text)) == once
