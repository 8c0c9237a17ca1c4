"""Quantities are targets; years, dates and manners of speaking are not."""

import pytest

from tiaokuai.graph import quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每年培训不少于2次", [(2, "次")]),
        ("覆盖率达到80%以上", [(80, "%")]),
        ("新增就业6.3万人", [(63000, "人")]),
        ("增设护理床位六百二十张", [(620, "张")]),
        ("办结时间压缩至1个工作日", [(1, "个工作日")]),
        ("提高2个百分点", [(2, "个百分点")]),
        ("2025年12月底前完成", []),
        ("高效办成一件事，三同步，万无一失", []),
    ],
)
def test_quantities_of_a_text(text: str, expected: list[tuple[float, str]]) -> None:
    found = quantities(text)
    assert [(q.value, q.unit) for q in found] == expected
    assert all(text[q.start : q.end].endswith(q.unit) for q in found)
