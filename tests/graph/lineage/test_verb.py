"""To make a matter known is another duty than to do it."""

from tiaokuai.graph import align
from tiaokuai.ontology import codes

from .truth import tasks

OTHERS = ("每月检查校车安全。", "新建社区食堂四十处。", "开通夜间公交线路。")


def test_telling_of_a_matter_is_less_like_doing_it_than_telling_of_it_again() -> None:
    above = tasks("推进县域医共体建设情况信息公开，及时发布进展。", *OTHERS)
    told = align(above, tasks("做好县域医共体建设信息公开。", *OTHERS))
    done = align(above, tasks("县域医共体建设改造三家卫生院。", *OTHERS))
    scores = [{(x.a, x.b): x.score for x in links}.get((1, 1), 0) for links in (told, done)]
    assert scores[0] > scores[1]


def test_the_means_of_telling_are_not_set_against_telling() -> None:
    above = tasks("完善政府网站栏目设置，优化检索功能。", *OTHERS)
    told = align(above, tasks("完善政府网站栏目设置，及时发布信息。", *OTHERS))
    assert (1, 1) in {(x.a, x.b) for x in told if x.relation == "carries_on"}


def test_each_verb_stands_once() -> None:
    words = [word for group in codes("lineage_verbs")["verbs"].values() for word in group]
    assert len(words) == len(set(words))
