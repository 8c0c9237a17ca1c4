"""The compare page shows both documents, marks what is shared, and runs nothing."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tiaokuai.graph import compare
from tiaokuai.loaders import (
    Assignment,
    Deadline,
    DocumentRecord,
    Extraction,
    JurisdictionRecord,
    Ledger,
    SourceFile,
    Task,
)
from tiaokuai.viz import compare_page

EVIL = "<script>alert(1)</script>“{{rows}}”&"


def extraction(title: str, *texts: str) -> Extraction:
    record = DocumentRecord(
        title,
        title,
        [title],
        None,
        2024,
        None,
        None,
        None,
        "breakdown",
        JurisdictionRecord("云泽市", "city"),
        [],
        SourceFile("", "", ""),
    )
    lead = Assignment(
        "市商务局", "市商务局", "云泽市/市商务局", "exact", "lead", "header", "市商务局"
    )
    deadline = Deadline("6月底前", "by_date", end="2024-06-30")
    tasks = [Task(n, None, ["一、总体"], text, [lead], deadline) for n, text in enumerate(texts, 1)]
    return Extraction(record, tasks, Ledger())


A = extraction(
    f"甲{EVIL}", "清理拖欠企业账款，全年20家。", "组织窗口人员轮训。", f"建设市场{EVIL}。"
)
B = extraction(
    "乙", "清理拖欠企业账款，全年35家，公布结果。", f"建设市场{EVIL}。", "发展夜间经济。"
)
PAGE = compare_page(compare(A, B), A, B)


class Texts(HTMLParser):
    """The texts of the task cards, and the names of all tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.cards: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "article":
            self._inside = False
        if tag == "p" and not self._inside:
            self._inside = True
            self.cards.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.cards[-1] += data


def parsed() -> Texts:
    reader = Texts()
    reader.feed(PAGE)
    return reader


def test_every_task_stands_in_the_page_word_for_word() -> None:
    shown = parsed().cards
    for task in [*A.tasks, *B.tasks]:
        assert task.text in shown


def test_what_is_shared_dropped_and_new_is_told_apart() -> None:
    assert '<mark class="t0">清理拖欠企业账款</mark>' in PAGE
    assert "<ins>公布结果</ins>" in PAGE
    assert "指标调高" in PAGE and "20家" in PAGE
    assert "A 未见承接" in PAGE and "B 新增" in PAGE


def test_text_stays_text_and_nothing_runs() -> None:
    assert not {"script", "iframe", "link-external"} & parsed().tags
    assert "alert(1)</script>" not in PAGE
    assert "default-src 'none'" in PAGE
    assert not re.search(r"\bon\w+=|https?://|style=", PAGE)


def test_filters_name_what_is_there_and_only_that() -> None:
    offered = re.findall(r'<label for="f-(\w+)"', PAGE)
    assert offered[0] == "all"
    assert {"only_a", "only_b", "target"} <= set(offered)
    assert "split" not in offered


def test_the_same_comparison_gives_the_same_page() -> None:
    assert compare_page(compare(A, B), A, B) == PAGE


def test_a_phone_shows_the_two_sides_one_below_the_other(tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("needs chromium, which is not here")
    from playwright.sync_api import sync_playwright

    file = tmp_path / "compare.html"
    file.write_text(PAGE, "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width, beside in ((1280, True), (390, False)):
            page = browser.new_page(viewport={"width": width, "height": 800})
            page.goto(file.as_uri())
            a, b = (page.locator(f".row article.{side}").first.bounding_box() for side in "ab")
            assert a and b
            assert (b["x"] > a["x"] + a["width"]) is beside
            assert page.evaluate("document.documentElement.scrollWidth") == width
        browser.close()
