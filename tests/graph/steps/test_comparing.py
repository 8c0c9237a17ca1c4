"""Documents are compared in one process or in several, and the graph is one."""

from pathlib import Path

from tiaokuai.graph import build
from tiaokuai.loaders import Extraction, JurisdictionRecord

from ..records import Said, document

TITLE = "2024年政务公开工作任务分解表"
TASKS: list[Said] = [
    ("公开涉企补贴政策，完善政策文件库。", {}),
    ("办好政府网站，及时回应群众关切。", {}),
    ("每季度公布重点项目进展，接受监督。", {}),
]


def sisters(count: int) -> list[Extraction]:
    """A city's document and those of its districts, which take over a part of it each."""
    city = document(JurisdictionRecord("临河市", "city"), 2024, f"临河市{TITLE}", TASKS)
    places = (JurisdictionRecord(f"临河市{chr(0x4E10 + n)}塬区", "county") for n in range(count))
    return [
        city,
        *(
            document(own, 2024, f"{own.name}{TITLE}", TASKS[n % 3 :])
            for n, own in enumerate(places)
        ),
    ]


def test_several_processes_give_the_tables_of_one(tmp_path: Path) -> None:
    told: list[int] = []

    def tell(step: str, done: int, total: int, at: str = "") -> None:
        if step == "comparing":
            told.append(done)

    one = build(sisters(20), tmp_path / "one", workers=1)
    two = build(sisters(20), tmp_path / "two", workers=2, progress=tell)
    assert one.counts["PARALLELS"] > 100
    assert one.manifest.tables == two.manifest.tables
    # Several runs of pairs, so that each process had one.
    assert len(told) > 1
    assert told == sorted(told)
