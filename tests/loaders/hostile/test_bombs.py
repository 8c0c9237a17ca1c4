"""Small files that unpack, spread or nest to more than can be read."""

from functools import reduce

import pytest

from benchmarks.fuzz import Reader

from ..formats.odf import ods, odt
from ..formats.word import docx, p, tbl, tc, tr
from .parts import cell, lying, row, sheet, xlsx, zipped

ZEROS = bytes(20 << 20)
FIRST = row("任务", "单位")
LAST = "XFD1048576"
ONE = '<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>'
MANY = ONE.replace(
    "<table:table-cell ", '<table:table-cell table:number-columns-repeated="16384" ', 1
)
ROW = f"<table:table-row>{ONE}</table:table-row>"


def _far(place: str) -> bytes:
    return xlsx(sheet(FIRST, f'<row r="1048576">{cell(place, "乙")}</row>'))


def _merged(*ranges: str) -> bytes:
    listed = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    return xlsx(sheet(FIRST, more=f"<mergeCells>{listed}</mergeCells>"))


def _table(rows: str) -> bytes:
    return ods(f'<table:table table:name="表">{rows}</table:table>')


def _nested(opening: str, inner: str, closing: str, times: int = 10_000) -> str:
    return opening * times + inner + closing * times


REFUSED = {
    "docx of zeros": (zipped({"word/document.xml": ZEROS}), r"unpacks to 20,971,520 bytes"),
    "docx that lies of its size": (
        lying(zipped({"word/document.xml": ZEROS}), 1000),
        "a damaged office file",
    ),
    "zip of zeros": (zipped({"a.txt": ZEROS}), "unpacks to 20,971,520 bytes"),
    "zip that lies of its size": (lying(zipped({"a.txt": ZEROS}), 1000), "damaged in the archive"),
    "zips in zips": (
        reduce(lambda data, _: zipped({"a.zip": data}), range(30), zipped({"a.txt": "任务"})),
        "archives in archives",
    ),
    "xlsx with a far cell": (_far(f'r="{LAST}"'), "too many to read"),
    "xlsx with a far cell in small letters": (_far(f'r="{LAST.lower()}"'), "too many to read"),
    "xlsx with a far cell behind other attributes": (
        _far(f's="0" foo=">" r = "{LAST}" '),
        "too many to read",
    ),
    "xlsx with a far cell written as entities": (_far('r="&#88;FD1048576"'), "too many to read"),
    "xlsx with a far row and no place": (_far(""), "too many to read"),
    "xlsx with a cell behind the end": (_far('r="ZZZZZ99999999"'), "too many to read"),
    "xlsx with made up counts": (
        xlsx(sheet(FIRST), counts='count="1" uniqueCount="2147483648"'),
        "says it holds 2,147,483,648 entries",
    ),
    "ods that repeats a row": (
        _table(ROW.replace("row>", 'row table:number-rows-repeated="1048576">', 1)),
        "too large to read",
    ),
    "ods that repeats cells": (
        _table(f"<table:table-row>{MANY}</table:table-row>" * 100),
        "too large to read",
    ),
    "ods with an endless merge": (
        _table(
            ROW.replace(
                "<table:table-cell ",
                '<table:table-cell table:number-rows-spanned="1048576" '
                'table:number-columns-spanned="16384" ',
            )
        ),
        "too large to read",
    ),
    "html with endless merges": (
        ("<html><table>" + "<tr><td rowspan=65534 colspan=1000>丙<td>丁</tr>" * 1000).encode(),
        "too large to read",
    ),
    "html nested too deep": (
        _nested("<div>", "任务", "</div>").encode(),
        "nested too deep",
    ),
    "html tables nested too deep": (("<table><tr><td>甲" * 3000).encode(), "nested too deep"),
    "docx nested too deep": (
        docx(_nested("<w:tbl><w:tr><w:tc>", p("x"), "</w:tc></w:tr></w:tbl>", 3000)),
        "damaged XML",
    ),
    "odt nested too deep": (
        odt(_nested("<text:section>", "<text:p>x</text:p>", "</text:section>", 5000)),
        "damaged XML",
    ),
}
READ = {
    "xlsx that says it is large": xlsx(f'<dimension ref="A1:{LAST}"/>{sheet(FIRST)}'),
    "xlsx merged to the end": _merged(f"A1:{LAST}"),
    "xlsx merged again and again": _merged(*["A1:A1048576"] * 50, "B1:XFD2"),
    "ods that ends with a million rows": _table(
        ROW + '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    ),
    "html with a cell over all": (
        "<table><tr><td colspan=100000>甲<td>乙</tr>" + "<tr><td rowspan=1000000>丙<td>丁</tr>" * 50
    ).encode(),
    "docx with a cell over all": docx(
        tbl(
            tr(tc("甲", '<w:gridSpan w:val="2000000000"/>'), tc("乙")),
            tr("丙", "丁", properties='<w:gridBefore w:val="99999999"/>'),
        )
    ),
    "docx with impossible numbers": docx(
        tbl(
            tr(tc("甲", '<w:gridSpan w:val="-5"/>'), "乙", properties='<w:gridBefore w:val="--5"/>')
        )
        + p("任务", f'<w:outlineLvl w:val="{"9" * 5000}"/>')
    ),
    "html nested as deep as pages are": _nested("<div>", "任务", "</div>", 200).encode(),
    "docx nested as deep as files are": docx(
        _nested("<w:sdt><w:sdtContent>", p("任务"), "</w:sdtContent></w:sdt>", 100)
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_grows_without_end_is_refused_in_one_line(kind: str, reader: Reader) -> None:
    data, said = REFUSED[kind]
    answer = reader.read(data)
    assert answer.faults == []
    assert said in answer.error


@pytest.mark.parametrize("kind", READ)
def test_what_only_claims_to_be_large_is_read(kind: str, reader: Reader) -> None:
    answer = reader.read(READ[kind])
    assert (answer.faults, answer.error) == ([], "")
