"""The extract page shows a document beside its tasks, each leading to the other, and runs nothing."""

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from samples import render, truth
from tiaokuai.loaders import extract, read
from tiaokuai.viz import extract_markdown, extract_page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
EVIL = "<script>window.hurt = 1</script>{{tasks}}[a]"
ROWS = [
    "| 序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 |",
    "| --- | --- | --- | --- | --- |",
    f"| 1 | 公开目录{EVIL} | 市司法局 | 市民政局 | 6月底前 |",
    *(
        f"| {n} | 逐项写明第{n}类事项的申领条件。 | 市民政局 | 市财政局、市司法局 | 9月底前 |"
        for n in range(2, 401)
    ),
    "| 备注：本表由市政府办公室解释。 | | | | |",
]
TEXT = "# 青硖市2025年工作任务分解表\n\n" + "\n".join(ROWS) + "\n"
SOURCE = read(TEXT.encode(), f"{EVIL}.md")
EXTRACTION = extract(SOURCE)
PAGE = extract_page(SOURCE, EXTRACTION)


class Printed(HTMLParser):
    """The text of the page's source side, and the names of all tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "section":
            self._inside = ("class", "source") in attrs

    def handle_data(self, data: str) -> None:
        self.text += data if self._inside else ""


@pytest.mark.parametrize("layout", ["docx", "html", "pdf", "ods", "txt_tabs"])
def test_the_page_prints_all_of_a_document_in_any_format(layout: str) -> None:
    document = next(d for d in truth() if d.id == "qingxia-2024-openness")
    source = read(render(document, layout), layout)
    page = extract_page(source, extract(source))
    reader = Printed()
    reader.feed(page)
    shown = re.sub(r"\s+", "", reader.text)
    for block in re.split(r"[\n\t]+|: ", source.text):
        assert re.sub(r"\s+", "", block) in shown
    assert {f'id="s{task.ordinal}"' in page for task in document.tasks} == {True}
    assert not re.search(r'class="line \w+" title="[^"]*[a-z]', page), "a rule without a name"
    assert source.sha256 in page and source.media_type in page


def test_text_stays_text_and_nothing_runs() -> None:
    reader = Printed()
    reader.feed(PAGE)
    assert "script" not in reader.tags
    assert EVIL in reader.text
    assert "default-src 'none'" in PAGE
    assert not re.search(r"<[^>]*\son\w+=|(?:src|href)=\"(?!#|data:)", PAGE)


def test_what_was_skipped_is_said_with_its_reason() -> None:
    assert '<span class="note">略过：' in PAGE
    assert "- 略过（" in extract_markdown(EXTRACTION)


def test_the_same_document_gives_the_same_page() -> None:
    assert extract_page(SOURCE, EXTRACTION) == PAGE


def test_markdown_has_units_deadline_place_and_quote_and_formats_no_text() -> None:
    text = extract_markdown(EXTRACTION)
    second = text[text.index("**2**") :].split("\n**3**")[0].splitlines()
    assert second[0] == "**2**（序号 2） 逐项写明第2类事项的申领条件。"
    assert second[2:7] == [
        "- 牵头：市民政局",
        "- 责任：市财政局、市司法局",
        "- 时限：9月底前",
        "- 位置：表1 第3行",
        "- 原文：“逐项写明第2类事项的申领条件。”",
    ]
    assert "<script" not in text.replace(r"\<", "") and "}[a]" not in text


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The page of 400 tasks, opened from a file; it must stay silent and offline."""
    if CHROMIUM is None:
        pytest.skip("needs chromium, which is not here")
    from playwright.sync_api import sync_playwright

    file: Path = tmp_path_factory.mktemp("extract") / "page.html"
    file.write_text(PAGE, "utf-8")
    said: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: said.append(request.url))
        page.goto(file.as_uri())
        yield page
        assert page.evaluate("window.hurt") is None
        assert {one.split("#")[0] for one in said} == {file.as_uri()}
        browser.close()


def test_a_card_leads_to_its_place_and_a_place_to_its_card(page: Any) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.click("#t350 > a")
    page.locator("#s350").wait_for(state="attached")
    place = page.locator(".source a.text.k350")
    page.wait_for_function(
        "() => { const box = document.querySelector('.source a.text.k350').getBoundingClientRect();"
        " return box.top > 100 && box.bottom < 900; }"
    )
    assert place.inner_text() == "逐项写明第350类事项的申领条件。"
    assert "2px" in place.evaluate("one => getComputedStyle(one).outlineWidth")
    page.click(".source a.lead.k352")
    page.wait_for_function(
        "() => { const box = document.querySelector('#t352').getBoundingClientRect();"
        " return box.top > 100 && box.bottom < 900; }"
    )
    assert page.locator("#t352").evaluate("one => getComputedStyle(one).boxShadow") != "none"
    assert page.locator("#t350").evaluate("one => getComputedStyle(one).boxShadow") == "none"


def test_lines_are_narrowed_down_to_what_was_skipped(page: Any) -> None:
    page.click("label[for=f-skipped]")
    opacity = "one => getComputedStyle(one).opacity"
    assert float(page.locator("tr.task").first.evaluate(opacity)) < 0.5
    assert page.locator("tr.skipped").evaluate(opacity) == "1"
    page.click("label[for=f-all]")
    assert page.locator("tr.task").first.evaluate(opacity) == "1"
