"""The table of policy fields: each word leads somewhere, and to one place only."""

from collections import Counter

from tiaokuai.graph.lineage.matter import matters
from tiaokuai.ontology import codes


def test_words_are_long_enough_to_tell_and_stand_once() -> None:
    words = [w for field in codes("lineage_fields").values() for line in field for w in line]
    assert all(len(word) >= 2 and word.isalnum() for word in words)
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_the_general_and_the_particular_speak_of_one_matter() -> None:
    one = {matter for _, _, matter in matters("做好集体土地征收信息公开")}
    two = {matter for _, _, matter in matters("推动征地拆迁领域信息公开")}
    assert one & two


def test_a_word_is_found_where_it_stands() -> None:
    text = "加强政务舆情监测"
    assert all(
        text[start:end] in ("舆情", "政务舆情", "舆情监测") for start, end, _ in matters(text)
    )
