"""Clauses are stretches of the text, marks and blanks apart."""

import pytest

from tiaokuai.graph.lineage.clause import Part, clauses, obligations, segments


def read(text: str, parts: list[Part]) -> list[str]:
    return [text[part.start : part.end] for part in parts]


def test_clauses_and_obligations() -> None:
    text = "完善制度，畅通渠道。每年培训2次；  年底通报！"
    assert read(text, clauses(text)) == ["完善制度", "畅通渠道", "每年培训2次", "年底通报"]
    assert read(text, obligations(text)) == ["完善制度，畅通渠道", "每年培训2次", "年底通报"]


def test_segments_hold_clauses_their_neighbours_and_the_whole_once() -> None:
    text = "甲办，乙办。丙办"
    assert sorted(read(text, segments(text))) == sorted(
        ["甲办", "乙办", "丙办", "甲办，乙办", "乙办。丙办", "甲办，乙办。丙办"]
    )


@pytest.mark.parametrize("text", ["", "。", "  ，\n"])
def test_nothing_has_no_clauses(text: str) -> None:
    assert clauses(text) == segments(text) == []
