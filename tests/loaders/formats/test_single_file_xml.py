"""Documents and workbooks in one XML file: Word 2003, flat OPC, Excel 2003, flat OpenDocument."""

import pytest

from tiaokuai.loaders import Source, Table, read
from tiaokuai.ontology import TiaokuaiError

from .odf import SPACES, TEXT
from .odf import p as odf_p
from .shown import cells, every_span_is_right, grid, lines
from .word import MAIN, docx_parts, lvl, numbered, p, tbl, tc, tr

OLD = "http://schemas.microsoft.com/office/word/2003/wordml"
SS = "urn:schemas-microsoft-com:office:spreadsheet"


def word_2003(body: str, lists: str = "") -> Source:
    data = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        f'<w:wordDocument xmlns:w="{OLD}" xmlns:wx="a">{lists}<w:body><wx:sect>{body}</wx:sect>'
        "</w:body></w:wordDocument>"
    )
    source = read(data.encode(), "表.doc")
    assert every_span_is_right(source)
    return source


def sheet(rows: str) -> Source:
    data = (
        f'<?xml version="1.0"?><Workbook xmlns="{SS}" xmlns:ss="{SS}"><Worksheet ss:Name="台账">'
        f"<Table>{rows}</Table></Worksheet></Workbook>"
    )
    return read(data.encode(), "台账.xls")


def test_merged_cells_of_word_2003_are_kept() -> None:
    body = tbl(
        tr("序号", "任务", "单位"),
        tr("1", tc("甲", '<w:vmerge w:val="restart"/>'), "市教育局"),
        tr("2", tc("", "<w:vmerge/>"), "市民政局"),
    )
    source = word_2003(body)
    assert source.media_type == "application/xml+word"
    assert [row[1] for row in grid(source)] == ["任务", "甲", "甲"]
    assert cells(source)["甲"] == (1, 1, 2, 1)


def test_numbers_of_word_2003_are_printed() -> None:
    lists = (
        '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:nfc w:val="37"/><w:suff w:val="Nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef>'
        '<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>'
    )
    listed = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>'
    assert lines(word_2003(p("甲", listed) + p("乙", listed), lists)) == ["一、甲", "二、乙"]


def test_the_parts_of_a_docx_in_one_file_are_read() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{lvl(0, "decimal", "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    parts = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{content}</pkg:xmlData></pkg:part>'
        for name, content in docx_parts(p("甲", numbered(0, 1)), numbering=numbering).items()
    )
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    data = f'<?xml version="1.0"?><pkg:package xmlns:pkg="{space}">{parts}</pkg:package>'
    assert MAIN in data
    assert lines(read(data.encode(), "a.doc")) == ["1.甲"]


def test_a_workbook_of_excel_2003_is_read_with_its_merges_and_places() -> None:
    source = sheet(
        '<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">某市台账</Data></Cell></Row>'
        '<Row ss:Index="3"><Cell><Data ss:Type="String">序号</Data></Cell><Cell>'
        '<Data ss:Type="String">任务</Data></Cell><Cell><Data ss:Type="String">日期</Data></Cell>'
        '</Row><Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell ss:MergeDown="1">'
        '<Data ss:Type="String">甲&#10;乙</Data></Cell>'
        '<Cell><Data ss:Type="DateTime">2025-06-30T00:00:00.000</Data></Cell></Row>'
        '<Row ss:Hidden="1"><Cell><Data ss:Type="Number">2.0</Data></Cell><Cell ss:Index="3">'
        '<Data ss:Type="Boolean">1</Data></Cell></Row>'
    )
    assert lines(source) == ["某市台账"]
    assert grid(source) == [
        ["序号", "任务", "日期"],
        ["1", "甲\n乙", "2025-06-30"],
        ["2", "甲\n乙", "TRUE"],
    ]
    assert source.warnings == ("sheet 台账: hidden rows were read all the same: 5",)
    table = source.blocks[1]
    assert isinstance(table, Table)
    (found,) = source.evidence(table.rows[2][0].passage)
    assert (found.sheet, found.row, found.column) == ("台账", 5, 1)


def test_open_document_in_one_file_is_read() -> None:
    data = (
        f'<?xml version="1.0"?><office:document {SPACES} office:mimetype="{TEXT}"><office:body>'
        f"<office:text>{odf_p('甲')}</office:text></office:body></office:document>"
    )
    assert lines(read(data.encode(), "a.xml")) == ["甲"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<?xml version='1.0'?><uof:UOF xmlns:uof='a'>甲</uof:UOF>", "a UOF document"),
        ("<?xml version='1.0'?><a>甲</a>", "XML of a kind that is not read"),
        (f"<?xml version='1.0'?><w:wordDocument xmlns:w='{OLD}'><w:body>", "damaged XML"),
        (f"<?xml version='1.0'?><Workbook xmlns='{SS}'><Worksheet>", "damaged XML"),
    ],
)
def test_other_and_damaged_xml_is_told_in_one_line(data: str, said: str) -> None:
    with pytest.raises(TiaokuaiError, match=rf"^a\.doc: {said}[^\n]*; [^\n]+$"):
        read(data.encode(), "a.doc")


def test_entities_are_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "甲">]>'
    with pytest.raises(TiaokuaiError):
        read(f'{bomb}<Workbook xmlns="{SS}">&b;</Workbook>'.encode(), "a.xls")
