"""The snapshot of a neighbourhood: near things, drawn at once, offline, whatever their names."""

import shutil
from pathlib import Path

import networkx
import pytest

from tiaokuai.viz import snapshot_page

HOSTILE = '</script><img src=x onerror="window.hurt=1"><b>{{policy}}'
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def network(tasks: int = 3) -> "networkx.MultiDiGraph[str]":
    """A unit with tasks, each with another unit, all in one place."""
    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    made.add_node("乙市", node_kind="Jurisdiction", name="乙市")
    made.add_node("乙市/市民政局", node_kind="Unit", name=HOSTILE)
    for n in range(tasks):
        made.add_node(f"文#{n}", node_kind="Task", text=f"第{n}项任务，" + HOSTILE)
        made.add_node(f"乙市/第{n}局", node_kind="Unit", name=f"第{n}局")
        made.add_edge("乙市/市民政局", f"文#{n}", key="LEADS")
        made.add_edge(f"乙市/第{n}局", f"文#{n}", key="SUPPORTS")
        made.add_edge(f"乙市/第{n}局", "乙市", key="PART_OF")
    made.add_edge("乙市/市民政局", "乙市", key="PART_OF")
    made.add_node("远处", node_kind="Unit", name="远处")
    made.add_edge("远处", "乙市", key="PART_OF")
    return made


def test_equal_graphs_are_equal_pages_that_load_nothing() -> None:
    page = snapshot_page(network(), ["乙市/市民政局"], HOSTILE)
    assert page == snapshot_page(network(), ["乙市/市民政局"], HOSTILE)
    assert page.startswith("<!DOCTYPE html>")
    assert "cdn.jsdelivr" not in page
    assert "bootstrap" not in page
    assert "<img" not in page
    assert "unsafe" not in page.partition("<title>")[0]


def test_near_things_are_drawn_and_the_way_leads_not_through_places() -> None:
    page = snapshot_page(network(), ["乙市/市民政局"], "周边")
    assert "8 个节点，10 条关系。" in page
    assert "\\u8fdc\\u5904" not in page  # 远处, as pyvis writes it


def test_no_more_than_can_be_read_is_drawn_and_the_rest_is_told() -> None:
    page = snapshot_page(network(200), ["乙市/市民政局"], "周边")
    assert "150 个节点" in page
    assert "相邻的另有 52 个未画出" in page


@pytest.mark.skipif(CHROMIUM is None, reason="needs chromium, which is not here")
def test_a_browser_draws_it_at_once_without_a_network(tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    file = tmp_path / "page.html"
    file.write_text(snapshot_page(network(), ["乙市/市民政局"], HOSTILE), "utf-8")
    said: list[str] = []
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: said.append(request.url))
        page.goto(file.as_uri())
        assert page.text_content("h1") == HOSTILE
        assert page.evaluate("network.body.data.nodes.length") == 8
        at = page.evaluate("network.canvasToDOM(network.getPosition('乙市/市民政局'))")
        box = page.locator("#mynetwork").bounding_box()
        assert box
        page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])
        page.wait_for_selector("div.vis-tooltip", state="visible")
        assert HOSTILE in (page.text_content("div.vis-tooltip") or "").replace("\n", "")
        assert page.evaluate("window.hurt") is None
        browser.close()
    assert said == [file.as_uri()]
