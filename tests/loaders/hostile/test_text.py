"""Text that programs trip over: controls, directions, and much of one thing."""

from collections.abc import Callable

import pytest

from benchmarks.fuzz import Reader, outcome
from tiaokuai.loaders import extract, read

from ..formats.odf import odt
from ..formats.odf import p as odf_p
from ..formats.word import docx, p, tbl, tr
from .parts import cell, sheet, xlsx

UNSEEN = "\x01\x08\x0e\x1f\x7f\x9f\u200b\u200e\u202e\u2066\ufffe\uffff"
HEADER = "|序号|工作任务|责任单位|完成时限|\n|-|-|-|-|\n"
ROW = "|1|推进政务公开，完善目录|市教育局|年底前|\n"


@pytest.mark.parametrize("mark", UNSEEN)
def test_marks_that_print_nothing_do_not_part_words(mark: str) -> None:
    header, row = HEADER.replace("责任", f"责{mark}任"), ROW.replace("教育", f"教{mark}育")
    (task,) = extract(read((header + row).encode(), "a.md")).tasks
    assert [a.unit for a in task.assignments] == ["市教育局"]


def test_zero_bytes_in_a_text_are_left_out() -> None:
    data = (HEADER + ROW * 20).encode().replace("公开".encode(), "公\0开".encode())
    assert "推进政务公开" in read(data, "a.md").text
    assert outcome(data, "a.md").faults == []


def test_references_to_characters_that_are_none_are_left_out() -> None:
    page = "<html><title>任&#1;务</title><p>甲&#xD800;乙&#0;丙&#8238;丁&#xFFFF;</p></html>"
    assert outcome(page.encode(), "a").faults == []
    row = f'<row r="1">{cell("", "甲&#1;乙&#8238;丙")}{cell("", "丁")}</row>'
    source = read(xlsx(sheet(row)), "a")
    assert outcome(xlsx(sheet(row)), "a").faults == []
    assert "\x01" not in source.text
    assert "\u202e" not in source.text


LONG = {
    "a cell of 1 MB": HEADER + ROW.replace("完善目录", "完善目录，" * 70_000),
    "a line of 200 KB": "推进政务公开，" * 10_000,
    "a number of 100 KB": "任务\n" + "9" * 100_000,
    "a deadline of many dates": HEADER + ROW.replace("年底前", "2025年12月" * 1_000),
    "many units in a cell": HEADER + ROW.replace("市教育局", "、".join(["市教育局"] * 3_000)),
    "units without separators": HEADER + ROW.replace("市教育局", "市教育局" * 5_000),
    "units between blanks": HEADER + ROW.replace("市教育局", "市教育局 " * 300),
    "page marks in a cell": HEADER + ROW.replace("市教育局", "县" + "- 3 -" * 300 + "发展和改革局"),
    "brackets in brackets": HEADER + ROW.replace("市教育局", "（" * 5_000 + "市教育局" + "）" * 5_000),
    "many columns": f"|序号|工作任务|责任单位|{'备注|' * 500}\n|{'-|' * 503}\n|1|甲|乙|{'丙|' * 500}\n",
    "nothing but pipes": f"{'|' * 100_000}\n{'|-' * 50_000}\n",
    "nothing but tabs": ("\t" * 50_000 + "\n") * 2,
    "nothing but empty lines": "任务\n" + "\n" * 100_000 + "任务",
    "nothing but smaller-than": "<html><body>" + "<" * 100_000,
    "comments in comments": "<!--" * 20_000 + "<html><body>任务",
    "headings alone": "".join(f"{'一二三四五六七八九'[n % 9]}、推进工作\n" for n in range(5_000)),
}  # fmt: skip


@pytest.mark.parametrize("kind", LONG)
def test_much_of_one_thing_is_read_in_time(kind: str, reader: Reader) -> None:
    assert reader.read(LONG[kind].encode()).faults == []


def _docx_rows(rows: list[list[str]]) -> bytes:
    return docx(tbl(*[tr(*row) for row in rows]))


def _html_rows(rows: list[list[str]]) -> bytes:
    listed = "".join(f"<tr>{''.join(f'<td>{c}' for c in row)}" for row in rows)
    return f"<html><table>{listed}</table></html>".encode()


def _xlsx_rows(rows: list[list[str]]) -> bytes:
    listed = (f"<row>{''.join(cell('', c) for c in row)}</row>" for row in rows)
    return xlsx(sheet(*listed))


def _text_rows(rows: list[list[str]]) -> bytes:
    return "".join("".join(f"\t{c}\n" for c in row) + "\n" for row in rows).encode()


@pytest.mark.parametrize("written", [_docx_rows, _html_rows, _xlsx_rows, _text_rows])
def test_every_row_of_a_long_table_is_a_task(written: Callable[[list[list[str]]], bytes]) -> None:
    rows = [["序号", "工作任务", "责任单位"]]
    rows += [[str(n), f"推进第{n}项工作，完善目录", "市教育局、市财政局"] for n in range(1, 301)]
    tasks = extract(read(written(rows), "a")).tasks
    assert [task.number for task in tasks] == [str(n) for n in range(1, 301)]


@pytest.mark.parametrize(
    "data", [docx(p("推进政务公开。") * 5_000), odt(odf_p("推进政务公开。") * 5_000)]
)
def test_many_paragraphs_are_read_in_time(data: bytes, reader: Reader) -> None:
    assert reader.read(data).faults == []
