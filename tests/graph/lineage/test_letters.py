"""Letters know where they stand, whatever width, case and layout they come in."""

from hypothesis import given
from hypothesis import strategies as st

from tiaokuai.graph.lineage.clause import Part
from tiaokuai.graph.lineage.letters import Letters


def test_width_case_and_layout_do_not_matter() -> None:
    assert Letters("ＩＰｖ６ 改 造，完成２家").plain == Letters("ipv6改造完成2家").plain


@given(st.text(max_size=60))
def test_each_letter_stands_where_it_says(text: str) -> None:
    letters = Letters(text)
    assert len(letters.positions) == len(letters.plain)
    assert all(text[at].isalnum() or ord(text[at]) > 0xFF00 for at in letters.positions)
    everything = letters.within(Part(0, len(text)))
    assert letters.plain[everything] == letters.plain
