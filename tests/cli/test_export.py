"""export, as its users run it."""

import json
from pathlib import Path

import openpyxl
import pytest

from tiaokuai.graph import Graph

from .conftest import Run


def test_help_names_every_format(tiaokuai: Run) -> None:
    from tiaokuai.graph import EXPORTS

    said = tiaokuai("export", "--help").out
    assert all(format in said for format in (*EXPORTS, "xlsx"))


def test_text_goes_to_stdout_and_to_a_file(
    tiaokuai: Run, sample_graph: Graph, tmp_path: Path
) -> None:
    printed = tiaokuai("export", "json", "-g", sample_graph.path)
    assert (printed.code, printed.err) == (0, "")
    assert len(json.loads(printed.out)["nodes"]["Task"]) == sample_graph.manifest.counts["Task"]
    target = tmp_path / "new" / "graph.json"
    assert tiaokuai("export", "json", "-g", sample_graph.path, "-o", target).code == 0
    assert target.read_text("utf-8") == printed.out


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_folder_needs_a_name(tiaokuai: Run, sample_graph: Graph, format: str) -> None:
    ran = tiaokuai("export", format, "-g", sample_graph.path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"error: {format} is a folder of files; name it with -o\n"


def test_the_workbook_opens_with_a_sheet_for_each_kind(
    tiaokuai: Run, sample_graph: Graph, tmp_path: Path
) -> None:
    target = tmp_path / "全部.xlsx"
    assert tiaokuai("export", "xlsx", "-g", sample_graph.path, "-o", target).code == 0
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[:3] == ["说明", "文件", "依据"]
    assert book["牵头"].max_row == sample_graph.manifest.counts["LEADS"] + 1
