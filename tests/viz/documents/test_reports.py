"""Reports as Word, page and Markdown: they say the same, look right and are the same bytes again."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from matplotlib import font_manager

from tiaokuai.graph import Graph
from tiaokuai.ontology import TiaokuaiError
from tiaokuai.queries import (
    Chart,
    Report,
    Scope,
    Table,
    TableColumn,
    coordination_report,
    obligations_report,
)
from tiaokuai.viz import (
    chinese_font,
    report_docx,
    report_markdown,
    report_page,
    without_charts,
)


@pytest.fixture(scope="module")
def reports(sample_graph: Graph) -> Iterator[list[Report]]:
    store = sample_graph.store()
    scope = Scope(["青硖市"], [2025])
    yield [obligations_report(store, scope), coordination_report(store, scope)]
    store.close()


@pytest.fixture(scope="module")
def font() -> str:
    try:
        return chinese_font()
    except TiaokuaiError as missing:
        pytest.skip(str(missing))


def tables(report: Report) -> list[Table]:
    return [part for part in report.parts if isinstance(part, Table) and part.rows]


def test_word_has_every_table_with_its_header_on_each_page(
    reports: list[Report], font: str
) -> None:
    for report in reports:
        document: Any = Document(BytesIO(report_docx(report)))
        assert document.paragraphs[0].text == report.title
        for table, made in zip(tables(report), document.tables, strict=True):
            assert len(made.rows) == len(table.rows) + 1
            assert made.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
            assert [cell.text for cell in made.rows[1].cells] == [
                "" if cell is None else str(cell) for cell in table.rows[0]
            ]
        charts = [p for p in report.parts if isinstance(p, Chart) and p.labels and p.series]
        assert len(document.inline_shapes) == len(charts) > 0


def test_word_is_set_as_offices_set_it(reports: list[Report], font: str) -> None:
    document: Any = Document(BytesIO(report_docx(reports[0])))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fonts = {name: document.styles[name].element.rPr.rFonts.get(qn("w:eastAsia"))
             for name in ("Normal", "Heading 1", "Title", "Cell")}  # fmt: skip
    assert fonts == {"Normal": "仿宋", "Heading 1": "黑体", "Title": "宋体", "Cell": "宋体"}
    assert "PAGE" in section.footer._element.xml


def test_the_same_report_is_the_same_bytes(reports: list[Report], font: str) -> None:
    for report in reports:
        assert report_docx(report) == report_docx(report)
        assert report_page(report) == report_page(report)


def test_the_page_holds_no_script_and_asks_for_nothing(reports: list[Report], font: str) -> None:
    for report in reports:
        page = report_page(report)
        assert "<script" not in page
        assert not re.search(r"(src|href)=\"(?!data:)", page)
        assert page.count("<table>") == len(tables(report))


def test_a_browser_shows_the_page_as_it_is_meant(
    reports: list[Report], font: str, tmp_path: Path
) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    if not Path("/usr/bin/chromium").exists():
        pytest.skip("needs Chromium")
    (tmp_path / "page.html").write_text(report_page(reports[1]), "utf-8")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto((tmp_path / "page.html").as_uri())
        loaded = page.evaluate("[...document.images].map(image => image.naturalWidth > 300)")
        browser.close()
    assert said == []
    assert loaded
    assert all(loaded)


def test_markdown_has_every_row(reports: list[Report]) -> None:
    for report in reports:
        text = report_markdown(report)
        rows = sum(len(table.rows) + 2 for table in tables(report))
        assert sum(line.startswith("| ") for line in text.splitlines()) == rows
        assert text.startswith(f"# {report.title}\n")


def test_words_of_documents_stay_words() -> None:
    table = Table("甲", (TableColumn("<乙>"),), (("<b>|\n丙",),), "<i>")
    page = report_page(Report("<题>", parts=(table,)))
    assert "<b>" not in page and "<i>" not in page and "<题>" not in page
    assert r"| <b>\|<br>丙 |" in report_markdown(Report("题", parts=(table,)))


def test_without_a_chinese_font_it_says_which_to_install(
    reports: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    chinese_font.cache_clear()
    with pytest.raises(TiaokuaiError, match="install Noto Sans CJK SC"):
        report_page(reports[0])
    plain = without_charts(reports[0])
    assert "<img" not in report_page(plain)
    assert len(Document(BytesIO(report_docx(plain))).inline_shapes) == 0
