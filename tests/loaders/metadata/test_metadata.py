"""A document's own facts: title, 文号, dates, issuer, place, citations, and what each line is."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiaokuai.loaders import extract, extract_file

from .make import ROWS, record, rules, source

NOTICE = (
    "临溪政办发［2025］ ３ 号",
    "临溪区人民政府办公室",
    "关于印发临溪区2025年政务公开工作要点",
    "任务分解表的通知",
    "各镇人民政府、街道办事处，区政府各部门：",
    "为贯彻落实《云澜省人民政府办公厅关于印发2025年云澜省政务公开工作要点的通知》（云政办发〔2025〕2号）、"
    "《青川市人民政府办公室印发〈2025年青川市政务公开工作要点〉的通知》（青政办字﹝2025﹞７号）精神，"
    "经区政府同意，现将《临溪区2025年政务公开工作要点任务分解表》印发给你们，请认真贯彻落实。",
    "附件：临溪区2025年政务公开工作要点任务分解表",
    "临溪区人民政府办公室",
    "二〇二五年六月二十四日",
    "（此件公开发布）",
    "— 2 —",
    "附件",
    "临溪区 2025 年政务公开工作要点任务分解表",
    ROWS,
    "抄送：区委各部门，区人大常委会办公室，区政协办公室。",
    "临溪区人民政府办公室　　　2025年6月25日印发",
)


def test_a_notice_with_its_annex() -> None:
    document = record(*NOTICE)
    assert document.title == "临溪区2025年政务公开工作要点任务分解表"
    notice = "临溪区人民政府办公室关于印发临溪区2025年政务公开工作要点任务分解表的通知"
    assert document.titles == [notice, document.title]
    assert (document.number, document.id) == ("临溪政办发〔2025〕3号", "临溪政办发〔2025〕3号")
    assert (document.year, document.issued) == (2025, "2025-06-24")
    assert document.issuer == "临溪区人民政府办公室"
    assert document.kind == "breakdown"
    assert document.jurisdiction is not None
    assert (document.jurisdiction.name, document.jurisdiction.level) == ("临溪区", "county")
    assert [cited.number for cited in document.cites] == [
        "云政办发〔2025〕2号",
        "青政办字〔2025〕7号",
    ]


def test_every_line_of_the_notice_is_told() -> None:
    assert rules(source(*NOTICE)) == [
        "number",
        "issuer",
        "title",
        "title",
        "addressees",
        "covering_letter",
        "annex_list",
        "signature",
        "issued",
        "public_release",
        "page_mark",
        "annex_mark",
        "title",
        "copied_to",
        "print_note",
    ]


def test_a_letter_that_holds_the_tasks_is_no_cover() -> None:
    document = source(
        "关于做好2025年养老服务工作的通知",
        "各县（市、区）人民政府：",
        "根据《云澜省2025年养老服务工作要点》，现就有关事项通知如下：",
        "一、扩大供给",
        "（一）公开甲类事项。（责任单位：市民政局）",
        "青川市人民政府",
        "2025年3月3日",
        "附件",
        "2025年联系人名单",
    )
    extraction = extract(document)
    assert [task.text for task in extraction.tasks] == ["公开甲类事项。"]
    assert extraction.document.issuer == "青川市人民政府"
    assert [cited.title for cited in extraction.document.cites] == ["云澜省2025年养老服务工作要点"]


def test_facts_of_a_web_page() -> None:
    document = source(
        "首页 > 政务公开 > 文件",
        "兖州区人民政府办公室关于印发《2025年兖州区政务公开工作要点任务分解表》的通知",
        "发布日期：2025-05-20 浏览次数：100",
        ROWS,
        properties={"发文字号": "济兖政办字[2025] 5 号", "成文日期": "2025年5月19日"},
    )
    found = extract(document).document
    assert found.number == "济兖政办字〔2025〕5号"
    assert (found.issued, found.published) == ("2025-05-19", "2025-05-20")
    assert found.issuer == "兖州区人民政府办公室"
    assert rules(document) == ["web_chrome", "title", "fact"]


def test_facts_printed_line_by_line() -> None:
    found = record(
        "索引号：11370/2025-00001 主题分类：综合政务",
        "发文机关：临溪市人民政府办公室 成文日期：2025年6月24日",
        "标题：关于印发2025年临溪市政务公开工作要点的通知",
        "发文字号：临政办发〔2025〕2号 发布日期：2025-06-30",
        "2025年临溪市政务公开工作要点",
        "一、公开甲类事项。",
    )
    assert found.title == "2025年临溪市政务公开工作要点"
    assert found.number == "临政办发〔2025〕2号"
    assert (found.issued, found.published) == ("2025-06-24", "2025-06-30")
    assert found.issuer == "临溪市人民政府办公室"


def test_labels_and_facts_on_lines_of_their_own() -> None:
    found = record(
        "索 引 号：",
        "11370800/2024-01",
        "成文日期：",
        "2024-05-27",
        "济宁市人民政府办公室",
        "关于印发济宁市贯彻落实2024年山东省政务公开",
        "工作要点任务分解表的通知",
        "济政办字〔2024〕17号",
        ROWS,
    )
    assert found.titles == [
        "济宁市人民政府办公室关于印发济宁市贯彻落实2024年山东省政务公开工作要点任务分解表的通知"
    ]
    assert (found.number, found.issued) == ("济政办字〔2024〕17号", "2024-05-27")
    assert found.jurisdiction is not None
    assert found.jurisdiction.name == "济宁市"


def test_several_bodies_issue_together() -> None:
    bodies = ("青川市发展和改革委员会", "青川市财政局")
    found = record(
        *bodies,
        "关于印发《青川市2025年项目建设实施方案》的通知",
        "各县（市、区）发展和改革局、财政局：",
        "现将方案印发给你们，请认真贯彻执行。",
        *bodies,
        "2025年1月2日",
        "青川市2025年项目建设实施方案",
        "一、公开甲类事项。",
    )
    assert found.issuer == "青川市发展和改革委员会、青川市财政局"
    assert found.title == "青川市2025年项目建设实施方案"


def test_a_forwarded_document_is_cited() -> None:
    found = record(
        "临溪县人民政府办公室",
        "关于转发《青川市2025年政务公开工作要点》的通知",
        "各乡镇人民政府：",
        "现将《青川市2025年政务公开工作要点》转发给你们，请认真贯彻落实。",
        "临溪县人民政府办公室",
        "2025年5月1日",
        "青川市2025年政务公开工作要点",
        "一、公开甲类事项。",
    )
    assert [cited.title for cited in found.cites] == ["青川市2025年政务公开工作要点"]
    assert found.jurisdiction is not None
    assert found.jurisdiction.name == "临溪县"


def test_a_number_in_the_text_is_not_the_documents_own() -> None:
    found = record(
        "2025年临溪县工作要点", "为贯彻落实", "青政办发〔2025〕3号", "文件精神，制定本要点。"
    )
    assert found.number is None


def test_a_dump_that_wraps_its_lines() -> None:
    found = record(
        "邹政办字〔2024〕8号",
        "关于印发 2024 年邹城市政务公开工作要点",
        "任务分解表的通知",
        "各镇人民政府、街道办事处，市政府各部门：",
        "为贯彻落实《山东省人民政府办公厅关于印发 2024 年山东",
        "省政务公开工作要点的通知》（鲁政办发〔2024〕2号）、《济",
        "宁市人民政府办公室关于印发 2024 年任务分解表的通知》（济政",
        "办字〔2024〕17号）精神，现将任务分解表印发给你们。",
        ROWS,
    )
    assert [cited.number for cited in found.cites] == [
        "鲁政办发〔2024〕2号",
        "济政办字〔2024〕17号",
    ]


def test_a_title_in_the_table_or_of_the_sheet() -> None:
    title = "2025年度青川市营商环境重点任务清单"
    assert extract(source([[title], *ROWS], sheet="Sheet1")).document.title == title
    plain = [[title, "", "", ""], *ROWS]
    assert extract(source(plain)).document.title == title
    named = extract(source(ROWS, sheet="临溪区重点任务台账")).document
    assert named.title == "临溪区重点任务台账"


def test_no_fact_is_made_up() -> None:
    found = record(ROWS)
    assert (found.number, found.issued, found.issuer, found.year) == (None,) * 4
    assert found.jurisdiction is None
    assert found.cites == []


def test_a_paragraph_broken_by_its_author() -> None:
    found = record(
        "临政办发〔2025〕3号\n临溪县人民政府办公室\n关于印发《临溪县2025年工作要点》的通知",
        "各乡镇人民政府：",
        "现印发给你们。",
        "临溪县人民政府办公室　2025年3月3日",
        "临溪县2025年工作要点",
        "一、公开甲类事项。",
    )
    assert found.title == "临溪县2025年工作要点"
    assert found.titles[0] == "临溪县人民政府办公室关于印发《临溪县2025年工作要点》的通知"
    assert (found.number, found.issued) == ("临政办发〔2025〕3号", "2025-03-03")


def test_an_id_says_place_and_year_once() -> None:
    assert record("2025年兖州区工作要点").id == "2025年兖州区工作要点"
    assert record("推进数字政府工作要点").id == "推进数字政府工作要点"
    ambiguous = record("2025年鼓楼区工作要点", "南京市鼓楼区人民政府", "2025年1月2日")
    assert ambiguous.id == "南京市鼓楼区2025年鼓楼区工作要点"


@settings(max_examples=60, deadline=None)
@given(st.permutations([block for block in NOTICE if isinstance(block, str)]))
def test_any_order_of_lines_is_read(blocks: list[str]) -> None:
    extraction = extract(source(*blocks))
    assert extraction.document.id
    assert len(extraction.ledger.entries) == len(blocks)


@pytest.mark.parametrize("number", ["000", "003"])
def test_gold_documents(shared: Path, number: str) -> None:
    gold = json.loads((shared / "gold" / f"{number}.json").read_text("utf-8"))
    path = shared / "corpus" / gold["document"]["file"]
    found = extract_file(path).document
    wanted = gold["document"]
    for field in ("title", "number", "year", "issued", "issuer"):
        assert getattr(found, field) == wanted[field]
    assert found.jurisdiction is not None
    assert (found.jurisdiction.name, found.jurisdiction.level) == (
        wanted["jurisdiction"],
        wanted["level"],
    )
    cited = [{"title": c.title, "number": c.number} for c in found.cites]
    assert cited == wanted["cites"]
