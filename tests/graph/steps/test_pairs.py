"""Which documents are compared: years with gaps, superiors by every kind of citation, sisters."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tiaokuai.graph import Graph, build
from tiaokuai.loaders import Citation, Extraction, JurisdictionRecord, Level

from ..records import CITY, COUNTY, DISTRICT, NOTICE, PRICES, PROVINCE, SCHOOLS, WATER, document

POINTS = "2024年曲江省政务公开工作要点"
NUMBER = "曲政办发〔2024〕3号"


def built(tmp_path: Path, *extractions: Extraction) -> Graph:
    build(extractions, tmp_path / "graph")
    return Graph(tmp_path / "graph")


def links(graph: Graph, kind: str) -> set[tuple[str, str]]:
    return {(row["from_id"], row["to_id"]) for row in graph.rows(kind)}


def city(year: int, *texts: str, subject: str = "政务公开") -> Extraction:
    said: list[Any] = [(text, {}) for text in texts]
    title = f"{year}年临河市{subject}工作要点"
    return document(CITY, year, title, said, number=f"临政办发〔{year}〕{len(subject)}号")


def test_the_last_edition_is_compared_over_a_gap_of_years(tmp_path: Path) -> None:
    graph = built(tmp_path, city(2021, WATER, PRICES), city(2024, WATER, SCHOOLS))
    assert links(graph, "CONTINUES") == {("临政办发〔2024〕4号#1", "临政办发〔2021〕4号#1")}
    years = {row["year"]: (row["previous_year"], row["next_year"], row["series"])
             for row in graph.rows("Document")}  # fmt: skip
    assert years == {
        2021: (None, 2024, "临政办发〔2021〕4号"),
        2024: (2021, None, "临政办发〔2021〕4号"),
    }


def test_what_returns_is_linked_to_where_it_was_last_and_nothing_else_is(tmp_path: Path) -> None:
    editions = city(2022, WATER, PRICES), city(2023, WATER, SCHOOLS), city(2024, WATER, PRICES)
    graph = built(tmp_path, *editions)
    of = {year: f"临政办发〔{year}〕4号" for year in (2022, 2023, 2024)}
    assert links(graph, "CONTINUES") == {
        (f"{of[2023]}#1", f"{of[2022]}#1"),
        (f"{of[2024]}#1", f"{of[2023]}#1"),
        (f"{of[2024]}#2", f"{of[2022]}#2"),
    }


def test_documents_on_other_subjects_are_another_series(tmp_path: Path) -> None:
    graph = built(tmp_path, city(2023, WATER), city(2024, WATER, subject="安全生产监管"))
    assert links(graph, "CONTINUES") == set()
    assert len({row["series"] for row in graph.rows("Document")}) == 2


def test_a_chain_of_several_superiors_is_implemented_whole(tmp_path: Path) -> None:
    points = document(PROVINCE, 2024, POINTS, [(PRICES, {})], number=NUMBER)
    cites = [Citation(NOTICE, NUMBER), Citation("2024年临河市政务公开工作要点", None)]
    child = document(DISTRICT, 2024, "2024年东塬区政务公开任务清单", [(PRICES, {})], cites=cites)
    graph = built(tmp_path, points, city(2024, PRICES), child)
    basis = {(row["to_id"], row["basis"]) for row in graph.rows("IMPLEMENTS")
             if row["from_id"] == child.document.id}  # fmt: skip
    assert basis == {(NUMBER, "cited"), ("临政办发〔2024〕4号", "cited")}


def test_what_is_inferred_shows_the_titles_that_let_conclude_it(tmp_path: Path) -> None:
    child = document(DISTRICT, 2024, "2024年东塬区政务公开任务清单", [(PRICES, {})])
    graph = built(tmp_path, city(2024, PRICES), child)
    (row,) = graph.rows("IMPLEMENTS")
    quotes = {own["id"]: own["quote"] for own in graph.rows("Evidence")}
    assert row["basis"] == "inferred"
    assert [quotes[id] for id in row["evidence"]] == [
        "2024年东塬区政务公开任务清单",
        "2024年临河市政务公开工作要点",
    ]


def test_an_older_superior_is_not_inferred_where_a_missing_one_is_cited(tmp_path: Path) -> None:
    older = document(PROVINCE, 2022, "2022年曲江省政务公开工作要点", [(PRICES, {})])
    cites = [Citation(NOTICE, NUMBER)]
    child = document(CITY, 2024, "2024年临河市政务公开任务清单", [(PRICES, {})], cites=cites)
    graph = built(tmp_path, older, child)
    assert links(graph, "IMPLEMENTS") == {(child.document.id, NUMBER)}


@pytest.mark.parametrize("citation", [Citation(POINTS, None), Citation(NOTICE, None)])
def test_a_cited_document_that_arrives_takes_its_place(tmp_path: Path, citation: Citation) -> None:
    child = document(CITY, 2024, "2024年临河市政务公开任务清单", [(PRICES, {})], cites=[citation])
    before = built(tmp_path / "before", child)
    (missing,) = [row["id"] for row in before.rows("Document") if row["status"] == "cited"]
    points = document(PROVINCE, 2024, POINTS, [(PRICES, {})], number=NUMBER)
    after = {row["id"]: row for row in built(tmp_path / "after", child, points).rows("Document")}
    assert set(after) == {child.document.id, NUMBER}
    assert after[NUMBER]["status"] == "loaded"
    assert missing in (after[NUMBER]["title"], *after[NUMBER]["aliases"])


def test_the_days_between_two_documents(tmp_path: Path) -> None:
    child = document(DISTRICT, 2024, "2024年东塬区政务公开任务清单", [(PRICES, {})])
    graph = built(tmp_path, city(2024, PRICES), child)
    assert [row["days"] for row in graph.rows("IMPLEMENTS")] == [0]


def test_a_province_answers_to_the_country_and_provinces_alone_are_its_sisters(
    tmp_path: Path,
) -> None:
    def listed(place: str, level: Level) -> Extraction:
        title = f"2024年{place}政务公开工作要点"
        return document(JurisdictionRecord(place, level), 2024, title, [(PRICES, {})])

    country = document(
        JurisdictionRecord("中华人民共和国", "country"), 2024, "2024年政务公开工作要点",
        [(PRICES, {})], number="国办发〔2024〕5号",
    )  # fmt: skip
    shandong, hebei = listed("山东省", "province"), listed("河北省", "province")
    jinan, shijiazhuang = listed("济南市", "city"), listed("石家庄市", "city")
    graph = built(tmp_path, country, shandong, hebei, jinan, shijiazhuang)
    assert links(graph, "IMPLEMENTS") == {
        (lower.document.id, higher.document.id)
        for lower, higher in (
            (shandong, country),
            (hebei, country),
            (jinan, shandong),
            (shijiazhuang, hebei),
        )
    }
    sisters = {one.partition("#")[0] for ends in links(graph, "PARALLELS") for one in ends}
    assert sisters == {shandong.document.id, hebei.document.id}


def test_a_hundred_counties_make_few_pairs(tmp_path: Path) -> None:
    counties = [
        document(
            JurisdictionRecord(f"临河市第{n}县", "county"),
            2024,
            f"2024年第{n}县政务公开任务清单",
            [(PRICES, {})],
        )
        for n in range(30)
    ]
    graph = built(tmp_path, city(2024, PRICES), *counties)
    after = Counter(start for _, start in sorted(links(graph, "PARALLELS")))
    assert 0 < max(after.values()) <= 8
    assert len(links(graph, "DERIVES_FROM")) == 30


def test_a_thread_is_named_by_a_heading_or_a_shared_clause(tmp_path: Path) -> None:
    county = document(COUNTY, 2024, "2024年西塬县政务公开任务清单", [(PRICES, {}), (WATER, {})])
    graph = built(tmp_path, city(2024, PRICES, WATER), county)
    names = {row["text"]: row["thread_name"] for row in graph.rows("Task")}
    # Both stand under one heading, which so names neither.
    assert names == {PRICES: "接受群众监督", WATER: "按月公布城区饮用水水源地水质监测结果"}
