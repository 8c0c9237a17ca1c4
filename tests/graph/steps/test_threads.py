"""Threads: an id that a thread once had leads to it, whatever arrives later."""

from contextlib import closing
from pathlib import Path

from tiaokuai.graph import Draft, Graph, add_threads, build
from tiaokuai.loaders import Citation, Extraction, JurisdictionRecord
from tiaokuai.queries import look_up, run

from ..records import (
    CITY,
    COUNTY,
    DISTRICT,
    NOTICE,
    POINTS_TITLE,
    PRICES,
    PROVINCE,
    WATER,
    Said,
    document,
)

POINTS = document(
    PROVINCE, 2024, POINTS_TITLE, [(WATER, {}), (PRICES, {})], number="曲政办发〔2024〕3号"
)
CITES = [Citation(NOTICE, "曲政办发〔2024〕3号")]
CITY_TASKS = document(
    CITY, 2024, "2024年临河市政务公开任务清单", [(PRICES, {}), (WATER, {})], cites=CITES
)
CHILDREN = [
    CITY_TASKS,
    document(DISTRICT, 2024, "2024年东塬区政务公开任务清单", [(PRICES, {})], cites=CITES),
    document(
        COUNTY, 2024, "2024年西塬县政务公开任务清单", [(PRICES, {}), (WATER, {})], cites=CITES
    ),
]
BEFORE = document(
    CITY, 2023, "2023年临河市政务公开任务清单", [(PRICES, {})], number="临政办〔2023〕1号"
)


def threads(tmp_path: Path, name: str, *extractions: Extraction) -> dict[str, str]:
    build(extractions, tmp_path / name)
    return {row["id"]: row["thread"] for row in Graph(tmp_path / name).rows("Task")}


def test_a_later_or_lower_document_changes_no_id(tmp_path: Path) -> None:
    before = threads(tmp_path, "before", BEFORE, CITY_TASKS)
    after = threads(tmp_path, "after", BEFORE, *CHILDREN)
    assert before.items() <= after.items()


def test_the_old_id_is_a_task_of_the_thread_when_an_earlier_one_arrives(tmp_path: Path) -> None:
    before = threads(tmp_path, "before", *CHILDREN)
    after = threads(tmp_path, "after", *CHILDREN, POINTS, BEFORE)
    assert len(set(after.values())) == 2
    for task, old in before.items():
        if task in after:
            assert after[old] == after[task]


def test_what_is_reconstructed_names_no_thread_of_printed_tasks(tmp_path: Path) -> None:
    other = JurisdictionRecord("浦源市", "city")
    said: list[Said] = [(WATER, {}), (PRICES, {})]
    sister = document(other, 2024, "2024年浦源市政务公开任务清单", said, cites=CITES)
    found = threads(tmp_path, "graph", CITY_TASKS, sister)
    rows = {row["id"]: row for row in Graph(tmp_path / "graph").rows("Task")}
    assert "reconstructed" in {row["status"] for row in rows.values()}
    assert {rows[thread]["status"] for thread in found.values()} == {"printed"}


def test_an_old_id_finds_all_tasks_of_the_thread(tmp_path: Path) -> None:
    old = threads(tmp_path, "before", CITY_TASKS)[f"{CITY_TASKS.document.id}#1"]
    after = threads(tmp_path, "after", *CHILDREN, POINTS, BEFORE)
    with closing(Graph(tmp_path / "after").store()) as store:
        assert look_up(store, "task", old).ids == [old]
        found = run(store, "tasks-of-thread", {"task": [old]}).rows
    assert len(found) == 5
    assert {row[5] for row in found} == {task for task, own in after.items() if own == after[old]}
    assert {row[0] for row in found} == {"临政办〔2023〕1号#1"}


def joined(**score: float) -> set[str]:
    """The threads of one task below two others, after links of these scores."""
    draft = Draft()
    for id in ("上#1", "上#2", "下#1"):
        draft.node("Document", id.partition("#")[0], year=2024)
        draft.node("Task", id, text=id, headings="", status="printed")
    for above, value in score.items():
        told = {"clauses": "[]", "score": value, "judged": value == 0}
        draft.relate("DERIVES_FROM", "下#1", f"上#{above[-1]}", **told)
    add_threads(draft)
    return {str(row["thread"]) for row in draft.nodes["Task"].values()}


def test_the_strongest_link_joins_however_weak() -> None:
    assert joined(to_2=0.5) == {"上#1", "上#2"}


def test_a_weak_second_link_makes_no_thread_of_two() -> None:
    assert joined(to_1=0.6, to_2=0.5) == {"上#1", "上#2"}
    assert joined(to_1=0.8, to_2=0.7) == {"上#1"}


def test_what_a_person_linked_joins() -> None:
    assert joined(to_1=0.6, to_2=0) == {"上#1"}
