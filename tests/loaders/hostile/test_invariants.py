"""What holds for every document: quotes are slices, each line is in the ledger once."""

from collections.abc import Callable
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import outcome
from samples import LAYOUTS, SampleDocument, fitting, render, truth

from ..formats.odf import odt, table, td
from ..formats.odf import p as odf_p
from ..formats.odf import tr as odf_tr
from ..formats.word import docx, numbered, p, tbl, tc, tr
from .parts import cell, sheet, xlsx

LAID_OUT = [
    (document, layout)
    for layout in LAYOUTS
    for document in islice((d for d in truth() if layout in fitting(d)), 3)
]
NAMES = [f"{document.id}-{layout}" for document, layout in LAID_OUT]

HEADER = ["序号", "工作任务", "责任单位", "完成时限"]
WORD = st.sampled_from(
    ["推进政务公开", "，", "。", "\n", "（责任单位：市教育局）", "市教育局", "、", "县", "各县（市、区）政府", "牵头",
     "1", "一、", "（一）", "12月底前", "2025年", "同上", "附件", "- 3 -", "《要点》", "|", "\t", "(", "）", "é", "𠮷"]
)  # fmt: skip
TEXT = st.lists(WORD, max_size=6).map("".join)
LINE = st.lists(WORD, min_size=1, max_size=12).map("".join)
ROWS = st.lists(st.lists(TEXT, min_size=4, max_size=4), min_size=1, max_size=6)
BLOCKS = st.lists(LINE | ROWS.map(lambda rows: [HEADER, *rows]), min_size=1, max_size=5)
Blocks = list[str | list[list[str]]]


def _plain(blocks: Blocks) -> bytes:
    return "\n".join(
        block
        if isinstance(block, str)
        else "\n".join("".join(f"\t{c}\n" for c in r) for r in block)
        for block in blocks
    ).encode()


def _docx(blocks: Blocks) -> bytes:
    shown = (p(b) if isinstance(b, str) else tbl(*[tr(*row) for row in b]) for b in blocks)
    return docx("".join(shown))


def _odt(blocks: Blocks) -> bytes:
    shown = (
        odf_p(b) if isinstance(b, str) else table(*[odf_tr(*map(td, row)) for row in b])
        for b in blocks
    )
    return odt("".join(shown))


def _html(blocks: Blocks) -> bytes:
    return f"<html><body>{''.join(map(_shown, blocks))}</body></html>".encode()


def _shown(block: str | list[list[str]]) -> str:
    if isinstance(block, str):
        return f"<p>{block}</p>"
    rows = ("".join(f"<td>{text}</td>" for text in row) for row in block)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _xlsx(blocks: Blocks) -> bytes:
    rows = [row for b in blocks for row in ([[b]] if isinstance(b, str) else b)]
    return xlsx(sheet(*(f"<row>{''.join(cell('', c) for c in row)}</row>" for row in rows)))


@pytest.mark.parametrize("laid_out", LAID_OUT, ids=NAMES)
def test_they_hold_for_every_sample_in_every_layout(
    laid_out: tuple[SampleDocument, str],
) -> None:
    document, layout = laid_out
    assert outcome(render(document, layout), "a").faults == []


@pytest.mark.parametrize("written", [_plain, _docx, _odt, _html, _xlsx])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(blocks=BLOCKS)
def test_they_hold_for_whatever_is_written(
    written: Callable[[Blocks], bytes], blocks: Blocks
) -> None:
    data = written(blocks)
    first = outcome(data, "a")
    assert first.faults == []
    assert outcome(data, "a") == first


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_they_hold_for_any_bytes(data: bytes) -> None:
    assert outcome(data, "a").faults == []


FALLEN = {
    "a requirement that begins in the header": docx(
        tbl(
            tr(tc("序号"), tc("工作任务", '<w:vMerge w:val="restart"/>'), tc("责任单位")),
            tr(tc("1"), tc("", "<w:vMerge/>"), tc("市教育局")),
        )
    ),
    "a page break inside a cell": "\t序号\n\t工作任务\n\n\t1\n\t推进\n\x0c公开\n\n".encode() * 9,
    "a level that is no number": docx(
        p("任务", numbered(0, 1)),
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="x"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    "names one after the other": ("（责任单位：" + "市教育局" * 500 + "）").encode(),
}


@pytest.mark.parametrize("kind", FALLEN)
def test_they_hold_for_what_once_fell(kind: str) -> None:
    assert outcome(FALLEN[kind], "a").faults == []
