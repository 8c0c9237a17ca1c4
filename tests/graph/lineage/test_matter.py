"""The table of policy fields: each word leads somewhere, and to one place only."""

from collections import Counter

from tiaokuai.graph import align
from tiaokuai.ontology import codes

from .truth import tasks


def test_words_are_long_enough_to_tell_and_stand_once() -> None:
    words = [w for field in codes("lineage_fields").values() for line in field for w in line]
    assert all(len(word) >= 2 and word.isalnum() for word in words)
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_the_general_and_the_particular_speak_of_one_matter() -> None:
    others = ["每月检查校车安全。", "新建社区食堂四十处。", "开通夜间公交线路。"]
    above = ["做好集体土地征收信息公开。", *others]
    below = ["推动征地拆迁领域信息公开。", *others]
    links = align(tasks(*above), tasks(*below))
    assert (1, 1) in {(link.a, link.b) for link in links}
