"""Reforms: who took over from whom, by the list, where the corpus has both."""

import pytest

from tiaokuai.graph import add_successions

from .units import DISTRICT, add_names, draft_of, related


@pytest.mark.parametrize(
    ("old", "new", "date"),
    [
        ("市环境保护局", "市生态环境局", "2019-03-31"),
        ("市国土资源局", "市自然资源和规划局", "2019-03-31"),
        ("市卫生和计划生育委员会", "市卫生健康委员会", "2019-03-31"),
        ("市工商行政管理局", "市市场监督管理局", "2019-03-31"),
        ("市安全生产监督管理局", "市应急管理局", "2019-03-31"),
        ("市旅游发展委员会", "市文化和旅游局", "2019-03-31"),
        ("市法制办公室", "市司法局", "2019-03-31"),
        ("市农业局", "市农业农村局", "2019-03-31"),
        ("市物价局", "市发展和改革委员会", "2019-03-31"),
        ("市国家税务局", "市税务局", "2018-07-20"),
        ("市地方税务局", "市税务局", "2018-07-20"),
        ("市扶贫开发办公室", "市乡村振兴局", "2021-12-31"),
        ("市乡村振兴局", "市农业农村局", "2024-12-31"),
        ("市大数据局", "市数据局", "2024-12-31"),
        ("市地方金融监督管理局", "市委金融委员会办公室", "2024-12-31"),
        ("市人民防空办公室", "市国防动员办公室", "2024-12-31"),
        ("济宁银保监分局", "国家金融监督管理总局济宁监管分局", "2023-07-20"),
    ],
)
def test_reform(old: str, new: str, date: str) -> None:
    draft = draft_of(old, new, "市教育局")
    add_successions(draft)
    ((pair, row),) = draft.relations["SUCCEEDS"].items()
    assert tuple(id.removeprefix("济宁市/") for id in pair) == (new, old)
    assert row["date"] == date


def test_a_reform_between_is_passed_over_where_the_corpus_lacks_its_body() -> None:
    draft = draft_of("市卫生局", "市卫生健康委员会")
    add_successions(draft)
    assert related(draft, "SUCCEEDS") == {("市卫生健康委员会", "市卫生局")}
    draft = draft_of("市卫生局", "市卫生和计划生育委员会", "市卫生健康委员会")
    add_successions(draft)
    assert related(draft, "SUCCEEDS") == {
        ("市卫生和计划生育委员会", "市卫生局"),
        ("市卫生健康委员会", "市卫生和计划生育委员会"),
    }


def test_a_body_that_two_took_over_from() -> None:
    draft = draft_of("市物价局", "市发展和改革委员会", "市市场监督管理局")
    add_successions(draft)
    assert related(draft, "SUCCEEDS") == {
        ("市发展和改革委员会", "市物价局"),
        ("市市场监督管理局", "市物价局"),
    }


def test_another_place_takes_nothing_over() -> None:
    draft = draft_of("市环境保护局")
    add_names(draft, "区水务局", "兖州区生态环境局", place=DISTRICT)
    add_successions(draft)
    assert related(draft, "SUCCEEDS") == set()


def test_an_old_name_in_a_later_document_is_no_body_of_its_own() -> None:
    draft = draft_of("市环保局", year=2016)
    add_names(draft, "市环保局", year=2021)
    add_successions(draft)
    assert related(draft, "SUCCEEDS") == {("市生态环境局", "市环境保护局")}
