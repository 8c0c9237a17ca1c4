"""Unit cells → units with roles: the ways of writing them that documents have."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tiaokuai.loaders import Passage, Share, assign, merge

CELLS = yaml.safe_load((Path(__file__).parent / "data/cells.yaml").read_text("utf-8"))
LETTERS = {"lead": "L", "responsible": "R", "support": "S"}

NAMES = (
    "市教育局",
    "市文化和旅游局",
    "市发展改革委",
    "市委宣传部",
    "市政府办公室",
    "国网济宁供电公司",
    "各县（市、区）政府",
    "市政府各部门、单位",
    "市人力资源和社会保障局",
    "济宁高新区管委会",
    "团市委",
    "市南四湖流域管理办公室",
)
some_names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True)
separators = st.sampled_from(["、", "，", "；", "\n", "/", "、\n", " "])


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: str(cell[0])[:20])
def test_cell(cell: list[str]) -> None:
    text, *expected = cell
    shares = assign(Passage.of(text), "responsible")
    assert [f"{LETTERS[share.role]} {share.name}" for share in shares] == expected


@settings(deadline=None)  # the first example compiles the code lists
@given(some_names, separators)
def test_joined_names_come_back(names: list[str], separator: str) -> None:
    shares = assign(Passage.of(separator.join(names)), None)
    assert [share.name for share in shares] == names


@settings(deadline=None)  # the first example compiles the code lists
@given(some_names, separators, st.integers(0, 40))
def test_passages_stand_where_the_names_do(names: list[str], separator: str, before: int) -> None:
    document = "事" * before + separator.join(names) + "项"
    for share in assign(Passage.of(document, before, len(document) - 1), "support"):
        assert share.role == "support"
        assert "".join(document[a:b] for a, b in share.passage.spans) == share.name


def test_shared_tail_adds_its_own_stretch() -> None:
    text = "曲阜市、邹城市政府"
    first, second = assign(Passage.of(text), None)
    assert [text[a:b] for a, b in first.passage.spans] == ["曲阜市", "政府"]
    assert [text[a:b] for a, b in second.passage.spans] == ["邹城市政府"]


def test_shared_head_adds_its_own_stretch() -> None:
    text = "市公安局、司法局"
    _, second = assign(Passage.of(text), None)
    assert [text[a:b] for a, b in second.passage.spans] == ["市", "司法局"]


def test_role_of_the_column_and_of_nothing() -> None:
    (share,) = assign(Passage.of("市教育局"), "lead")
    assert (share.role, share.role_rule) == ("lead", "column")
    (share,) = assign(Passage.of("市教育局"), None)
    assert (share.role, share.role_rule) == ("responsible", "none")


def test_each_unit_once_in_its_strongest_role() -> None:
    shares = assign(Passage.of("市教育局牵头，市财政局、市教育局配合"), None)
    assert [(s.name, s.role) for s in shares] == [("市教育局", "lead"), ("市财政局", "support")]


def test_merge_of_two_cells() -> None:
    lead = assign(Passage.of("市教育局"), "lead")
    others = assign(Passage.of("市教育局、市财政局"), "responsible")
    merged: list[Share] = merge([*others, *lead])
    assert [(s.name, s.role) for s in merged] == [("市教育局", "lead"), ("市财政局", "responsible")]


def test_gold_of_real_documents(shared: Path) -> None:
    """Every unit of the labelled documents, printed alone, reads as that one unit."""
    for path in sorted((shared / "gold").glob("0*.json")):
        for task in json.loads(path.read_text("utf-8"))["tasks"]:
            for name in (*task["lead"], *task["responsible"], *task["support"]):
                assert [s.name for s in assign(Passage.of(name), None)] == [name]
