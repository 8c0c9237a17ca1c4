"""A graph built of records holds their facts, each once, and is the same each time."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tiaokuai.graph import Graph, build
from tiaokuai.loaders import Citation

from .records import (
    CITY,
    COUNTY,
    NOTICE,
    PRICES,
    PROVINCE,
    WATER,
    corpus,
    document,
)

POINTS, BEFORE, CITYS = "曲政办发〔2024〕3号", "临政办发〔2023〕8号", "临政办发〔2024〕12号"
DISTRICTS, COUNTYS = (
    "临河市东塬区20242024年临河市东塬区政务公开工作任务分解表",
    "西政办字〔2024〕5号",
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    target = tmp_path_factory.mktemp("built") / "graph"
    build(corpus(), target)
    return Graph(target)


def by_id(graph: Graph, kind: str) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in graph.rows(kind)}


def pairs(graph: Graph, kind: str) -> set[tuple[str, str]]:
    return {(row["from_id"], row["to_id"]) for row in graph.rows(kind)}


def test_documents_loaded_and_cited(graph: Graph) -> None:
    documents = by_id(graph, "Document")
    status = {id: row["status"] for id, row in documents.items()}
    assert status == {
        POINTS: "loaded",
        BEFORE: "loaded",
        CITYS: "loaded",
        DISTRICTS: "loaded",
        COUNTYS: "loaded",
        "2022年曲江省数据条例": "cited",
    }
    assert documents["2022年曲江省数据条例"]["year"] == 2022
    assert ("2022年曲江省数据条例", "曲江省") in pairs(graph, "COVERS")


def test_what_implements_what(graph: Graph) -> None:
    basis = {(r["from_id"], r["to_id"]): r["basis"] for r in graph.rows("IMPLEMENTS")}
    assert basis == {
        (CITYS, POINTS): "cited",
        (CITYS, "2022年曲江省数据条例"): "cited",
        (DISTRICTS, CITYS): "inferred",
        (COUNTYS, CITYS): "inferred",
    }


def test_a_citation_shows_where_it_is_printed(graph: Graph) -> None:
    evidence = by_id(graph, "Evidence")
    cited = {(r["from_id"], r["to_id"]): r["evidence"] for r in graph.rows("IMPLEMENTS")}
    assert [evidence[id]["quote"] for id in cited[CITYS, POINTS]] == [NOTICE]


def test_places_without_a_code_find_their_superior(graph: Graph) -> None:
    assert {pair for pair in pairs(graph, "PART_OF") if "/" not in pair[0]} == {
        ("临河市东塬区", "临河市"),
        ("临河市西塬县", "临河市"),
        ("临河市", "曲江省"),
    }


def test_one_unit_for_two_names(graph: Graph) -> None:
    leads = {r["to_id"]: r for r in graph.rows("LEADS") if "发展和改革" in r["from_id"]}
    supports = {r["to_id"] for r in graph.rows("SUPPORTS") if "发展和改革" in r["from_id"]}
    assert set(leads) == {f"{CITYS}#1"}
    assert leads[f"{CITYS}#1"]["printed"] == "市发改委"
    assert leads[f"{CITYS}#1"]["position"] == 2
    assert supports == {f"{CITYS}#2"}


def test_same_name_in_two_places_is_two_units(graph: Graph) -> None:
    education = {id for id in by_id(graph, "Unit") if id.endswith("教育局")}
    assert education == {"临河市/市教育局", "临河市东塬区/区教育局", "临河市西塬县/县教育局"}
    functions = {f for u, f in pairs(graph, "PERFORMS") if u in education}
    assert functions == {"education"}


def test_collectives_mean_what_the_corpus_knows(graph: Graph) -> None:
    members = pairs(graph, "MEMBER_OF")
    below = {m for m, c in members if c == "临河市/各县（市、区）政府"}
    assert below == {"临河市东塬区/区人民政府", "临河市西塬县/县人民政府"}
    departments = {m for m, c in members if c == "临河市/市政府各部门、单位"}
    assert {"临河市/市教育局", "临河市/市民政局"} <= departments
    assert not any(m.startswith("临河市东塬区") for m in departments)


def test_sections_are_a_tree(graph: Graph) -> None:
    sections = by_id(graph, "Section")
    assert sections[f"{CITYS}§1.2"]["title"] == "（二）分项"
    contains = pairs(graph, "CONTAINS")
    assert {
        (CITYS, f"{CITYS}§1"),
        (f"{CITYS}§1", f"{CITYS}§1.2"),
        (f"{CITYS}§1.2", f"{CITYS}#3"),
        (CITYS, f"{CITYS}#3"),
    } <= contains
    assert (f"{CITYS}§1", f"{CITYS}#3") not in contains


def test_lineage_upward_backward_and_beside(graph: Graph) -> None:
    assert (f"{CITYS}#1", f"{POINTS}#1") in pairs(graph, "DERIVES_FROM")
    assert (f"{DISTRICTS}#1", f"{CITYS}#1") in pairs(graph, "DERIVES_FROM")
    assert (f"{CITYS}#3", f"{BEFORE}#1") in pairs(graph, "CONTINUES")
    beside = pairs(graph, "PARALLELS")
    assert {frozenset(pair) for pair in beside} == {frozenset((f"{DISTRICTS}#2", f"{COUNTYS}#1"))}


def test_a_thread_is_named_for_its_earliest_and_highest_task(graph: Graph) -> None:
    tasks = by_id(graph, "Task")
    assert tasks[f"{DISTRICTS}#1"]["thread"] == f"{POINTS}#1"
    assert tasks[f"{POINTS}#3"]["thread"] == tasks[f"{CITYS}#3"]["thread"] == f"{BEFORE}#1"
    assert tasks[f"{COUNTYS}#2"]["thread"] == f"{COUNTYS}#2"


def test_every_id_that_is_named_exists(graph: Graph) -> None:
    evidence = set(by_id(graph, "Evidence"))
    for kind in ("Task", "LEADS", "RESPONSIBLE_FOR", "SUPPORTS", "IMPLEMENTS"):
        for row in graph.rows(kind):
            assert set(row["evidence"]) <= evidence
    with_offsets = by_id(graph, "Evidence").values()
    assert all(len(row["quote"]) == row["end"] - row["start"] for row in with_offsets)


def test_the_store_has_every_row(graph: Graph) -> None:
    store = graph.store()
    counts = store.counts()
    store.close()
    assert counts == {kind: graph.manifest.counts[kind] for kind in counts}


def test_order_of_documents_changes_no_byte(graph: Graph, tmp_path: Path) -> None:
    shuffled = corpus()
    random.Random(7).shuffle(shuffled)
    build(shuffled, tmp_path / "again")
    assert Graph(tmp_path / "again").manifest == graph.manifest
    one, other = (
        (path / "manifest.json").read_bytes() for path in (graph.path, tmp_path / "again")
    )
    assert one == other


def test_the_richer_file_of_one_document_is_kept(tmp_path: Path) -> None:
    dump, *others = corpus()
    docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    source = replace(dump.document.source, path="b.docx", sha256="other", media_type=docx)
    rich = replace(dump, document=replace(dump.document, source=source))
    summary = build([dump, rich, *others], tmp_path / "graph")
    assert summary.counts["Document"] == 6
    assert [(d.path, d.why) for d in summary.manifest.duplicates] == [
        (f"{dump.document.title}.txt", "same document as b.docx")
    ]


def test_a_scan_of_a_document_that_exists_as_text_is_not_kept(tmp_path: Path) -> None:
    dump, *_ = corpus()
    docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    source = replace(
        dump.document.source, path="a.docx", sha256="other", media_type=f"{docx};ocr=tesseract"
    )
    scan = replace(dump, document=replace(dump.document, source=source))
    summary = build([scan, dump], tmp_path / "graph")
    assert [d.path for d in summary.manifest.duplicates] == ["a.docx"]


def test_one_file_twice_is_one_document(tmp_path: Path) -> None:
    first, *_ = corpus()
    source = replace(first.document.source, path="copy.txt")
    copy = replace(first, document=replace(first.document, id="another id", source=source))
    summary = build([first, copy], tmp_path / "graph")
    assert summary.counts["Document"] == 1


@pytest.mark.parametrize(
    "citation",
    [
        Citation("2024年曲江省政务公开工作要点", None),
        Citation("曲江省人民政府办公厅关于印发《2024年曲江省政务公开工作要点》的通知", None),
        Citation("曲江省人民政府办公厅关于印发2024年政务公开工作要点的通知", "曲政办发〔2024］3号"),
        Citation("什么要点", "曲政办发〔2024〕3号"),
    ],
)
def test_a_citation_finds_the_loaded_document(tmp_path: Path, citation: Citation) -> None:
    points = corpus()[0]
    child = document(CITY, 2024, "2024年临河市政务公开任务清单", [(PRICES, {})], cites=[citation])
    build([points, child], tmp_path / "graph")
    rows = Graph(tmp_path / "graph").rows("IMPLEMENTS")
    assert [(row["to_id"], row["basis"]) for row in rows] == [(POINTS, "cited")]


def test_a_bureau_succeeds_the_one_before_the_reform(tmp_path: Path) -> None:
    before = document(CITY, 2018, "2018年临河市工作要点", [(WATER, {"lead": ["市环保局"]})])
    after = document(CITY, 2024, "2024年临河市工作要点", [(WATER, {"lead": ["市生态环境局"]})])
    build([before, after], tmp_path / "graph")
    assert Graph(tmp_path / "graph").rows("SUCCEEDS") == [
        {
            "from_id": "临河市/市生态环境局",
            "to_id": "临河市/市环境保护局",
            "date": "2019-03-31",
        }
    ]


def test_another_year_and_another_subject_are_no_superior(tmp_path: Path) -> None:
    later = document(PROVINCE, 2025, "2025年曲江省政务公开工作要点", [(PRICES, {})])
    other = document(PROVINCE, 2024, "2024年曲江省安全生产工作要点", [(WATER, {})])
    child = document(COUNTY, 2024, "2024年临河市西塬县政务公开任务清单", [(PRICES, {})])
    build([later, other, child], tmp_path / "graph")
    assert Graph(tmp_path / "graph").rows("IMPLEMENTS") == []
