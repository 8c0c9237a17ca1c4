"""A title says whose it is, of which year and on what."""

import pytest

from tiaokuai.graph import Titles, alike

TITLES = Titles(["曲江省", "临河市", "临河市东塬区"])


@pytest.mark.parametrize(
    ("title", "core", "place", "year", "subject"),
    [
        ("2024年曲江省政务公开工作要点", "2024年政务公开工作要点", "曲江省", 2024, "政务公开"),
        (
            "曲江省人民政府办公厅关于印发《2024年政务公开工作要点》的通知",
            "2024年政务公开工作要点",
            "曲江省",
            2024,
            "政务公开",
        ),
        (
            "临河市东塬区2023年政务公开任务分解表",
            "2023年政务公开任务分解表",
            "临河市东塬区",
            2023,
            "政务公开",
        ),
        ("山东省济宁市邹城市 2025 年工作要点", "2025年工作要点", "济宁市邹城市", 2025, ""),
        ("安全生产任务清单", "安全生产任务清单", None, None, "安全生产"),
    ],
)
def test_parts_of_a_title(
    title: str, core: str, place: str | None, year: int | None, subject: str
) -> None:
    read = TITLES.read(title)
    assert (read.core, read.place, read.year, read.subject) == (core, place, year, subject)


def test_subjects() -> None:
    assert alike("政务公开", "政务公开重点")
    assert alike("优化营商环境", "营商环境")
    assert alike("", "政务公开")
    assert not alike("政务公开", "安全生产")
    assert not alike("养老服务", "政务服务能力提升")
