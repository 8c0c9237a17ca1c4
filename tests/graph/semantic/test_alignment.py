"""Tasks of one meaning are linked with a model of it, and only with one."""

from pathlib import Path

import pytest

from tiaokuai.graph import Change, Graph, Side, align, build, open_scorer

from ..lineage.truth import sampled, tasks
from ..records import CITY, DISTRICT, document
from .models import served, write_static

ABOVE = (
    "及时回应群众诉求。",
    "每月检查校车。",
    "新建社区食堂四十处。",
    "开通夜间公交线路十条。",
    "按月公布饮用水源水质。",
)
BELOW = (
    "每月检查校车。",
    "十条夜间公交线路开通。",
    "逐一答复百姓烦心事。",
    "建成社区食堂四十处。",
)
PARAPHRASE = (1, 3)


def carried(*, semantic: Path | None) -> dict[tuple[int, int], list[Change]]:
    scorer = open_scorer(semantic) if semantic else None
    links = align(Side(tasks(*ABOVE), scorer), Side(tasks(*BELOW), scorer))
    return {(link.a, link.b): link.change for link in links if link.relation == "carries_on"}


def test_a_paraphrase_without_a_letter_in_common_is_linked_with_a_model_only(
    tmp_path: Path,
) -> None:
    assert not set(ABOVE[0].rstrip("。")) & set(BELOW[2].rstrip("。"))
    plain, found = carried(semantic=None), carried(semantic=write_static(tmp_path / "m"))
    assert PARAPHRASE not in plain
    assert found == plain | {PARAPHRASE: ["adapted"]}


def test_the_whole_of_both_texts_is_the_proof_of_such_a_link(tmp_path: Path) -> None:
    scorer = open_scorer(write_static(tmp_path / "m"))
    links = align(Side(tasks(*ABOVE), scorer), Side(tasks(*BELOW), scorer))
    (link,) = (link for link in links if (link.a, link.b) == PARAPHRASE)
    (clause,) = link.clauses
    assert (clause.a_start, clause.a_end) == (0, len(ABOVE[0]) - 1)
    assert (clause.b_start, clause.b_end) == (0, len(BELOW[2]) - 1)
    assert link.share_up == link.share_down == 0


def test_the_two_directions_agree(tmp_path: Path) -> None:
    scorer = open_scorer(write_static(tmp_path / "m"))
    for pair in sampled()[:3]:
        a, b = Side(pair.a, scorer), Side(pair.b, scorer)
        there = {(x.a, x.b, x.relation, x.score) for x in align(a, b)}
        assert there == {(x.b, x.a, x.relation, x.score) for x in align(b, a)}


@pytest.mark.parametrize(("a", "b"), [((), ABOVE), (ABOVE[:1], BELOW[2:3]), (("",), ABOVE)])
def test_lists_with_little_or_nothing_in_them(
    a: tuple[str, ...], b: tuple[str, ...], tmp_path: Path
) -> None:
    scorer = open_scorer(write_static(tmp_path / "m"))
    assert align(Side(tasks(*a), scorer), Side(tasks(*b), scorer)) == []


def test_a_graph_says_which_model_helped_and_is_the_same_again(tmp_path: Path) -> None:
    city = document(CITY, 2024, "2024年临河市民生工作要点", [(text, {}) for text in ABOVE])
    district = document(DISTRICT, 2024, "2024年东塬区民生任务", [(text, {}) for text in BELOW])
    link = f"{district.document.id}#3", f"{city.document.id}#1"
    scorer = open_scorer(write_static(tmp_path / "m"))
    plain = Graph(build([city, district], tmp_path / "plain").target)
    one, two = (
        Graph(build(documents, tmp_path / name, scorer=scorer).target)
        for name, documents in (("one", [city, district]), ("two", [district, city]))
    )
    assert plain.manifest.scorer is None
    assert '"scorer"' not in (plain.path / "manifest.json").read_text("utf-8")
    assert one.manifest == two.manifest
    assert one.manifest.scorer == scorer.name
    for graph, there in ((plain, False), (one, True)):
        ends = {(row["from_id"], row["to_id"]) for row in graph.rows("DERIVES_FROM")}
        assert (link in ends) is there


def test_a_server_links_what_a_model_on_disk_links(tmp_path: Path) -> None:
    with served() as asked:
        scorer = open_scorer(asked.address)
        links = align(Side(tasks(*ABOVE), scorer), Side(tasks(*BELOW), scorer))
    same = {(x.a, x.b) for x in links if x.relation == "carries_on"}
    assert same == set(carried(semantic=write_static(tmp_path / "m")))
