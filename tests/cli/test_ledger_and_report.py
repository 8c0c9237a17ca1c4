"""tiaokuai ledger and report, as a person at a prompt meets them."""

import csv
import json
from pathlib import Path

import pytest

from tiaokuai.graph import Graph

from .conftest import Run


def test_the_ledger_of_a_unit_in_every_format(
    tiaokuai: Run, sample_graph: Graph, tmp_path: Path
) -> None:
    asked = ("ledger", "--unit", "市民政局", "--place", "青硖市", "-g", sample_graph.path)
    for name, start in (("a.xlsx", b"PK"), ("a.docx", b"PK"), ("a.ics", b"BEGIN:VCALENDAR")):
        assert tiaokuai(*asked, "-o", tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    (ledger,) = json.loads(tiaokuai(*asked, "--year", 2025, "--format", "json").out)
    assert ledger["unit_id"] == "青硖市/市民政局"
    rows = list(
        csv.DictReader(tiaokuai(*asked, "--year", 2025, "--format", "csv").out.splitlines())
    )
    assert len([row for row in rows if row["单位"] == "市民政局"]) == len(ledger["entries"])
    assert "# 市民政局2025年工作台账" in tiaokuai(*asked, "--year", 2025, "--format", "md").out


def test_what_falls_due_in_a_quarter(tiaokuai: Run, sample_graph: Graph) -> None:
    asked = ("ledger", "--place", "青硖市", "-g", sample_graph.path, "--format", "json")
    found = json.loads(tiaokuai(*asked, "--from", "2025-07-01", "--to", "2025-09-30").out)
    days = {entry["deadline_end"] for ledger in found for entry in ledger["entries"]}
    assert days == {"2025-09-30"}


def test_a_short_name_is_understood(tiaokuai: Run, sample_graph: Graph) -> None:
    ran = tiaokuai(
        *("ledger", "--unit", "市发改委", "--place", "青硖市", "-g", sample_graph.path),
        *("--format", "json"),
    )
    assert json.loads(ran.out)[0]["unit"] == "市发展和改革委员会"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--unit", "市民政局"), "error: 市民政局 could be 墨湖市/市民政局、"),
        (("--unit", "市民玉局"), "error: no unit of the graph is called 市民玉局; the nearest are"),
        (
            ("--unit", "市民政局", "--place", "云澜省"),
            "error: no unit of 云澜省 is called 市民政局",
        ),
        (("--place", "青狭市"), "error: no place of the graph is called 青狭市"),
        (("--year", "1999"), "error: no tasks"),
    ],
)
def test_what_is_not_clear_is_one_line(
    tiaokuai: Run, sample_graph: Graph, words: tuple[str, ...], message: str
) -> None:
    ran = tiaokuai("ledger", *words, "-g", sample_graph.path, "--format", "md")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(message)
    assert len(ran.err.splitlines()) == 1


def test_a_day_that_is_none_is_wrong_usage(tiaokuai: Run, sample_graph: Graph) -> None:
    assert tiaokuai("ledger", "--from", "6月", "-g", sample_graph.path).code == 2


@pytest.mark.parametrize("kind", ["obligations", "coordination"])
def test_a_report_in_every_format(
    tiaokuai: Run, sample_graph: Graph, tmp_path: Path, kind: str
) -> None:
    asked = ("report", kind, "--place", "青硖市", "--year", 2024, "-g", sample_graph.path)
    assert tiaokuai(*asked).out.startswith("# 青硖市2024年任务")
    for name, start in (("a.html", b"<!DOCTYPE html>"), ("a.docx", b"PK"), ("a.md", b"# ")):
        assert tiaokuai(*asked, "-o", tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes().startswith(start)
