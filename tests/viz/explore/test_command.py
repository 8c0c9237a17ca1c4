"""`tiaokuai explore`: from a graph folder to a page beside it or where -o says."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tiaokuai.cli import app
from tiaokuai.graph import build_files
from tiaokuai.ontology import TiaokuaiError

DOCUMENT = """2025年乙市政务公开工作要点

一、加强政策解读。坚持政策解读与政策制定同步谋划。（责任单位：市教育局、市民政局，6月底前）
二、优化平台建设。做好政府网站管理。（责任单位：市政府办公室）
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    (folder / "document.txt").write_text(DOCUMENT, "utf-8")
    build_files([folder / "document.txt"], folder / "graph", workers=1)
    return folder / "graph"


def test_the_page_stands_beside_the_graph(graph: Path) -> None:
    result = CliRunner().invoke(app, ["explore", "-g", str(graph)])
    assert result.exit_code == 0
    assert result.stdout == ""
    assert Path(result.stderr.strip()) == graph.with_name("graph.html").resolve()
    assert "坚持政策解读与政策制定同步谋划" in graph.with_name("graph.html").read_text("utf-8")


def test_the_page_is_the_same_each_time(graph: Path, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        CliRunner().invoke(app, ["explore", "-g", str(graph), "-o", str(tmp_path / name)])
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_what_lies_around_a_unit_is_a_page_of_its_own(graph: Path) -> None:
    result = CliRunner().invoke(app, ["explore", "-g", str(graph), "--around", "市教育局"])
    assert result.exit_code == 0
    page = graph.with_name("graph-around.html").read_text("utf-8")
    assert "市教育局 的周边</title>" in page
    again = CliRunner().invoke(app, ["explore", "-g", str(graph), "--around", "没有的"])
    assert isinstance(again.exception, TiaokuaiError)
