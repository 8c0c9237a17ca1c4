"""A comparison accounts for every task, and its JSON is what the command promises."""

import json
from dataclasses import replace

import msgspec

from tiaokuai.graph import compare, differences
from tiaokuai.loaders import (
    Assignment,
    Deadline,
    DocumentRecord,
    Extraction,
    Ledger,
    SourceFile,
    Task,
)

from .truth import tasks


def document(*given: Task, year: int = 2024) -> Extraction:
    record = DocumentRecord(
        "甲", "甲", ["甲"], None, year, None, None, None, "other", None, [], SourceFile("", "", "")
    )
    return Extraction(record, list(given), Ledger())


def led(task: Task, unit: str, deadline: Deadline | None) -> Task:
    lead = Assignment(unit, unit, unit, "exact", "lead", "header", unit)
    return replace(task, assignments=[lead], deadline=deadline)


A = tasks("清理拖欠企业账款，全年不少于20家。", "组织窗口人员业务轮训。", "举办银企对接活动4场。")
B = tasks("清理拖欠企业账款，全年不少于35家。", "建设零工市场。", "举办银企对接活动4场。")


def test_every_task_is_linked_or_alone() -> None:
    result = compare(document(*A), document(*B))
    carried = [link for link in result.links if link.relation == "carries_on"]
    assert sorted({link.a for link in carried} | set(result.only_a)) == [1, 2, 3]
    assert sorted({link.b for link in carried} | set(result.only_b)) == [1, 2, 3]
    assert result.only_a == [2] and result.only_b == [2]


def test_json_has_the_promised_names() -> None:
    data = json.loads(msgspec.json.encode(compare(document(*A), document(*B))))
    assert list(data) == ["a", "b", "links", "only_a", "only_b", "refused"]
    link = data["links"][0]
    assert {"a", "b", "relation", "change", "score", "clauses"} <= link.keys()
    assert link["clauses"][0].keys() == {"a_start", "a_end", "b_start", "b_end"}


def test_targets_deadlines_and_leads_that_changed() -> None:
    june = Deadline("6月底前", "by_date", end="2024-06-30")
    august = Deadline("8月底前", "by_date", end="2025-08-31")
    a = document(led(A[0], "市工业和信息化局", june), A[1], led(A[2], "市发展改革委", june))
    b = document(led(B[0], "区财政局", august), B[1], led(B[2], "区发展和改革局", None), year=2025)
    links = [link for link in compare(a, b).links if link.relation == "carries_on"]
    first, last = differences(a, b, links)
    assert [(d.kind, d.a, d.b) for d in first] == [
        ("target_raised", "20家", "35家"),
        ("deadline_later", "6月底前", "8月底前"),
        ("lead_changed", "市工业和信息化局", "区财政局"),
    ]
    assert [d.kind for d in last] == ["deadline_lost"]


def test_a_year_later_is_no_later_and_no_deadlines_at_all_is_no_loss() -> None:
    year = [Deadline("12月底前", "by_date", end=f"{year}-12-31") for year in (2024, 2025)]
    a, b = (
        document(*(replace(task, deadline=own) for task in A), year=2024 + n)
        for n, own in enumerate(year)
    )
    links = [link for link in compare(a, b).links if link.relation == "carries_on"]
    assert not any(differences(a, b, links))
    assert not any(differences(a, document(*A, year=2025), links))
