"""Passages keep their place through every cut."""

from hypothesis import given
from hypothesis import strategies as st

from tiaokuai.loaders import Passage, Span

TEXTS = st.text(alphabet="市局、，（） \n甲乙丙", max_size=30)


def rebuilt(canonical: str, passage: Passage) -> str:
    """What the passage's spans say in the canonical text."""
    return "".join(canonical[start:end] for start, end in passage.spans)


@given(TEXTS, st.integers(-5, 35), st.integers(-5, 35))
def test_a_cut_is_the_string_s_cut(text: str, start: int, end: int) -> None:
    cut = Passage.of(text)[start:end]
    assert cut.text == text[start:end] == rebuilt(text, cut)


@given(TEXTS)
def test_parts_are_where_they_say(text: str) -> None:
    whole = Passage.of(text)
    for part in [whole.strip(), whole.strip("、"), whole.without(r"\s"), *whole.split("[、，]")]:
        assert part.text == rebuilt(text, part)
    assert [part.text for part in whole.split("、")] == text.split("、")


@given(TEXTS)
def test_joined_parts_are_the_whole(text: str) -> None:
    whole = Passage.of(text)
    assert Passage.join(whole[i : i + 1] for i in range(len(whole))) == whole


def test_neighbouring_spans_become_one() -> None:
    whole = Passage.of("市教育局、市民政局")
    assert (whole[0:2] + whole[2:4]).spans == (Span(0, 4),)
    assert (whole[0:4] + whole[5:9]).spans == (Span(0, 4), Span(5, 9))
