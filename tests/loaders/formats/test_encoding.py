"""Bytes to text: the encodings that documents come in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiaokuai.loaders import read
from tiaokuai.ontology import TiaokuaiError

from .shown import lines

TEXT = "第一条　完善喆、垚等字的主动公开目录，2025年6月底前完成。\n责任单位：市发改委\n"
RARE = "㐆堃镕䶮"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_each_encoding_gives_the_same_text(encoding: str) -> None:
    assert read(TEXT.encode(encoding), "a.txt").text == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_last_character_cut_in_two_is_dropped_and_nothing_else(encoding: str) -> None:
    data = (TEXT + "垚").encode(encoding)[:-1]
    assert read(data, "a.txt").text == TEXT


@pytest.mark.parametrize("declared", ["gb2312", "gbk", "GB18030", "iso-8859-1"])
def test_a_page_that_declares_less_than_it_holds_is_read_whole(declared: str) -> None:
    page = (
        f"<html><meta charset={declared}><body><p>{RARE}，甲乙、丙丁镇{RARE}</p>后文</body></html>"
    )
    assert lines(read(page.encode("gb18030"), "a.html")) == [f"{RARE}，甲乙、丙丁镇{RARE}", "后文"]


def test_a_declaration_does_not_win_over_what_the_bytes_are() -> None:
    page = "<html><head><meta charset='gb2312'></head><body><p>政务公开，任务</p></body></html>"
    assert lines(read(page.encode("utf-8"), "a.html")) == ["政务公开，任务"]


def test_traditional_characters_are_read_where_they_are_declared() -> None:
    page = "<html><meta charset=big5><body><p>政務公開，工作要點</p></body></html>"
    assert lines(read(page.encode("big5"), "a.html")) == ["政務公開，工作要點"]


def test_line_ends_and_zero_bytes_leave_no_trace() -> None:
    data = "甲任务\r\n乙任务\r丙任务\0\n".encode()
    assert read(data, "a.txt").text == "甲任务\n乙任务\n丙任务\n"


def test_a_damaged_text_is_read_with_marks_where_it_is_damaged() -> None:
    data = (TEXT * 20).encode("utf-8").replace("目".encode(), b"\xff", 1)
    assert read(data, "a.txt").text.count("\ufffd") == 1


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x7fELF\x02\x01\x01" + b"\0\x01\x90" * 400]
)
def test_a_binary_file_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(TiaokuaiError, match=r"^照片\.txt: neither text nor .*; give it as [^\n]*$"):
        read(data, "照片.txt")


@given(st.text(st.characters(categories=["L", "N", "P"], max_codepoint=0xFFFF), min_size=1))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    source = read(f"政务公开\n{text}\n".encode(), "a.txt")
    assert source.text == f"政务公开\n{text}\n"


def test_what_prints_nothing_is_left_out() -> None:
    data = "甲\x01任\u202e务\u200b：乙\x0b丙\u2028丁\x0c戊\n\x0c己任务分解表\n".encode()
    assert read(data, "a.txt").text == "甲任务：乙\n丙\n丁\n戊\n己任务分解表\n"
    page = "<html><title>任&#x1;务</title><body><p>甲&#x202e;任&#7;务&#x200b;</p></body></html>"
    source = read(page.encode(), "a.html")
    assert (lines(source), source.properties["title"].text) == (["甲任务"], "任务")
