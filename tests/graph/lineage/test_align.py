"""Align finds what people find, shows where, and does not depend on what does not matter."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from samples import lineage as sample_pairs
from tiaokuai.graph import Side, align
from tiaokuai.loaders import Task

from .truth import Pair, gold, real, sampled, tasks, written

WRITTEN = pytest.mark.parametrize("pair", written(), ids=lambda pair: pair.name)


@WRITTEN
def test_hard_pairs_are_aligned_as_a_reader_does(pair: Pair) -> None:
    precision, _, f1 = pair.measure(align(pair.a, pair.b))
    assert precision >= 0.9
    assert f1 >= 0.9


def test_the_sample_documents_are_aligned_as_a_reader_does() -> None:
    measured = [pair.measure(align(pair.a, pair.b)) for pair in sampled()]
    assert sum(f1 for _, _, f1 in measured) / len(measured) >= 0.8


def test_a_pair_of_real_districts(shared: Path) -> None:
    pair = gold(shared)
    precision, _, f1 = pair.measure(align(pair.a, pair.b))
    assert precision >= 0.95
    assert f1 >= 0.95


def test_pairs_of_real_documents_of_other_levels_places_and_years(shared: Path) -> None:
    measured = [pair.measure(align(pair.a, pair.b)) for pair in real(shared)]
    precision, _, f1 = (sum(each) / len(measured) for each in zip(*measured, strict=True))
    assert precision >= 0.92
    assert f1 >= 0.89


@WRITTEN
def test_every_clause_is_a_stretch_of_both_texts(pair: Pair) -> None:
    a, b = ({task.ordinal: task.text for task in side} for side in (pair.a, pair.b))
    for link in align(pair.a, pair.b):
        assert link.clauses
        for clause in link.clauses:
            assert 0 <= clause.a_start < clause.a_end <= len(a[link.a])
            assert 0 <= clause.b_start < clause.b_end <= len(b[link.b])
            assert a[link.a][clause.a_start].isalnum() or a[link.a][clause.a_start] in "“《（"


@WRITTEN
def test_the_two_directions_agree(pair: Pair) -> None:
    there = {(x.a, x.b, x.relation, x.score) for x in align(pair.a, pair.b)}
    back = {(x.b, x.a, x.relation, x.score) for x in align(pair.b, pair.a)}
    assert there == back


@WRITTEN
def test_marks_and_blanks_change_no_score(pair: Pair) -> None:
    loose = [replace(task, text=" ".join(task.text)) for task in pair.b]
    plain = [(x.a, x.b, x.score) for x in align(pair.a, pair.b)]
    assert [(x.a, x.b, x.score) for x in align(pair.a, loose)] == plain


def test_a_document_is_its_own_copy() -> None:
    pair = written()[0]
    links = [x for x in align(pair.a, pair.a) if x.relation == "carries_on"]
    assert [(x.a, x.b) for x in links] == [(task.ordinal, task.ordinal) for task in pair.a]
    assert all(x.change == ["verbatim"] and x.share_up == x.share_down == 1 for x in links)


def test_a_side_made_once_serves_every_comparison() -> None:
    first, second, third = written()
    side = Side(first.b)
    assert align(side, Side(second.a)) == align(first.b, second.a)
    assert align(Side(third.a), side) == align(third.a, first.b)


def test_documents_about_different_things_have_no_link() -> None:
    business, _, safety = written()
    links = align(business.a, safety.b)
    assert not [link for link in links if link.relation == "carries_on"]


def test_sample_documents_about_different_things_have_hardly_a_link() -> None:
    lists = {name: own for pair in sampled() for name, own in _lists(pair)}
    found = [
        sum(x.relation == "carries_on" for x in align(lists[a], lists[b]))
        for a, b in combinations(lists, 2)
        if a.split("-")[-1] != b.split("-")[-1]
    ]
    assert sum(found) <= len(found) / 10


@WRITTEN
def test_what_is_a_part_of_a_document_is_found_in_the_whole(pair: Pair) -> None:
    some = pair.a[::3]
    links = {(x.a, x.b): x for x in align(some, pair.a) if x.relation == "carries_on"}
    assert all(links[task.ordinal, task.ordinal].change == ["verbatim"] for task in some)


def test_what_a_link_changes_is_said_as_a_reader_says_it() -> None:
    """Only splits and mergers: whether the rest is narrowed or reworded readers judge freely."""
    said: set[tuple[object, ...]] = set()
    seen: set[tuple[object, ...]] = set()
    lists = {name: own for pair in sampled() for name, own in _lists(pair)}
    for pair in sample_pairs():
        links = {(x.a, x.b): x for x in align(lists[pair.a], lists[pair.b])}
        for link in pair.links:
            found = links.get((link.a, link.b))
            if link.label == "same" and found and found.relation == "carries_on":
                ends = pair.a, link.a, pair.b, link.b
                said |= {(*ends, kind) for kind in link.kinds if kind in {"split", "merged"}}
                seen |= {(*ends, kind) for kind in found.change if kind in {"split", "merged"}}
    assert len(said & seen) >= 0.9 * len(said)
    assert len(said & seen) >= 0.8 * len(seen)


def _lists(pair: Pair) -> list[tuple[str, list[Task]]]:
    return list(zip(pair.documents, (pair.a, pair.b), strict=True))


def test_one_matter_with_another_duty_is_not_carried_on() -> None:
    safety = next(pair for pair in written() if pair.name == "safety")
    links = {(x.a, x.b): x.relation for x in align(safety.a, safety.b)}
    # Revise the plans and exercise them; print a handbook of them and advertise it: the subject
    # is shared, the duty is not. People call it related; nothing said is no mistake either.
    assert links.get((3, 5)) in (None, "related", "carries_on")
    assert links.get((11, 16)) != "carries_on"


def test_a_split_task_and_merged_tasks_say_so() -> None:
    whole = tasks(
        "清理拖欠企业账款，建立台账逐笔销号；推行工业用地标准地出让，新增用地全部按标准供应。",
        "开展营商环境满意度调查，每半年公布一次结果。",
        "组织窗口人员业务轮训，每人每年不少于40学时。",
    )
    parts = tasks(
        "清理拖欠企业账款，建立台账逐笔销号。",
        "推行工业用地标准地出让，新增用地全部按标准供应。",
        "开展营商环境满意度调查，每半年公布一次结果。",
        "组织窗口人员业务轮训，每人每年不少于40学时。",
    )
    down = {(x.a, x.b): x.change for x in align(whole, parts) if x.relation == "carries_on"}
    assert set(down) == {(1, 1), (1, 2), (2, 3), (3, 4)}
    assert "split" in down[1, 1] and "split" in down[1, 2]
    assert down[2, 3] == ["verbatim"]
    up = {(x.a, x.b): x.change for x in align(parts, whole) if x.relation == "carries_on"}
    assert "merged" in up[1, 1] and "merged" in up[2, 1]


def test_what_is_left_out_or_added_is_said() -> None:
    rest = ("开展营商环境满意度调查，每半年公布一次结果。", "组织窗口人员业务轮训。")
    long = "清理拖欠企业账款，建立台账逐笔销号，对逾期不还的单位公开通报并约谈主要负责人。"
    short = "清理拖欠企业账款，建立台账逐笔销号。"
    narrowed = align(tasks(long, *rest), tasks(short, *rest))[0]
    extended = align(tasks(short, *rest), tasks(long, *rest))[0]
    assert narrowed.change == ["narrowed"]
    assert extended.change == ["extended"]
    assert narrowed.share_down == 1 > narrowed.share_up


@pytest.mark.parametrize("texts", [(), ("",), ("。",), ("公开",)])
def test_lists_with_little_or_nothing_in_them(texts: tuple[str, ...]) -> None:
    some = tasks("清理拖欠企业账款，建立台账。", "组织业务轮训。")
    assert [x for x in align(tasks(*texts), some) if x.relation == "carries_on"] == []
    assert [x for x in align(some, tasks(*texts)) if x.relation == "carries_on"] == []
