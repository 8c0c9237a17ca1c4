"""The explore page in a browser: what a person sees and does, and what the page must not do."""

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tiaokuai.viz import explore_page

from .tables import ABOVE, BELOW, HOSTILE, small_graph

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium, which is not here")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, str]]:
    """One window for all tests, which load the page anew, and the page's address."""
    from playwright.sync_api import sync_playwright

    file = tmp_path_factory.mktemp("explore") / "page.html"
    file.write_text(explore_page(small_graph()), "utf-8")

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser.new_page(), file.as_uri()
        browser.close()


@pytest.fixture
def page(opened: tuple[Any, str]) -> Iterator[Any]:
    """The page of the small graph, opened from a file; it must stay silent and offline."""
    page, address = opened
    said: list[str] = []
    listeners = {
        "console": lambda message: said.append(message.text),
        "pageerror": lambda error: said.append(str(error)),
        "request": lambda request: said.append(request.url),
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("about:blank")  # the page alone would only jump within itself
    said.clear()
    page.goto(address)
    yield page
    for event, listener in listeners.items():
        page.remove_listener(event, listener)
    assert {one.split("#")[0] for one in said if not one.startswith(("data:", "blob:"))} == {
        address
    }
    assert page.evaluate("window.hurt") is None


def key(page: Any, id: str) -> int:
    found: int = page.evaluate("id => tiaokuai.model.nodes.find((n) => n.id === id).key", id)
    return found


def click(page: Any, id: str, times: int = 1) -> None:
    """Click where the node is drawn."""
    x, y = page.evaluate(
        """key => {
            const { x, y } = tiaokuai.cy.getElementById(`n${key}`).renderedPosition();
            const box = tiaokuai.cy.container().getBoundingClientRect();
            return [x + box.left, y + box.top];
        }""",
        key(page, id),
    )
    page.mouse.click(x, y, click_count=times, delay=20)


def drawn(page: Any) -> set[str]:
    ids = "tiaokuai.cy.nodes('[key]').map((n) => tiaokuai.model.nodes[n.data('key')].id)"
    return set(page.evaluate(ids))


def search(page: Any, text: str, tab: str) -> str:
    page.fill("#query", text)
    page.wait_for_timeout(150)
    page.click(f"[data-tab={tab}]")
    found: str = page.inner_text("#list")
    return found


def test_the_overview_shows_documents_with_their_parts_and_flows(page: Any) -> None:
    assert drawn(page) >= {ABOVE, BELOW, f"{ABOVE}§1", f"{BELOW}§1"}
    flows = page.evaluate(
        "tiaokuai.cy.edges('.flow').map((e) => [e.data('type'), e.data('count')])"
    )
    assert flows == [["DERIVES_FROM", 1]]
    assert page.inner_text("#notice") == "图中 3 份文件"
    columns = "tiaokuai.cy.nodes('.head').map((n) => n.position('x'))"
    assert len(set(page.evaluate(columns))) == 3


def test_a_click_on_a_part_lists_its_tasks(page: Any) -> None:
    click(page, f"{ABOVE}§1")
    panel = page.inner_text("#panel")
    assert "一、重点工作" in panel
    assert "任务（3）" in panel


def test_a_task_shows_everything_known_of_it(page: Any) -> None:
    search(page, "床位50张", "tasks")
    page.click("#list .item")
    panel = page.inner_text("#panel")
    for words in (
        "推进养老服务设施建设，新增床位50张。",
        "6月底前",
        "2025-06-30",
        "县民政局",
        "责任",
    ):
        assert words in panel
    assert "来自上级或往年（1）" in panel
    assert "新增床位500张" in panel
    assert page.inner_text("#panel .link mark") == "推进养老服务设施建设，"
    assert page.inner_text("#panel figcaption") == "第 2 页 表 1 第 2 行 第 3 列 · 字符 100–120"


def test_a_task_is_drawn_with_its_neighbours(page: Any) -> None:
    search(page, "床位50张", "tasks")
    page.click("#list .item")
    assert drawn(page) == {f"{BELOW}#1", "乙市丙县/县民政局", f"{ABOVE}#1", BELOW}


def test_neighbours_are_added_on_demand_and_taken_back(page: Any) -> None:
    search(page, "床位50张", "tasks")
    page.click("#list .item")
    before = drawn(page)
    click(page, f"{ABOVE}#1")
    page.click("[data-act=expand]")
    assert drawn(page) > before
    assert "乙市/市民政局" in drawn(page)
    page.click("[data-view=back]")
    assert drawn(page) == before


def test_a_unit_tells_its_counts_by_role(page: Any) -> None:
    search(page, "市民政局", "units")
    page.click("#list .item")
    assert page.inner_text("#panel dl.figures").split() == ["牵头", "1", "责任", "1", "配合", "0"]
    assert "县民政局" in page.inner_text("#panel")


@pytest.mark.parametrize("words", ["发改", "发改委", "市发改委", "sfzhgg", "fgw"])
def test_search_finds_a_unit_by_its_short_names(page: Any, words: str) -> None:
    assert "市发展和改革委员会" in search(page, words, "units")


def test_search_finds_the_tasks_of_a_unit(page: Any) -> None:
    assert "优化营商环境" in search(page, "发改委", "tasks")
    assert page.locator("#list .item").count() == 1


def test_search_for_nothing_known_says_so(page: Any) -> None:
    assert search(page, "没有这样的词", "tasks") == "没有符合条件的内容。"


def test_filters_hold_together(page: Any) -> None:
    page.select_option("#filter-place", label="乙市丙县（3）")
    assert page.locator("#list .item").count() == 3
    assert "优化营商环境" not in page.inner_text("#list")
    page.select_option("#filter-role", label="责任（2）")
    assert page.locator("#list .item").count() == 2
    page.click("#clear")
    assert page.locator("#list .item").count() == 6


def test_unit_and_role_must_meet_in_one_assignment(page: Any) -> None:
    page.select_option("#filter-role", label="牵头（2）")
    page.select_option("#filter-unit", label="市民政局（1）")
    assert page.locator("#list .item").count() == 1


def test_matches_can_be_drawn(page: Any) -> None:
    search(page, "政策解读", "tasks")
    page.click("[data-view=matches]")
    assert {f"{ABOVE}#3", f"{BELOW}#2"} <= drawn(page)


def test_hostile_labels_stay_text(page: Any) -> None:
    for tab in ("tasks", "units", "documents"):
        assert HOSTILE in search(page, "onerror", tab)
        page.click("#list .item")
        assert HOSTILE in page.inner_text("#panel")
    assert page.locator("img:not(#printed)").count() == 0
    assert page.locator("#panel b", has_text="{{data}}").count() == 0


def test_keys_are_enough(page: Any) -> None:
    page.keyboard.press("/")
    page.keyboard.type("床位50张")
    page.wait_for_timeout(150)
    page.focus("#list .item")
    page.keyboard.press("Enter")
    page.focus("#graph")
    page.keyboard.press("0")
    for arrow in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
        page.keyboard.press(arrow)
    assert page.evaluate("tiaokuai.state.chosen.type")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("tiaokuai.state.chosen") is None


def test_the_drawing_is_the_same_each_time(page: Any) -> None:
    spots = "tiaokuai.cy.nodes().map((n) => [n.id(), n.position('x'), n.position('y')])"
    search(page, "养老", "tasks")
    page.click("[data-view=matches]")
    first = page.evaluate(spots)
    page.click("[data-view=overview]")
    page.click("[data-view=matches]")
    assert page.evaluate(spots) == first


def test_cards_do_not_overlap(page: Any) -> None:
    page.click("[data-view=matches]")
    boxes = page.evaluate("tiaokuai.cy.nodes().map((n) => n.boundingBox({includeOverlays: false}))")
    for at, a in enumerate(boxes):
        for b in boxes[at + 1 :]:
            apart = a["x1"] >= b["x2"] or b["x1"] >= a["x2"]
            assert apart or a["y1"] >= b["y2"] or b["y1"] >= a["y2"]


def test_a_place_in_the_graph_has_an_address(page: Any) -> None:
    search(page, "床位50张", "tasks")
    page.click("#list .item")
    page.reload()
    assert page.evaluate("tiaokuai.state.chosen.id") == f"{BELOW}#1"


def test_the_list_can_be_taken_along(page: Any) -> None:
    search(page, "养老", "tasks")
    with page.expect_download() as event:
        page.click("#download")
    text = Path(event.value.path()).read_text("utf-8-sig")
    head, *rows = csv.reader(text.splitlines())
    assert head[:3] == ["地方", "年份", "文件"]
    assert [row[5] for row in rows] == [
        "推进养老服务设施建设，新增床位500张。",
        "推进养老服务设施建设，新增床位50张。",
    ]


def test_paper_gets_a_picture(page: Any) -> None:
    page.pdf()
    assert page.evaluate("document.getElementById('printed').naturalWidth") > 500


def test_english_is_one_click_away(page: Any) -> None:
    page.click("#language")
    assert page.inner_text("#notice") == "3 documents drawn"
    assert page.inner_text("[data-tab=tasks]") == "Tasks 6"
    assert page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768)])
def test_nothing_runs_out_of_the_window(page: Any, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    search(page, "床位50张", "tasks")
    page.click("#list .item")
    assert page.locator("#panel").is_visible()
    size = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    assert page.evaluate(size) == [width, height]
