"""A name is looked up in its document's year: before a reform its own body, after it another's."""

import datetime

import pytest

from tiaokuai.loaders import JurisdictionRecord, resolve
from tiaokuai.ontology import codes

CITY = JurisdictionRecord("济宁市", "city")


def _one(name: str, year: int | None, *others: str) -> tuple[str, str]:
    unit = resolve([name, *others], CITY, year=year)[name]
    return unit.canonical, unit.rule


@pytest.mark.parametrize(
    ("name", "before", "own", "after", "later"),
    [
        ("市环保局", 2016, "市环境保护局", 2020, "市生态环境局"),
        ("市卫计委", 2018, "市卫生和计划生育委员会", 2020, "市卫生健康委员会"),
        ("市工商局", 2018, "市工商行政管理局", 2021, "市市场监督管理局"),
        ("市质监局", 2018, "市质量技术监督局", 2021, "市市场监督管理局"),
        ("市安监局", 2018, "市安全生产监督管理局", 2021, "市应急管理局"),
        ("市法制办", 2018, "市法制办公室", 2021, "市司法局"),
        ("市农业局", 2018, "市农业局", 2021, "市农业农村局"),
        ("市国税局", 2017, "市国家税务局", 2020, "市税务局"),
        ("市扶贫办", 2020, "市扶贫开发办公室", 2023, "市乡村振兴局"),
        ("市卫生局", 2013, "市卫生局", 2016, "市卫生和计划生育委员会"),
        ("市卫生局", 2013, "市卫生局", 2022, "市卫生健康委员会"),
    ],
)
def test_reform(name: str, before: int, own: str, after: int, later: str) -> None:
    assert _one(name, before)[0] == own
    assert _one(name, None)[0] == own
    assert _one(name, after) == (later, "alias")


def test_of_several_successors_the_one_that_the_document_names() -> None:
    assert _one("市国土资源局", 2021)[0] == "市国土资源局"
    assert _one("市国土资源局", 2021, "市自规局") == ("市自然资源和规划局", "alias")
    assert _one("市旅游局", 2021, "市文化广电旅游局") == ("市文化广电旅游局", "alias")


@pytest.mark.parametrize("name", ["市大数据局", "市乡村振兴局", "市地方金融监督管理局"])
def test_a_name_that_lives_on_stays_its_own(name: str) -> None:
    assert _one(name, 2025)[0] == name


def test_every_reform_has_its_day_and_its_source() -> None:
    reforms = codes("reforms")
    days = {reform["date"] for reform in reforms}
    assert all(isinstance(reform["date"], datetime.date) for reform in reforms)
    assert all(reform["source"] and reform["label"]["zh"] for reform in reforms)
    for function in codes("functions"):
        for body in function.get("predecessors", ()):
            assert body["until"] in days


def test_a_place_is_the_one_of_the_documents_year() -> None:
    jinan = JurisdictionRecord("济南市", "city")
    for year, id in ((2015, "济南市章丘市/市教育局"), (2024, "济南市章丘区/区教育局")):
        assert resolve(["章丘市教育局"], jinan, year=year)["章丘市教育局"].id == id
